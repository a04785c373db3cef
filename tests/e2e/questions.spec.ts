import { expect, type Page } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { test } from './hors-ligne.ts';

const BANQUE = 'quiz/ddse-peine/';
/** Sa première question se range, d’étiquettes que l’on touche ou que l’on glisse. */
const A_RANGER = 'quiz/seuils/3/';

async function ouvrir(page: Page, adresse: string) {
  await page.goto(adresse);
  await expect(page.locator('.serie.pret .num')).toBeAttached();
}

/** Répond n’importe quoi à la question à l’écran, quelle que soit sa forme, et la clôt. */
async function repondre(page: Page) {
  const item = page.locator('.item');
  if (await item.locator('.verdicts label').count()) await item.locator('.verdicts label').first().click();
  for (const choix of await item.locator('.choix').all()) await choix.locator('label').first().click();
  for (const liste of await item.locator('select').all()) await liste.selectOption({ index: 1 });
  for (const champ of await item.locator('input.champ').all()) await champ.fill('6');
  const passage = item.locator('.passage input').first();
  if (await passage.isVisible()) await passage.check();
  const descendre = item.getByRole('button', { name: /^Descendre/ }).first();
  if (await descendre.isVisible()) await descendre.click();
  for (const champ of await item.locator('input.champ:not([inputmode="decimal"])').all())
    await champ.fill('6 mois');
  await item.getByRole('button', { name: 'Vérifier', exact: true }).click();
  const telleQuelle = item.getByRole('button', { name: 'Vérifier telle quelle' });
  await expect(telleQuelle.or(item.locator('.verdict')).first()).toBeVisible();
  if (await telleQuelle.isVisible()) await telleQuelle.click();
  await expect(item.locator('.verdict')).toBeVisible();
}

test('au clavier : une lettre choisit, Entrée vérifie puis passe, les touches se disent et se taisent', async ({
  page,
}) => {
  await ouvrir(page, BANQUE);
  await page.keyboard.press('b');
  await expect(page.locator('.choix input').nth(1)).toBeChecked();
  await page.keyboard.press('1');
  await expect(page.locator('.choix input').first()).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Suivante' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.num')).toHaveText('Question 2 sur 8');
  await page.keyboard.press('f');
  await page.keyboard.press('2');
  await expect(page.getByRole('radio', { name: 'Faux', exact: true })).toBeChecked();
  await page.keyboard.press('m');
  await expect(
    page.getByRole('navigation', { name: 'Carte de la série' }).getByRole('button').nth(1),
  ).toBeFocused();
  await page.keyboard.press('?');
  const aide = page.getByRole('dialog', { name: 'Touches du clavier' });
  await expect(aide).toBeVisible();
  await attendreSansViolation(page);
  // Sous l’aide, une lettre ne répond pas à la question.
  await page.keyboard.press('v');
  await page.keyboard.press('Escape');
  await expect(aide).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Faux', exact: true })).toBeChecked();
  await page.locator('.num').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.num')).toHaveText('Question 3 sur 8');
  const champ = page.locator('.item input.champ');
  await champ.pressSequentially('6 mois');
  await expect(champ).toHaveValue('6 mois');
  await expect(page.locator('.num')).toHaveText('Question 3 sur 8');
  // Coupées au pied de la page, les lettres se taisent ; Entrée et les flèches restent.
  await page.getByLabel(/Raccourcis d’une touche/).uncheck();
  await page.locator('.num').focus();
  await page.keyboard.press('m');
  await expect(page.locator('.num')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.num')).toHaveText('Question 2 sur 8');
});

test.describe('au téléphone', () => {
  test.use({ viewport: { width: 375, height: 740 }, hasTouch: true });

  test('la question commence en haut, le pied reste sous le pouce, la réponse donnée reste à l’écran', async ({
    page,
  }) => {
    await ouvrir(page, BANQUE);
    const haut = (s: string) =>
      page
        .locator(s)
        .first()
        .evaluate((e) => e.getBoundingClientRect().top);
    expect(await haut('.contexte')).toBeLessThan(80);
    await page.getByRole('button', { name: 'Suivante' }).tap();
    await expect(page.locator('.num')).toHaveText('Question 2 sur 8');
    expect(await haut('.enonce')).toBeLessThan(170);
    const pied = page.locator('.pied-de-question');
    await expect(pied).toBeInViewport({ ratio: 1 });
    await page.locator('.verdicts label').last().tap();
    await page.locator('.choix label').last().tap();
    await page.getByRole('button', { name: 'Vérifier' }).tap();
    await expect(page.locator('.pied-de-question .verdict')).toBeInViewport({ ratio: 1 });
    const donnee = page.locator('.option.donnee').first();
    const [bas, limite] = await Promise.all([
      donnee.evaluate((e) => e.getBoundingClientRect().bottom),
      pied.evaluate((e) => e.getBoundingClientRect().top),
    ]);
    expect(bas).toBeLessThanOrEqual(limite + 1);
    await page.getByRole('button', { name: /carte$/ }).tap();
    await expect(page.getByText('1 répondue sur 8')).toBeVisible();
    await attendreSansViolation(page, '.serie');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /carte$/ })).toBeFocused();
  });

  test('toucher les étiquettes remplit les lignes dans l’ordre', async ({ page }) => {
    await ouvrir(page, A_RANGER);
    const listes = page.locator('.item select');
    const etiquettes = page.locator('.reserve button');
    await etiquettes.nth(2).tap();
    await etiquettes.nth(0).tap();
    await expect(listes.nth(0)).not.toHaveValue('');
    await expect(listes.nth(1)).not.toHaveValue('');
    await expect(listes.nth(2)).toHaveValue('');
    expect(await listes.nth(0).inputValue()).not.toBe(await listes.nth(1).inputValue());
  });
});

