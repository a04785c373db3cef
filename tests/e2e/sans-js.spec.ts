import { expect, test } from '@playwright/test';
import { TYPES_DE_PAGE } from './pages.ts';

test.use({ javaScriptEnabled: false });

test('chaque page se lit', async ({ page }) => {
  test.slow();
  for (const [type, adresse] of Object.entries(TYPES_DE_PAGE)) {
    await page.goto(adresse);
    await expect.soft(page.getByRole('heading', { level: 1 }), type).toBeVisible();
    await expect.soft(page.getByRole('link', { name: 'Mentions légales' }), type).toBeVisible();
  }
});

test('une fiche donne ses chiffres, ses articles et ses dates', async ({ page }) => {
  await page.goto('mesures/ddse-peine/');
  await expect(page.locator('.essentiel .chiffre')).toHaveText(/15\sjours à 6\smois/);
  await expect(page.locator('.fait .pastille').first()).toBeVisible();
});

test('l’adresse de toujours d’un terme montre son nom, qui mène à sa définition', async ({ page }) => {
  await page.goto('glossaire/#jap');
  await page.locator('#jap a').click();
  await expect(page.locator('#jap dd')).toBeVisible();
});

test('le comparateur mène aux fiches', async ({ page }) => {
  await page.goto('comparer/');
  await expect(page.getByRole('checkbox').first()).toBeHidden();
  await page.locator('main').getByRole('link', { name: 'TIG', exact: true }).click();
  await expect(page).toHaveURL(/mesures\/tig\/$/);
});

test('toutes les questions d’une banque se lisent, réponses repliées', async ({ page }) => {
  await page.goto('quiz/ddse-peine/');
  const items = page.locator('.item');
  expect(await items.count()).toBeGreaterThanOrEqual(6);
  await expect(items.last()).toBeVisible();
  const volet = items.first().locator('details');
  await expect(volet.locator('.solution')).toBeHidden();
  await volet.locator('summary').click();
  await expect(volet.locator('.solution')).toBeVisible();
});

test('les décisions d’un cas et sa correction se lisent', async ({ page }) => {
  await page.goto('cas/bracelet-de-m-vasseur/');
  expect(await page.locator('.etape').count()).toBeGreaterThanOrEqual(3);
  await expect(page.getByRole('heading', { name: 'Correction raisonnée' })).toBeVisible();
});

test('le champ de recherche est un formulaire qui mène à la page de recherche, laquelle donne d’autres chemins', async ({
  page,
}) => {
  await page.goto('mesures/');
  await page.locator('#q').fill('tig');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/recherche\/\?q=tig/);
  await expect(page.getByRole('link', { name: 'Travail d’intérêt général' })).toBeVisible();
});
