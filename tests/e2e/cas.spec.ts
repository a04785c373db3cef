import { expect } from '@playwright/test';
import { test } from './hors-ligne.ts';

test('un cas se décide étape par étape, chaque décision a sa conséquence, la correction vient à la fin', async ({
  page,
}) => {
  await page.goto('cas/bracelet-de-m-vasseur/');
  await page.getByRole('heading', { name: 'Vos décisions' }).scrollIntoViewIfNeeded();
  const etapes = page.locator('.etapes > li');
  await expect(etapes).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Correction raisonnée' })).toHaveCount(0);
  const total = Number((await page.locator('.etape .num').first().textContent())?.match(/sur (\d+)/)?.[1]);
  for (let rang = 0; rang < total; rang += 1) {
    const etape = etapes.nth(rang);
    await expect(etape.getByRole('button', { name: 'Décider' })).toBeDisabled();
    await etape.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await etape.getByRole('button', { name: 'Décider' }).focus();
    await page.keyboard.press('Enter');
    await expect(etape.locator('.suite')).toBeVisible();
    await expect(etape.getByRole('radio').first()).toBeDisabled();
  }
  await expect(page.getByRole('heading', { name: 'Correction raisonnée' })).toBeVisible();
  await expect(page.locator('.correction')).toBeFocused();
  await page.goto('carnet/');
  await expect(page.getByText('Mené 1 fois à son terme.')).toBeVisible();
});
