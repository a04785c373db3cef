import { expect, type Page } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { test } from './hors-ligne.ts';

const CAS = 'cas/bracelet-de-m-vasseur/';
const ENTRETIEN = 'cas/premier-rendez-vous-de-m-roussel/';

const etapes = (page: Page) => page.locator('.etapes > li');
const fin = (page: Page) => page.locator('.bilan > .num');

/** Descend jusqu’au bas de la situation : au téléphone, l’île qui la suit ne s’éveille qu’à l’approche. */
async function approcher(page: Page) {
  await page.locator('.situation > :last-child').scrollIntoViewIfNeeded();
}

async function ouvrir(page: Page, adresse: string) {
  await page.goto(adresse);
  await approcher(page);
  await expect(etapes(page).first()).toBeVisible();
}

/** Coche au clavier une proposition du dernier formulaire, puis le valide. */
async function choisir(page: Page, rang: number) {
  const formulaire = etapes(page).last().locator('form').last();
  await formulaire.getByRole('radio').nth(rang).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
}

/** Franchit une étape : la décision, puis la raison si elle est demandée. */
async function franchir(page: Page, decision = 0, raison = 0) {
  const faits = await page.locator('.suite').count();
  await choisir(page, decision);
  if (await page.getByText('Pour quelle raison').isVisible()) await choisir(page, raison);
  await expect
    .poll(async () => (await fin(page).isVisible()) || (await page.locator('.suite').count()) > faits)
    .toBe(true);
}

async function mener(page: Page, decision = 0) {
  while (!(await fin(page).isVisible())) {
    const options = await etapes(page).last().getByRole('radio').count();
    await franchir(page, Math.min(decision, options - 1));
  }
}

test('un cas se mène au clavier à 375 pixels, se retrouve après rechargement, se rejoue et se reprend', async ({
  page,
}) => {
  // Une dizaine d’analyses axe, sur une page longue : la durée est celle de la machine.
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 375, height: 740 });
  await ouvrir(page, CAS);
  await attendreSansViolation(page);
  await expect(etapes(page)).toHaveCount(1);
  await expect(etapes(page).getByRole('button', { name: 'Décider' })).toBeDisabled();

  // La raison vient avant la conséquence.
  await choisir(page, 1);
  await expect(page.locator('.suite')).toHaveCount(0);
  await expect(page.getByText('Pour quelle raison')).toBeFocused();
  await attendreSansViolation(page);
  await page.reload();
  await expect(page.getByText('Pour quelle raison')).toBeVisible();
  await choisir(page, 2);
  await expect(page.locator('.suite')).toBeFocused();
  await expect(page.locator('.suite')).toContainText('mais pas pour cette raison');
  await attendreSansViolation(page);

  // La décision a fait entrer une pièce au dossier ; la lire l’ôte des pièces à lire.
  const dossier = page.getByRole('button', { name: /^Dossier/ });
  await expect(dossier).toContainText('3 pièces, 1 à lire');
  await dossier.focus();
  await page.keyboard.press('Enter');
  const boite = page.getByRole('dialog', { name: 'Dossier' });
  await boite.locator('summary', { hasText: 'Accord de M. Samir Laurent' }).focus();
  await page.keyboard.press('Enter');
  await expect(boite.getByText('Je suis locataire de l’appartement')).toBeVisible();
  await attendreSansViolation(page);
  await page.keyboard.press('Escape');
  await expect(dossier).toBeFocused();
  await expect(dossier).toHaveText(/3 pièces\s*$/);

  await franchir(page, 2, 1);
  await page.reload();
  await expect(page.locator('.suite')).toHaveCount(2);
  await mener(page, 1);
  await expect(fin(page)).toBeFocused();
  await attendreSansViolation(page);
  const chemin = page.locator('section', { has: page.getByRole('heading', { name: 'Votre chemin' }) });
  await expect(chemin.locator('li h3').first()).toHaveText('1. L’adresse');
  await expect(chemin.locator('li').first()).toContainText('Votre raison');
  await expect(chemin.locator('li').first().locator('.pastille').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Correction raisonnée' }).first()).toBeVisible();

  // « Et si » : le premier chemin reste gardé, même après rechargement, et les deux fins se lisent en regard.
  const pas = await chemin.locator('li > h3').count();
  await chemin
    .getByRole('button', { name: /Et si j’avais décidé autrement/ })
    .last()
    .focus();
  await page.keyboard.press('Enter');
  await expect(etapes(page).last().locator('.num')).toBeFocused();
  await expect(etapes(page)).toHaveCount(pas);
  await expect(etapes(page).last().getByText('Votre premier choix')).toBeVisible();
  await attendreSansViolation(page);
  await page.reload();
  await expect(page.getByText('le premier est gardé')).toBeVisible();
  await mener(page, 2);
  await expect(page.getByRole('heading', { name: 'Deux chemins en regard' })).toBeFocused();
  await expect(page.locator('.regard .fin')).toHaveCount(2);
  await attendreSansViolation(page);
  await page.getByRole('button', { name: 'Revenir à mon premier chemin' }).click();
  await expect(page.getByRole('heading', { name: 'La fin' })).toBeFocused();

  // Un essai n’est pas un passage : le carnet n’en compte qu’un.
  await expect(page.getByText(/Vos passages\s:\s1/)).toBeVisible();
  await page.goto('carnet/');
  await expect(page.getByText('Mené 1 fois à son terme.')).toBeVisible();
});

