import { globSync, readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { test } from './hors-ligne.ts';

/** Les formes d’items qu’un lecteur rencontre ; un trou se choisit dans une liste ou s’écrit. */
const FORMES = [
  'choix-unique',
  'choix-multiple',
  'vrai-faux',
  'appariement',
  'classement',
  'ordre',
  'frise',
  'trous à liste',
  'trous écrits',
  'nombre',
  'duree',
  'courte',
  'reperage',
  'decision',
] as const;

interface ItemPublie {
  id: string;
  type: string;
  trous?: { distracteurs?: string[] }[];
}

interface IlotPublie {
  item: ItemPublie;
  lieu: { page: string };
}

function formeDe({ type, trous }: ItemPublie): string {
  if (type !== 'trous') return type;
  return trous?.some((t) => !t.distracteurs) ? 'trous écrits' : 'trous à liste';
}

const ILOTS = globSync('dist/quiz/*.json').flatMap(
  (f) => JSON.parse(readFileSync(f, 'utf8')) as IlotPublie[],
);

/** Ouvre, dans la série de sa banque, un item de cette forme : son adresse y mène. */
async function ouvrir(page: Page, forme: string): Promise<Locator> {
  const trouve = ILOTS.find(({ item }) => formeDe(item) === forme);
  if (!trouve) throw new Error(`aucune banque n’a d’item « ${forme} »`);
  await page.goto(`${trouve.lieu.page}#${trouve.item.id}`);
  await expect(page.locator('.serie.pret')).toBeVisible();
  const item = page.locator(`.item[id="${trouve.item.id}"]`);
  await expect(item.locator('.num')).toBeFocused();
  return item;
}

/** Ce que le clavier atteint : assez pour qu’un lecteur sache quoi presser. */
function sousLeFocus(page: Page) {
  return page.evaluate(() => {
    const e = document.activeElement;
    const dansLItem = e?.closest('.item') !== null;
    const nature = e instanceof HTMLInputElement ? e.type : (e?.localName ?? '');
    const chiffres = e instanceof HTMLInputElement && e.inputMode === 'decimal';
    return { dansLItem, nature, chiffres, texte: e?.textContent?.trim() ?? '' };
  });
}

/** Répond au clavier seul, comme on remplit un formulaire : tabulation, espace, flèche, lettres ; puis vérifie. */
async function repondreAuClavier(page: Page, item: Locator, duree: boolean): Promise<void> {
  await item.locator('.num').focus();
  let deplacee = false;
  for (let pas = 0; pas < 80; pas += 1) {
    await page.keyboard.press('Tab');
    const { dansLItem, nature, chiffres, texte } = await sousLeFocus(page);
    if (!dansLItem) break;
    if (nature === 'radio' || nature === 'checkbox') await page.keyboard.press('Space');
    else if (nature === 'select') await page.keyboard.press('ArrowDown');
    else if (nature === 'text') await page.keyboard.type(chiffres ? '12' : duree ? '18 mois' : 'le JAP');
    else if (texte.startsWith('↓') && !deplacee) {
      deplacee = true;
      await page.keyboard.press('Enter');
    } else if (texte === 'Vérifier') {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error('le clavier n’atteint pas « Vérifier »');
}

for (const forme of FORMES) {
  test(`« ${forme} » : au clavier seul, on répond et le retour se lit ; axe ne trouve rien à redire, avant comme après`, async ({
    page,
  }) => {
    test.slow();
    const item = await ouvrir(page, forme);
    await attendreSansViolation(page, '.serie');
    await repondreAuClavier(page, item, forme === 'duree');
    await expect(item.locator('.verdict')).toBeVisible();
    // Ce qui tenait le focus se fige : il passe au geste suivant, dans la question.
    await expect(item.locator('.pied-de-question .principal')).toBeFocused();
    await expect(item.locator('.verdict')).not.toContainText('Sans réponse');
    await expect(item.locator('.fondements .pastille').first()).toBeVisible();
    // Chaque chose à corriger dit ce qu’elle vaut par un signe et un mot, jamais par sa couleur seule.
    const marques = item.locator('.mot');
    await expect(marques.first()).toBeVisible();
    expect((await marques.allInnerTexts()).filter((mot) => !/\p{L}{4}/u.test(mot))).toEqual([]);
    for (const retour of await item.locator('.retour').all()) await expect(retour).toBeVisible();
    await attendreSansViolation(page, '.serie');
  });
}

test('à 320 pixels, aucune forme d’item ne déborde, avant comme après la réponse', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 800 });
  const deborde = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  for (const forme of ['classement', 'frise', 'reperage', 'decision', 'trous écrits', 'appariement']) {
    const item = await ouvrir(page, forme);
    expect(await deborde(), `${forme}, avant`).toBe(false);
    await repondreAuClavier(page, item, false);
    expect(await deborde(), `${forme}, après`).toBe(false);
  }
});

test('décider : la conséquence et le degré ne se lisent qu’une fois la réponse arrêtée, sa propre décision d’abord', async ({
  page,
}) => {
  const item = await ouvrir(page, 'decision');
  await expect(item.locator('.suite')).toHaveCount(0);
  await expect(item.locator('.mot')).toHaveCount(0);
  const choisie = (await item.locator('.choix .option').first().innerText()).replace(/^[A-F]\s+/, '');
  await repondreAuClavier(page, item, false);
  await expect(item.locator('.suite').first()).toContainText(choisie);
  await expect(item.locator('.suite .defendable').first()).toContainText('Décision défendable');
});

test('placer sur une frise : l’événement se pose sur la ligne, puis sa correction s’y dessine', async ({
  page,
}) => {
  const item = await ouvrir(page, 'frise');
  const pions = item.locator('.couchee .pion');
  await expect(pions).toHaveCount(0);
  const evenements = item.locator('select');
  const combien = await evenements.count();
  for (const select of await evenements.all()) await select.selectOption({ index: 1 });
  await expect(pions).toHaveCount(combien);
  await item.getByRole('button', { name: 'Vérifier' }).click();
  const justes = await item.locator('.couchee .pion.juste').count();
  await expect(item.locator('.couchee .pion.faux')).toHaveCount(combien - justes);
  await expect(item.locator('.couchee .pion.attendu')).toHaveCount(combien - justes);
});
