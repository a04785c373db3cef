import { expect, type Page } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { test } from './hors-ligne.ts';

const valeur = (page: Page) => page.locator('.grande .valeur');

/** Ouvre un outil et attend que ses règles soient là. */
async function ouvrir(page: Page, outil: string) {
  await page.goto(`outils/${outil}`);
  await expect(page.locator('.outil fieldset').first()).toBeEnabled();
}

/** Remplit au clavier le champ de ce nom. */
async function taper(page: Page, nom: string, texte: string) {
  const champ = page.getByLabel(nom, { exact: true });
  await champ.focus();
  await champ.fill(texte);
}

/** Choisit au clavier une réponse d’une liste. */
async function choisir(page: Page, nom: string, libelle: string) {
  const liste = page.getByLabel(nom, { exact: true });
  await liste.focus();
  await liste.selectOption({ label: libelle });
}

/** Écrit une durée : des années, des mois, des jours. */
async function durer(page: Page, nom: string, mois: string) {
  await page.getByRole('group', { name: nom, exact: true }).getByLabel('mois').fill(mois);
}

test('situer une peine : la saisie ne vit que dans l’adresse, qui la redonne @hors-ligne', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 740 });
  await ouvrir(page, 'situer/');
  await taper(page, 'Écrou', '2026-01-05');
  await durer(page, 'Peine à exécuter', '18');
  await taper(page, 'Calculé au', '2026-11-30');
  await expect(valeur(page)).toHaveText(/4\s+décembre\s+2026/);
  await expect(page.locator('.etapes')).toContainText(/5\s+juillet\s+2027/);
  await attendreSansViolation(page);
  expect(new URL(page.url()).search).toBe('');
  expect(page.url()).toContain('#ecrou=2026-01-05');
  await page.reload();
  await expect(valeur(page)).toHaveText(/4\s+décembre\s+2026/);
  await page.getByRole('button', { name: 'Tout effacer' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Il manque' })).toBeVisible();
  expect(page.url()).not.toContain('#');
});

test('situer une peine : une date et un quantum absurdes se disent au champ', async ({ page }) => {
  await ouvrir(page, 'situer/#ecrou=2026-02-31&peine=P0M');
  await expect(page.locator('#ecrou-erreur')).toContainText('n’existe pas');
  await expect(page.locator('#peine-erreur')).toContainText('durée nulle');
});

test('chercher les mesures ouvertes @hors-ligne', async ({ page }) => {
  await ouvrir(page, 'mesures/');
  await choisir(page, 'La personne est', 'Condamnée et libre');
  await durer(page, 'Partie ferme prononcée', '5');
  await durer(page, 'Reste à exécuter', '5');
  await expect(valeur(page)).toContainText('723-15');
  await expect(page.locator('.etapes [data-signe="obligatoire"]')).toHaveCount(1);
  await attendreSansViolation(page);
});

test('compter un délai : un vendredi mène au lundi @hors-ligne', async ({ page }) => {
  await ouvrir(page, 'delais/');
  await choisir(page, 'Le délai', 'Appel d’une ordonnance du JAP');
  await taper(page, 'Notification de l’ordonnance', '2026-12-04');
  await expect(valeur(page)).toHaveText(/lundi 7\s+décembre\s+2026/);
  await attendreSansViolation(page);
});

test('suivre un sursis probatoire @hors-ligne', async ({ page }) => {
  await ouvrir(page, 'probation/');
  await taper(page, 'Condamnation prononcée le', '2026-01-15');
  await taper(page, 'Début de la probation', '2026-01-26');
  await durer(page, 'Délai de probation fixé', '24');
  await expect(valeur(page)).toHaveText(/26\s+janvier\s+2028/);
  await attendreSansViolation(page);
});

test('suivre un TIG @hors-ligne', async ({ page }) => {
  await ouvrir(page, 'tig/');
  await choisir(page, 'TIG prononcé', 'Comme peine, pour un délit');
  await taper(page, 'Prononcé le', '2026-03-02');
  await taper(page, 'Début du délai', '2026-03-12');
  await durer(page, 'Délai fixé par le tribunal', '18');
  await taper(page, 'Heures prononcées', '140');
  await taper(page, 'Heures déjà faites', '60');
  await expect(valeur(page)).toHaveText(/80\s+heures/);
  await attendreSansViolation(page);
});

test('la feuille du dossier tient sur deux pages, celle de la personne sur une', async ({ page }) => {
  await ouvrir(page, 'situer/#ecrou=2026-01-05&peine=P18M&rp=120&jour=2026-11-30');
  await expect(valeur(page)).toBeVisible();
  const pages = async () =>
    ((await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [])
      .length;
  expect(await pages()).toBeLessThanOrEqual(2);
  await page.evaluate(() => (window.print = () => undefined));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.ecran')).toBeHidden();
  await expect(page.locator('.feuille-d-outil h1')).toBeVisible();
});