test(
  'recommencer rend le cas vierge et garde le passage',
  { tag: ['@sous-chemin', '@hors-ligne'] },
  async ({ page }) => {
    test.slow();
    await ouvrir(page, CAS);
    await mener(page);
    await page.getByRole('button', { name: 'Recommencer' }).click();
    await expect(etapes(page)).toHaveCount(1);
    await expect(etapes(page).locator('.num')).toBeFocused();
    await page.reload();
    await expect(etapes(page)).toHaveCount(1);
    await expect(page.getByText(/Vos passages\s:\s1/)).toBeVisible();
  },
);

test('sur un grand écran, le dossier se lit à côté de l’histoire et signale une pièce nouvelle', async ({
  page,
}) => {
  await ouvrir(page, CAS);
  const dossier = page.getByRole('complementary', { name: 'Dossier' });
  await expect(dossier.locator('summary')).toHaveCount(2);
  await franchir(page, 1, 1);
  await expect(dossier.getByText('Nouvelle')).toHaveCount(1);
  await dossier.locator('summary', { hasText: 'Accord de M. Samir Laurent' }).click();
  await expect(dossier.getByText('Nouvelle')).toHaveCount(0);
});

test('deux décisions mènent à deux suites', async ({ page }) => {
  await ouvrir(page, 'cas/la-caisse-du-club/');
  await franchir(page);
  await franchir(page, 1);
  await franchir(page, 0);
  await expect(etapes(page).last().locator('.num')).toHaveText(/La recette du vendredi/);
  await page.getByRole('button', { name: 'Recommencer depuis le début' }).click();
  await franchir(page);
  await franchir(page, 1);
  await franchir(page, 1);
  await expect(etapes(page).last().locator('.num')).toHaveText(/Un départ sans un mot/);
});

test(
  'un entretien se conduit en fil de dialogue, s’ouvre ou se ferme, et se corrige',
  { tag: '@hors-ligne' },
  async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 375, height: 740 });
    await ouvrir(page, ENTRETIEN);
    await expect(etapes(page).first()).toContainText('M. Roussel');
    await attendreSansViolation(page);
    await franchir(page, 1);
    await expect(page.locator('.suite')).toContainText('Il vous regarde quand vous parlez.');
    await expect(page.locator('.suite')).toContainText('Parole juste');
    await attendreSansViolation(page);
    await franchir(page, 0, 1);
    await franchir(page, 1, 2);
    await franchir(page, 1, 0);
    await expect(etapes(page).last().locator('.num')).toHaveText('Ce qu’il n’avait pas dit');
    await mener(page, 1);
    await expect(fin(page)).toBeFocused();
    await attendreSansViolation(page);
    await page.goto(ENTRETIEN);
    await approcher(page);
    await page.getByRole('button', { name: 'Recommencer' }).click();
    for (const [decision, raison] of [[0], [1, 0], [2, 0], [2, 1]] as const)
      await franchir(page, decision, raison ?? 0);
    await expect(etapes(page).last().locator('.num')).toHaveText('Réparer');
  },
);

