import { expect, type Locator } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { avoirLuEtRepondu } from './carnet.ts';
import { test } from './hors-ligne.ts';
import { attendreLEcriture, nePoserQueDesChoix, ouvrirLeTelephone, tuer } from './telephone.ts';

const SECTION = 'modules/lpj-en-pratique/seuils-du-ferme/';

/** Zone du pied d’une question, où s’annoncent le verdict et ce qui manque à la réponse. */
const annonce = (item: Locator) => item.locator('.pied-de-question').getByRole('status');

test(
  'au clavier seul : on répond, le retour se lit, et il est encore là après rechargement',
  { tag: ['@sous-chemin', '@hors-ligne'] },
  async ({ page }) => {
    await page.goto(SECTION);
    const item = page.locator('.item').first();
    const verifier = item.getByRole('button', { name: 'Vérifier' });
    await expect(verifier).toBeVisible();
    await item.locator('input').first().focus();
    await page.keyboard.press('Space');
    await verifier.focus();
    await page.keyboard.press('Enter');
    const verdict = item.locator('.verdict');
    await expect(verdict).toBeVisible();
    // Le focus reste dans la question, et le verdict s’annonce par sa zone, une fois.
    await expect(annonce(item)).toContainText((await verdict.textContent()) as string);
    await expect(item.locator('.retour').first()).toBeVisible();
    await expect(item.locator('.fondements .pastille').first()).toBeVisible();
    await expect(item.locator('.fondements .dates').first()).toContainText('relu le');
    const dit = await verdict.textContent();
    await page.reload();
    await expect(page.locator('.item').first().locator('.verdict')).toHaveText(dit as string);
  },
);

test('vérifier sans réponse ne note rien et le dit', async ({ page }) => {
  await page.goto(SECTION);
  const item = page.locator('.item').first();
  await item.getByRole('button', { name: 'Vérifier' }).click();
  await expect(annonce(item)).toContainText('Choisissez une réponse');
  await expect(item.locator('.verdict')).toHaveCount(0);
  // Une réponse arrêtée efface ce reproche : réessayer ne le redit pas avant qu’on ait répondu.
  await item.locator('input').first().click();
  await item.getByRole('button', { name: 'Vérifier' }).click();
  await item.getByRole('button', { name: 'Réessayer' }).click();
  await expect(item.getByRole('button', { name: 'Vérifier' })).toBeVisible();
  await expect(annonce(item)).toHaveText('');
});

test(
  'une section est lue quand on y a passé du temps, répondu, et qu’on est allé au bout ; la faire défiler ne suffit pas',
  { tag: ['@sous-chemin', '@hors-ligne'] },
  async ({ page }) => {
    await page.goto(SECTION);
    await page.locator('.suite').scrollIntoViewIfNeeded();
    await expect(page.locator('.suite [data-lecture]')).toContainText(
      'votre réponse avant que la section soit lue',
    );
    await expect(page.locator('.chemin li[data-section="seuils-du-ferme"]')).not.toContainText('lu');
    await avoirLuEtRepondu(page, SECTION);
    await page.goto(SECTION);
    await page.locator('.suite').scrollIntoViewIfNeeded();
    await expect(page.locator('.chemin li[data-section="seuils-du-ferme"]')).toContainText('lu');
    await page.goto('carnet/');
    await expect(page.getByText('1 section lue sur 8')).toBeVisible();
    await page.goto('');
    const ligne = page.locator('#ligne a.la');
    await expect(ligne).toContainText('Reprendre');
    await expect(ligne).toContainText('Les seuils du ferme');
  },
);

test(
  'le quiz final se reprend où il en était, se rend, et valide ou non le module',
  { tag: ['@sous-chemin', '@hors-ligne'] },
  async ({ page }) => {
    await page.goto('modules/lpj-en-pratique/quiz/');
    await page.getByRole('button', { name: /Commencer le quiz/ }).click();
    const feuille = page.getByRole('navigation', { name: 'Feuille de réponses' });
    await expect(feuille.getByRole('listitem')).toHaveCount(12);
    await page.getByRole('button', { name: 'Suivante' }).click();
    await expect(page.locator('.serie.pret .num')).toHaveText('Question 2 sur 12');
    const enonce = await page.locator('.item .enonce').textContent();
    await page.reload();
    await expect(page.locator('.item .enonce')).toHaveText(enonce as string);
    await page.getByRole('button', { name: 'Rendre (12 sans réponse)' }).click();
    await expect(page.getByRole('heading', { name: 'Votre résultat' })).toBeFocused();
    await expect(page.locator('.fin')).toContainText('0 %');
    await expect(page.locator('.fin')).toContainText('12 sans réponse');
    await page.getByText('Toutes les corrections').click();
    await expect(page.locator('.item')).toHaveCount(12);
    await expect(page.locator('.item .verdict').first()).toContainText('Sans réponse');
    await page.goto('carnet/');
    await expect(page.getByText('Quiz final : 0 % au mieux')).toBeVisible();
  },
);

