import { globSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './hors-ligne.ts';

test('une fiche imprimée garde ses faits, leurs articles et leurs deux dates, sans la navigation', async ({
  page,
}) => {
  await page.goto('mesures/ddse-peine/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Principale' })).toBeHidden();
  await expect(page.locator('.essentiel .chiffre')).toBeVisible();
  await expect(page.locator('.essentiel .dates').nth(1)).toContainText('en vigueur depuis le');
  await expect(page.locator('.essentiel .dates').nth(1)).toContainText('relu le');
});

test('une question corrigée s’imprime avec tous ses articles, ceux que l’écran replie compris', async ({
  page,
}) => {
  const ilots = globSync('dist/quiz/*.json').flatMap(
    (f) =>
      JSON.parse(readFileSync(f, 'utf8')) as {
        item: { id: string; type: string };
        lieu: { page: string };
        fondements: unknown[];
      }[],
  );
  const ilot = ilots.find(({ item, fondements }) => item.type === 'choix-unique' && fondements.length > 4);
  if (!ilot) throw new Error('aucune question à choix n’a plus de quatre fondements');
  await page.goto(`${ilot.lieu.page}#${ilot.item.id}`);
  const item = page.locator(`.item[id="${ilot.item.id}"]`);
  await expect(item.locator('.num')).toBeFocused();
  await item.locator('.choix label').first().click();
  await item.getByRole('button', { name: 'Vérifier' }).click();
  const articles = item.locator('.fondements li');
  await expect(articles).toHaveCount(ilot.fondements.length);
  await expect(articles.last()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const article of await articles.all()) await expect(article).toBeVisible();
  await expect(item.getByText(/autres fondements/)).toBeHidden();
});

test('une page à remettre imprime les dates saisies et ne les garde pas', async ({ page }) => {
  await page.goto('mesures/ddse-peine/expliquer/');
  const fin = page.locator('input[type=date]').first();
  await fin.fill('2027-03-15');
  await page.emulateMedia({ media: 'print' });
  await expect(fin).toBeVisible();
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
  await page.reload();
  await expect(page.locator('input[type=date]').first()).toHaveValue('');
});

test('le mouvement réduit supprime le défilement animé', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('mesures/ddse-peine/');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});