test('un cas mené à sa fin n’est plus à reprendre ; recommencé, il l’est de nouveau', async ({ page }) => {
  const reprendre = page.getByRole('banner').getByRole('link', { name: /^Reprendre/ });
  await ouvrir(page, ENTRETIEN);
  await franchir(page);
  await expect(reprendre).toHaveAccessibleName(/M\. Roussel/);
  await mener(page);
  await expect(reprendre).toHaveCount(0);
  await page.getByRole('button', { name: 'Recommencer' }).click();
  await franchir(page);
  await expect(reprendre).toHaveAccessibleName(/M\. Roussel/);
});

test('quand l’appareil refuse de garder, le cas le dit et continue', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('refusé', 'SecurityError');
      },
    });
  });
  await ouvrir(page, CAS);
  await franchir(page, 1, 0);
  await expect(page.getByRole('alert')).toContainText('refuse de garder');
  await franchir(page);
  await expect(page.locator('.suite')).toHaveCount(2);
});

test(
  'quand le cas ne se charge pas, on le dit et on peut réessayer',
  { tag: '@reseau' },
  async ({ page }) => {
    await page.route('**/bracelet-de-m-vasseur.json', (r) => r.abort(), { times: 1 });
    await page.goto(CAS);
    await expect(page.getByRole('alert')).toContainText('n’a pas pu être chargé');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(etapes(page).first()).toBeVisible();
  },
);

test('imprimé, un cas donne son dossier ouvert et ses questions, sans ce qui s’ensuit', async ({ page }) => {
  await ouvrir(page, CAS);
  await page.emulateMedia({ media: 'print' });
  const papier = page.locator('.a-plat');
  await expect(papier.getByText('Condamne M. Vasseur')).toBeVisible();
  // Le dossier de départ d’abord ; ce qui n’arrive qu’en chemin ne se lit pas avant les étapes.
  const titres = await papier.locator('h2:visible, summary:visible').allTextContents();
  const etapesA = titres.findIndex((t) => t.includes('Étape par étape'));
  expect(titres.slice(0, etapesA).join()).not.toContain('Sur certains chemins');
  expect(titres.slice(etapesA).join()).toContain('Sur certains chemins');
  await expect(papier.getByRole('heading', { name: 'L’adresse' })).toBeVisible();
  await expect(papier.getByText('Correction raisonnée')).toBeHidden();
  await expect(papier.getByText('Ce qui s’ensuit').first()).toBeHidden();
  await expect(etapes(page)).toBeHidden();
});

test('la liste distingue les cas des entretiens', async ({ page }) => {
  await page.goto('cas/');
  const carte = (titre: string) =>
    page.locator('.carte').filter({ has: page.getByRole('link', { name: titre, exact: true }) });
  await expect(carte('Le premier rendez-vous de M. Roussel').locator('.genre')).toContainText('Entretien');
  await expect(carte('Le bracelet de M. Vasseur').locator('.genre')).toContainText('Cas');
});

test('sur un grand écran, une pièce se lit en grand, et l’on passe à la suivante au clavier', async ({
  page,
}) => {
  await ouvrir(page, CAS);
  const dossier = page.getByRole('complementary', { name: 'Dossier' });
  await dossier.locator('summary').first().click();
  await dossier.getByRole('button', { name: 'Lire en grand' }).click();
  const lecteur = page.getByRole('dialog', { name: 'Demande d’enquête du parquet' });
  await expect(lecteur.locator('.papier.courrier')).toContainText('Pièce inventée');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog').locator('.papier.carnet')).toBeVisible();
  await attendreSansViolation(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