test('un quiz final ouvert dans deux onglets ne s’écrase pas, et ne se rend qu’une fois', async ({
  context,
}) => {
  const [un, deux] = [await context.newPage(), await context.newPage()];
  const commencer = (page: typeof un) => page.getByRole('button', { name: /Commencer le quiz/ });
  for (const page of [un, deux]) {
    await page.goto('modules/lpj-en-pratique/quiz/');
    await expect(commencer(page)).toBeEnabled();
  }
  await commencer(un).click();
  await un.getByRole('button', { name: 'Suivante' }).click();
  const enonce = (await un.locator('.item .enonce').textContent()) as string;
  await commencer(deux).click();
  await expect(deux.locator('.item .enonce')).toHaveText(enonce);
  await un.getByRole('button', { name: 'Rendre (12 sans réponse)' }).click();
  await expect(deux.getByRole('heading', { name: 'Votre résultat' })).toBeVisible();
  await expect(deux.getByRole('button', { name: /^Rendre/ })).toHaveCount(0);

  // Recommencé dans le premier, il se reprend dans le second, resté sur le résultat.
  const recommencer = (page: typeof un) =>
    page.getByRole('button', { name: 'Recommencer avec un autre tirage' });
  await recommencer(un).click();
  await expect(un.locator('.item')).toHaveCount(1);
  const autre = (await un.locator('.item .enonce').textContent()) as string;
  await recommencer(deux).click();
  await expect(deux.locator('.item')).toHaveCount(1);
  await expect(deux.locator('.item .enonce')).toHaveText(autre);
});

test('un quiz final se commence même si le stockage ne répond pas', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await page.goto('modules/lpj-en-pratique/quiz/');
  await page.getByRole('button', { name: /Commencer le quiz/ }).click();
  await expect(page.getByRole('heading', { name: 'Quiz en cours' })).toBeFocused();
});

test('en quiz final, aucun retour ne se montre avant la fin', async ({ page }) => {
  await page.goto('modules/lpj-en-pratique/quiz/');
  await page.getByRole('button', { name: /Commencer le quiz/ }).click();
  await expect(page.locator('.item')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Vérifier' })).toHaveCount(0);
  await expect(page.locator('.retour, .verdict')).toHaveCount(0);
});

test('une banque se parcourt question par question et se reprend à la même', async ({ page }) => {
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret .num')).toContainText('Question 1');
  await page.getByRole('button', { name: 'Suivante' }).click();
  await page.getByRole('button', { name: 'Suivante' }).click();
  await expect(page.locator('.serie.pret .num')).toContainText('Question 3');
  await page.reload();
  await expect(page.locator('.serie.pret .num')).toContainText('Question 3');
});

test('après chaque geste, le focus reste dans la question : jamais perdu en haut de la page', async ({
  page,
}) => {
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  const dansLaSerie = () => page.evaluate(() => document.activeElement?.closest('.serie, .feuille') !== null);
  const suivante = page.getByRole('button', { name: 'Suivante' });
  while (await suivante.isVisible()) {
    await suivante.click();
    await expect(page.locator('.serie .num')).toBeFocused();
    const descendre = page.getByRole('button', { name: /^Descendre/ }).first();
    if (await descendre.isVisible()) {
      await descendre.focus();
      await page.keyboard.press('Enter');
      expect(await dansLaSerie()).toBe(true);
    }
  }
  await page.getByRole('button', { name: 'Précédente' }).click();
  await expect(page.locator('.serie .num')).toBeFocused();
});

test(
  'un quiz final laissé en cours ne s’écrase pas quand les questions ne se chargent plus',
  { tag: '@reseau' },
  async ({ page }) => {
    await page.goto('modules/lpj-en-pratique/quiz/');
    await page.getByRole('button', { name: /Commencer le quiz/ }).click();
    await page.getByRole('button', { name: 'Suivante' }).click();
    const enonce = (await page.locator('.item .enonce').textContent()) as string;
    await page.route('**/quiz/*.json', (route) => route.abort());
    await page.reload();
    const reprendre = page.getByRole('button', { name: 'Réessayer de reprendre' });
    await expect(reprendre).toBeVisible();
    await page.unroute('**/quiz/*.json');
    await reprendre.click();
    await expect(page.locator('.item .enonce')).toHaveText(enonce);
  },
);

test('en couleurs forcées, la réponse choisie se voit', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.choix input').first()).toHaveCSS('opacity', '1');
});

