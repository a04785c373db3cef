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

test('une page à remettre imprime les dates saisies en toutes lettres, et ne les garde pas', async ({
  page,
}) => {
  await page.goto('mesures/ddse-peine/expliquer/');
  const lignes = page.locator('.remise .imprime');
  await expect(lignes.first()).toBeHidden();
  await page.locator('input[type=date]').first().fill('2026-12-01');
  await page.getByLabel('Heure du rendez-vous').fill('09:30');
  await page.getByLabel('Adresse du rendez-vous').fill('12, rue des Tanneurs');
  await page.emulateMedia({ media: 'print' });
  // Ni masque ni ordre du navigateur, ni anneau, ni curseur : aucun champ ne s’imprime.
  for (const champ of await page.locator('.remise input').all()) await expect(champ).toBeHidden();
  await expect(lignes.first()).toHaveText('1er\u00a0décembre\u00a02026');
  await expect(lignes.filter({ hasText: '9\u00a0h\u00a030' })).toBeVisible();
  await expect(lignes.filter({ hasText: '12, rue des Tanneurs' })).toBeVisible();
  for (const ligne of await lignes.all()) await expect(ligne).toBeVisible();
  await expect(lignes.nth(1)).toHaveText('');
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
  await page.reload();
  await expect(page.locator('input[type=date]').first()).toHaveValue('');
});

test('le mouvement réduit supprime le défilement animé', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('mesures/ddse-peine/');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});

test('le zéro n’a pas de barre : son centre est blanc, à toute graisse', async ({ page }) => {
  await page.goto('');
  const encre = await page.evaluate(async () => {
    const famille = getComputedStyle(document.body).fontFamily;
    await document.fonts.load(`100px ${famille}`, '0');
    const toile = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!toile) throw new Error('pas de canevas');
    const auCentre = (signe: string, graisse: number) => {
      toile.clearRect(0, 0, 200, 200);
      toile.font = `${graisse} 100px ${famille}`;
      const {
        width,
        actualBoundingBoxAscent: haut,
        actualBoundingBoxDescent: bas,
      } = toile.measureText(signe);
      toile.fillText(signe, 50, 150);
      return toile.getImageData(50 + width / 2, 150 - (haut - bas) / 2, 1, 1).data[3];
    };
    return { zeros: [400, 550, 700].map((graisse) => auCentre('0', graisse)), huit: auCentre('8', 400) };
  });
  expect(encre.huit, 'le trait du 8 se voit, sinon la mesure ne vaut rien').toBeGreaterThan(0);
  expect(encre.zeros).toEqual([0, 0, 0]);
});