test('sur un écran bas, le pied rentre dans le flot : il ne recouvre rien', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await ouvrir(page, BANQUE);
  await expect(page.locator('.pied-de-question')).toHaveCSS('position', 'static');
});

test('glisser une étiquette sur une ligne, ou un numéro à sa place, vaut la liste et les flèches', async ({
  page,
}) => {
  await ouvrir(page, A_RANGER);
  const ligne = page.locator('.ranger > ul > li').nth(1);
  await page.locator('.reserve button').first().dragTo(ligne.locator('.enjeu'));
  await expect(ligne.locator('select')).not.toHaveValue('');
  await expect(page.locator('.consigne')).toContainText('1 sur');
  await ouvrir(page, `${BANQUE}`);
  const premier = page.locator('.poignee').first();
  for (let i = 0; i < 8 && !(await premier.isVisible()); i += 1)
    await page.getByRole('button', { name: 'Suivante' }).click();
  const texte = await page
    .locator('.etape')
    .first()
    .locator('> span:not(.fleches, .sur-papier)')
    .textContent();
  await premier.dragTo(page.locator('.etape').nth(2));
  await expect(page.locator('.etape').nth(2)).toContainText(texte as string);
  // Au clavier ou au doigt : un numéro, puis sa place.
  await page.locator('.poignee').nth(2).click();
  await page.locator('.poignee').nth(0).click();
  await expect(page.locator('.etape').first()).toContainText(texte as string);
});

test('une série finit sur ce qui est à reprendre, et se reprend par ses seules erreurs', async ({ page }) => {
  test.slow();
  await ouvrir(page, BANQUE);
  for (;;) {
    await repondre(page);
    const suivante = page.getByRole('button', { name: 'Suivante' });
    if (!(await suivante.isVisible())) break;
    await suivante.click();
  }
  await page.locator('.pied-de-question').getByRole('button', { name: 'Voir le bilan' }).click();
  await expect(page.getByRole('heading', { name: 'Série finie' })).toBeFocused();
  const erreurs = page.locator('.a-reprendre ol > li');
  const combien = await erreurs.count();
  expect(combien).toBeGreaterThan(1);
  await expect(erreurs.first()).toContainText(/Juste|vous/);
  await expect(erreurs.first().getByRole('link', { name: /^Relire/ })).toBeVisible();
  await expect(page.getByText(/reviennent dans Réviser|revient dans Réviser/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Série 2', exact: true }).first()).toBeVisible();
  await attendreSansViolation(page);
  await page.emulateMedia({ media: 'print' });
  await expect(erreurs.first().locator('.papier')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  // Rouverte, la série finie se lit d’abord par sa fin.
  await page.reload();
  await page.getByRole('button', { name: `Reprendre mes ${combien} erreurs` }).click();
  await expect(page.locator('.serie.pret .num')).toBeFocused();
  await expect(page.getByText(`${8 - combien} répondue`)).toBeVisible();
});

test.describe('un dessin qui répond à la main', () => {
  const PAGE = 'mesures/seuils-emprisonnement-ferme/';

  test('au clavier, la valeur se déplace, la phrase change au seuil, le papier garde le dessin entier', async ({
    page,
  }) => {
    await page.goto(PAGE);
    const dessin = page.locator('.dessin:has([data-curseur])').first();
    await dessin.scrollIntoViewIfNeeded();
    await page.mouse.move(20, 20);
    const reglette = dessin.getByRole('slider').first();
    await expect(reglette).toBeVisible();
    await expect(dessin.locator('.part.visee')).not.toHaveCount(0);
    await reglette.focus();
    const phrase = dessin.locator('.lecture-du-dessin');
    await page.keyboard.press('Home');
    const debut = await phrase.textContent();
    await page.keyboard.press('End');
    await expect(phrase).not.toHaveText(debut as string);
    await expect(reglette).toHaveAttribute('aria-valuetext', /\d.*\p{L}{2}/u);
    await attendreSansViolation(page, '.dessin');
    await page.emulateMedia({ media: 'print' });
    await expect(reglette).toBeHidden();
    await expect(dessin.locator('.repere-de-main').first()).toBeHidden();
  });
});