test('au téléphone, le navigateur tué en plein module : « Reprendre » y ramène, la réponse est là, le module se termine', async ({
  baseURL,
  launchOptions,
}) => {
  test.setTimeout(120_000);
  const dossier = await mkdtemp(join(tmpdir(), 'jalons-telephone-'));
  try {
    const avant = await ouvrirLeTelephone(dossier, launchOptions, baseURL);
    let page = avant.pages()[0] ?? (await avant.newPage());
    await page.goto('modules/lpj-en-pratique/');
    await page.getByRole('link', { name: 'Commencer', exact: true }).tap();
    await expect(page).toHaveURL(/pourquoi-une-reforme\/$/);
    const titre = await page.getByRole('heading', { level: 1 }).textContent();
    const question = page.locator('.item').first();
    await question.getByRole('button', { name: 'Vérifier' }).scrollIntoViewIfNeeded();
    await question.locator('.option label, label.option').first().tap();
    await question.getByRole('button', { name: 'Vérifier' }).tap();
    const verdict = await question.locator('.verdict').textContent();
    await attendreLEcriture(dossier, 'jalons-reprendre');
    await tuer(avant);

    const apres = await ouvrirLeTelephone(dossier, launchOptions, baseURL);
    page = apres.pages()[0] ?? (await apres.newPage());
    await page.goto('');
    await page
      .locator('#ligne')
      .getByRole('link', { name: titre as string })
      .tap();
    await expect(page).toHaveURL(/pourquoi-une-reforme\/$/);
    await page.locator('.item').first().scrollIntoViewIfNeeded();
    await expect(page.locator('.item').first().locator('.verdict')).toHaveText(verdict as string);

    for (;;) {
      const section = new URL(page.url()).pathname.split('/').at(-2) as string;
      if (section === 'quiz') break;
      await page.locator('.suite a').last().tap();
      await expect(page).not.toHaveURL(new RegExp(`/${section}/$`));
    }

    const justes = await nePoserQueDesChoix(page);
    await page.getByRole('button', { name: /Commencer le quiz/ }).tap();
    const suivante = page.getByRole('button', { name: 'Suivante' });
    for (;;) {
      const choix = page.locator('.item .choix input');
      const juste = justes.get((await choix.first().getAttribute('name')) as string);
      await page.locator(`.item .choix label:has(input[value="${juste}"])`).tap();
      if (!(await suivante.isVisible())) break;
      await suivante.tap();
      await expect(page.locator('.serie .num')).toBeFocused();
    }
    await page.getByRole('button', { name: 'Rendre', exact: true }).tap();
    await expect(page.locator('.fin')).toContainText('Module validé.');
    // Le module est allé au bout : rien n’est laissé en route.
    await expect(page.getByRole('banner').getByRole('link', { name: /^Reprendre/ })).toHaveCount(0);

    await page.goto('parcours/decouvrir/');
    const etape = page.locator('[data-etape="module/lpj-en-pratique"] .etat');
    await expect(etape).toContainText(/^Faite le \d/);
    await page.goto('modules/');
    await expect(page.locator('.carte[data-id="lpj-en-pratique"] .etat')).toContainText(/Fait.*100\s%/);

    await page.goto('parcours/decouvrir/attestation/');
    await page.getByLabel('Nom et prénom').fill('Inès Laurent');
    await page.emulateMedia({ media: 'print' });
    const ligne = page.getByRole('row').filter({ hasText: 'quiz final (80' });
    await expect(ligne).toContainText(/100\s% au quiz final/);
    await expect(page.locator('.nom', { hasText: 'Inès Laurent' })).toBeVisible();
    await expect(page.getByLabel('Nom et prénom')).toBeHidden();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
    await apres.close();
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
});

test('un terme et un chiffre s’ouvrent sur place, se ferment par Échap, et rendent le focus', async ({
  page,
}) => {
  await page.goto(SECTION);
  const valeur = page.locator('main a.valeur[data-bulle]').first();
  await valeur.click();
  const bulle = page.locator('.bulle-de-mot');
  await expect(bulle).toBeVisible();
  await expect(bulle.getByRole('link', { name: 'Au registre des faits' })).toHaveAttribute(
    'href',
    /\/droit\/.+#/,
  );
  await expect(page).toHaveURL(new RegExp(`${SECTION}$`));
  await page.keyboard.press('Escape');
  await expect(bulle).toHaveCount(0);
  await expect(valeur).toBeFocused();
});

test('« Reprendre » ramène au titre où l’on s’était arrêté, et l’accueil le nomme avec les minutes qui restent', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto(SECTION);
  await page.getByRole('button', { name: /^Sommaire/ }).click();
  await page
    .getByRole('navigation', { name: 'Sommaire' })
    .getByRole('link', { name: 'Un exemple traité' })
    .click();
  await expect(page.locator('.barre-de-lecture')).toContainText('Un exemple traité');
  await expect(page.locator('.barre-de-lecture .reste')).toContainText(/reste \d+\smin/);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('jalons-reprendre')))
    .toContain('Un exemple traité');
  await page.goto(SECTION.replace(/[^/]+\/$/, ''));
  await expect(page.locator('#reprendre')).toHaveText(/^Reprendre\s: /);
  await expect(page.locator('#reprendre')).toHaveAttribute('href', /#un-exemple-trait/);
  await page.goto('');
  const ligne = page.locator('#ligne a.la');
  await expect(ligne).toContainText('À « Un exemple traité »');
  await expect(ligne).toContainText(/Il reste \d+\smin/);
  await expect(ligne).toBeInViewport({ ratio: 1 });
  await ligne.click();
  const titre = page.locator('#un-exemple-traité');
  await expect(titre).toBeInViewport();
  await expect.poll(async () => (await titre.boundingBox())?.y).toBeLessThan(160);
});
