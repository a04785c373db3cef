import { expect, type Page } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { test } from './hors-ligne.ts';

const bandeau = (page: Page) => page.getByRole('region', { name: 'Date du droit' });

test(
  'une fiche se lit à une date choisie : le bandeau le dit, l’adresse la garde, un geste ramène à aujourd’hui',
  { tag: ['@sous-chemin', '@hors-ligne'] },
  async ({ page }) => {
    await page.goto('mesures/ddse-peine/');
    await page.getByText('Lire la fiche à une autre date').click();
    await page.getByLabel('Date', { exact: true }).fill('2019-05-03');
    await page.getByRole('button', { name: 'Lire à cette date' }).click();
    await expect(bandeau(page)).toContainText('Droit au 3 mai 2019, pas celui d’aujourd’hui');
    await expect(page).toHaveURL(/mesures\/ddse-peine\/\?au=2019-05-03$/);
    await expect(page.locator('.essentiel')).toContainText(
      'Pas encore en vigueur : commence le 24 mars 2020',
    );
    await expect(page.locator('.essentiel')).not.toContainText('à 6 mois');
    await expect(page.locator('#role')).toBeHidden();
    await page.reload();
    await expect(bandeau(page)).toContainText('3 mai 2019');
    await bandeau(page).getByRole('link', { name: 'Revenir au droit d’aujourd’hui' }).click();
    await expect(bandeau(page)).toBeHidden();
    await expect(page).toHaveURL(/mesures\/ddse-peine\/$/);
    await expect(page.locator('#role')).toBeVisible();
    await expect(page.locator('.essentiel .chiffre')).toContainText('6 mois');
    await page.goBack();
    await expect(bandeau(page)).toContainText('3 mai 2019');
  },
);

test('la veille et le jour d’une réforme ne donnent pas la même réponse', async ({ page }) => {
  await page.goto('mesures/ddse-peine/?au=2020-03-24');
  await expect(bandeau(page)).toBeVisible();
  await expect(page.locator('.essentiel .chiffre')).toContainText('6 mois');
  await page.getByText('Lire la fiche à une autre date').click();
  await page.getByRole('link', { name: 'La veille du 24 mars 2020' }).click();
  await expect(bandeau(page)).toContainText('Droit au 23 mars 2020');
  await expect(page.locator('.essentiel')).toContainText('Pas encore en vigueur');
});

test('ce dont la date d’effet n’est pas établie se lit, marqué', async ({ page }) => {
  await page.goto('mesures/tig/?au=2019-05-03');
  await expect(bandeau(page)).toBeVisible();
  await expect(page.getByText('Date d’effet non établie').filter({ visible: true }).first()).toBeVisible();
});

test('ce qui a changé depuis la date se lit sous l’essentiel, avant et depuis', async ({ page }) => {
  await page.goto('mesures/liberation-sous-contrainte/?au=2019-05-03');
  await bandeau(page)
    .getByRole('link', { name: /^Ce qui a changé depuis/ })
    .click();
  const section = page.getByRole('region', { name: 'Ce qui a changé depuis le 3 mai 2019' });
  await expect(section).toBeInViewport();
  await expect(section).toContainText('1er juin 2019');
  await expect(section.getByText('Avant', { exact: true }).first()).toBeVisible();
  await attendreSansViolation(page);
});

for (const [ecrite, message] of [
  ['2019-02-30', 'n’est pas une date du calendrier'],
  ['0219-05-03', 'ne remontent pas avant'],
  ['2219-05-03', 'aucun changement après'],
] as const) {
  test(`« ${ecrite} » est refusée en français, et la fiche reste celle d’aujourd’hui`, async ({ page }) => {
    await page.goto(`mesures/tig/?au=${ecrite}`);
    await expect(page.getByRole('alert')).toContainText(message);
    await expect(bandeau(page)).toBeHidden();
    await expect(page.locator('#role')).toBeVisible();
  });
}

test(
  'sans ses données, la fiche dit qu’elle montre le droit d’aujourd’hui',
  { tag: '@reseau' },
  async ({ page }) => {
    await page.route('**/droit/redactions/*.json', (route) => route.abort());
    await page.goto('mesures/tig/?au=2019-05-03');
    await expect(page.getByRole('alert')).toContainText(
      'n’a pas pu être lu : la page montre celui d’aujourd’hui',
    );
    await expect(bandeau(page)).toBeHidden();
  },
);

test('imprimée à une date, la fiche porte le bandeau et aucun texte d’aujourd’hui', async ({ page }) => {
  await page.goto('mesures/tig/?au=2019-05-03');
  await expect(bandeau(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(bandeau(page)).toContainText('Droit au 3 mai 2019, pas celui d’aujourd’hui');
  await expect(page.getByRole('link', { name: 'Revenir au droit d’aujourd’hui' })).toBeHidden();
  await expect(page.locator('.accroche')).toBeHidden();
});

test('le registre et le comparateur suivent la date, que les liens emportent', async ({ page }) => {
  await page.goto('mesures/tig/?au=2019-03-24');
  await expect(bandeau(page)).toBeVisible();
  await page.getByRole('link', { name: 'Registre des faits de cette fiche' }).click();
  await expect(page).toHaveURL(/droit\/tig\/\?au=2019-03-24$/);
  await expect(bandeau(page)).toContainText('24 mars 2019');
  await expect(page.getByText('Pas encore en vigueur').first()).toBeVisible();
  await attendreSansViolation(page);
  await page.goto('comparer/?m=ddse-peine&m=tig&au=2019-05-03');
  await expect(bandeau(page)).toContainText('3 mai 2019');
  await expect(page.locator('#comparateur')).toContainText('Pas encore en vigueur');
  await page.getByRole('checkbox', { name: 'ARSE', exact: true }).check();
  await expect(page).toHaveURL(/au=2019-05-03/);
});

test('le journal du droit se filtre par thème, et l’année suivante garde le thème', async ({ page }) => {
  await page.goto('evolutions/?theme=tig');
  await expect(page.getByLabel('Thème')).toHaveValue('tig');
  await page.getByRole('link', { name: '2020', exact: true }).click();
  await expect(page).toHaveURL(/evolutions\/2020\/\?theme=tig$/);
  await expect(page.locator('article:visible')).not.toHaveCount(0);
  await expect(page.locator('article:visible:not([data-themes=tig])')).toHaveCount(0);
  await page.getByLabel('Thème').selectOption('');
  await expect(page.locator('article:visible:not([data-themes=tig])')).not.toHaveCount(0);
});

test('l’accueil dit ce qui est nouveau depuis la visite précédente, et rien la première fois', async ({
  page,
}) => {
  await page.goto('');
  await page.mouse.move(200, 200);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('jalons-visite')))
    .toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await expect(page.locator('#nouveau-depuis')).toBeHidden();
  await page.evaluate(() => localStorage.setItem('jalons-visite', '2024-09-01'));
  await page.reload();
  await page.mouse.move(210, 210);
  const nouveau = page.locator('#nouveau-depuis');
  await expect(nouveau).toContainText('Nouveau depuis votre visite du 1er septembre 2024');
  await expect(nouveau.getByRole('link').first()).toHaveAttribute('href', /\/evolutions\/\d{4}\/#/);
  await attendreSansViolation(page);
});
