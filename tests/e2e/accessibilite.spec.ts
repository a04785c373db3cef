import { expect } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { test } from './hors-ligne.ts';
import { TYPES_DE_PAGE } from './pages.ts';

for (const [type, adresse] of Object.entries(TYPES_DE_PAGE)) {
  test(`${type} : axe ne trouve rien à redire, en clair comme en sombre`, async ({ page }) => {
    await page.goto(adresse);
    await page.waitForLoadState('networkidle');
    await attendreSansViolation(page);
  });
}

test('la liste de suggestions ouverte passe axe', async ({ page }) => {
  await page.goto('');
  await page.locator('#q').fill('bracelet');
  await expect(page.locator('.resultat').first()).toBeVisible();
  await attendreSansViolation(page);
});
