import { expect } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { test } from './hors-ligne.ts';

test('« duree bracelet » : la réponse et son article se lisent dans la liste, Entrée ouvre la fiche', async ({
  page,
}) => {
  await page.goto('mesures/tig/');
  await page.keyboard.press('/');
  const champ = page.locator('#q');
  await expect(champ).toBeFocused();
  await champ.pressSequentially('duree bracelet');
  const premiere = page.locator('.resultat').first();
  await expect(premiere).toContainText('DDSE (peine)');
  await expect(premiere).toContainText('quinze jours à six mois');
  await expect(premiere).toContainText('CP 131-4-1');
  await expect(premiere).toContainText('en vigueur depuis le 24/03/2020');
  await expect(champ).toHaveRole('combobox');
  await expect(champ).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(premiere).toHaveAttribute('aria-selected', 'true');
  await expect(champ).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/mesures\/ddse-peine\/$/);
});

test('Ctrl+K va au champ, Échap ferme la liste sans perdre la saisie', async ({ page }) => {
  await page.goto('glossaire/');
  await page.keyboard.press('Control+k');
  const champ = page.locator('#q');
  await champ.pressSequentially('SPR');
  await expect(page.locator('.resultat').first()).toContainText('Sursis probatoire renforcé');
  await page.keyboard.press('Escape');
  await expect(page.locator('.resultat').first()).toBeHidden();
  await expect(champ).toHaveValue('SPR');
  await expect(champ).toHaveAttribute('aria-expanded', 'false');
});

test('flèche haut depuis le champ va à la dernière réponse, et la liste tourne', async ({ page }) => {
  await page.goto('');
  const champ = page.locator('#q');
  await champ.fill('sursis');
  // Le compte du plein texte vient en dernier : la liste est alors entière.
  await expect(page.locator('.volet .pied')).toContainText(/\(\d+\)/);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.resultat').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.resultat').first()).toHaveAttribute('aria-selected', 'true');
});

test(
  'les faits qui arrivent complètent la liste sans défaire le choix fait aux flèches',
  { tag: '@reseau' },
  async ({ page }) => {
    let laisser = () => {};
    const feu = new Promise<void>((suite) => (laisser = suite));
    await page.route('**/recherche/themes/*.json', async (route) => {
      await feu;
      await route.continue();
    });
    await page.goto('');
    await page.locator('#q').fill('bracelet');
    const choisie = page.locator('.resultat[aria-selected="true"] b').first();
    await expect(page.locator('.resultat').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const titre = await choisie.textContent();
    const faits = page.waitForResponse('**/recherche/themes/*.json');
    laisser();
    await faits;
    await expect(page.locator('.volet .pied')).toContainText(/\(\d+\)/);
    await expect(choisie).toHaveText(titre as string);
  },
);

test('ce qui est tapé avant que le moteur n’arrive reçoit sa réponse', async ({ page }) => {
  await page.route('**/recherche/lexique.json', async (route) => {
    await new Promise((suite) => setTimeout(suite, 800));
    await route.continue();
  });
  await page.goto('');
  await page.locator('#q').pressSequentially('tig');
  await expect(page.locator('.resultat').first()).toContainText('TIG');
});

test('un ancien nom mène à la mesure d’aujourd’hui et le dit', async ({ page }) => {
  await page.goto('');
  await page.locator('#q').fill('PSE');
  const premiere = page.locator('.resultat').first();
  await expect(premiere).toContainText('DDSE (aménagement)');
  await expect(premiere).toContainText('ancien nom');
});

test('une recherche sans réponse propose des mesures voisines', async ({ page }) => {
  await page.goto('');
  await page.locator('#q').fill('zzyzx');
  await expect(page.locator('.recherche .etat')).toContainText('Rien dans Jalons sous « zzyzx »');
  await expect(page.locator('.resultat').first()).toBeVisible();
});

test(
  'le réseau coupé : la liste le dit, et Entrée mène à la page de recherche',
  { tag: '@reseau' },
  async ({ page }) => {
    await page.route('**/recherche/lexique.json', (route) => route.abort());
    await page.goto('');
    await page.locator('#q').fill('tig');
    await expect(page.locator('.recherche .etat')).toContainText('n’a pas pu se charger');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/recherche\/\?q=tig/);
  },
);

test('la page de recherche donne les réponses, puis le plein texte, filtré par nature', async ({ page }) => {
  await page.goto('recherche/?q=bracelet');
  await expect(page.locator('#reponses')).toContainText('DDSE (peine)');
  const pages = page.locator('#texte > ol > li');
  await expect(pages.first()).toBeVisible();
  await page.getByRole('button', { name: /^Mesure \(/ }).click();
  await expect(page.getByRole('button', { name: /^Mesure \(/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(pages.first().locator('.famille')).toHaveText('Mesure');
});

test('du HTML dans la requête reste du texte', async ({ page }) => {
  await page.goto(`recherche/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.locator('#etat-de-recherche')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('#page-de-recherche img')).toHaveCount(0);
});

test('l’adresse courte mène à la fiche', async ({ page }) => {
  await page.goto('m/ddse/');
  await expect(page).toHaveURL(/mesures\/ddse-peine\/$/);
});

test('Entrée sur une requête sans réponse mène à la recherche complète, pas à une mesure voisine', async ({
  page,
}) => {
  await page.goto('');
  await page.locator('#q').fill('zzyzx');
  await expect(page.locator('.recherche .etat')).toContainText('Rien dans Jalons sous');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/recherche\/\?q=zzyzx/);
});

test('le réseau revenu, la frappe suivante répond', { tag: '@reseau' }, async ({ page }) => {
  await page.route('**/recherche/lexique.json', (route) => route.abort());
  await page.goto('');
  await page.locator('#q').fill('tig');
  await expect(page.locator('.recherche .etat')).toContainText('n’a pas pu se charger');
  await page.unroute('**/recherche/lexique.json');
  await page.locator('#q').fill('sursis');
  await expect(page.locator('.resultat').first()).toContainText('Sursis');
});

test('le raccourci « / » s’éteint, et le reste d’une page à l’autre', async ({ page }) => {
  await page.goto('mesures/');
  await page.getByLabel(/Raccourci/).uncheck();
  await page.goto('glossaire/');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(page.locator('#q')).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.locator('#q')).toBeFocused();
});

test('la liste de suggestions ouverte passe axe', async ({ page }) => {
  await page.goto('');
  await page.locator('#q').fill('bracelet');
  await expect(page.locator('.resultat').first()).toBeVisible();
  await attendreSansViolation(page);
});
