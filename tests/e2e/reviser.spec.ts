import { expect, type Locator, type Page } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { attendreEcrit, avoirLu } from './carnet.ts';
import { test, verifier } from './hors-ligne.ts';

// Un défilement animé déplacerait ce que l’on clique.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const JOUR = 24 * 60 * 60 * 1000;
const DEPART = Date.parse('2026-11-21T09:00:00');

/** Répond à des questions à choix d’une banque. */
async function rencontrerDesQuestions(page: Page, nombre: number, clore = () => verifier(page)) {
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  let repondues = 0;
  while (repondues < nombre) {
    const choix = page.locator('.choix label').first();
    if (await choix.isVisible()) {
      await choix.click();
      await clore();
      await expect(page.locator('.verdict')).toBeVisible();
      repondues += 1;
    }
    await page.getByRole('button', { name: 'Suivante' }).click();
  }
  await attendreEcrit(page, 'traces', nombre);
}

/** Lit jusqu’au bout une section qui cite un terme du glossaire ; rend le nombre de termes qu’elle cite. */
async function lireUneSectionATermes(page: Page): Promise<number> {
  await avoirLu(page, 'modules/lpj-en-pratique/echelle-des-peines/');
  const bornes = (await (await page.request.get('abreges/bornes.json')).json()) as string[];
  const paquet = bornes.findLastIndex((b) => b <= 'lpj-en-pratique');
  const abreges = (await (await page.request.get(`abreges/${paquet}.json`)).json()) as {
    genre: string;
    sections?: { id: string; termes: string[] }[];
  }[];
  const section = abreges
    .find((a) => a.genre === 'module')
    ?.sections?.find((s) => s.id === 'echelle-des-peines');
  expect(section?.termes.length).toBeGreaterThan(0);
  return section?.termes.length as number;
}

/** Dit « Sûr », ce qui vérifie ; si une part de la réponse manque et que la question le dit, le redire la vérifie telle quelle. */
async function direSur(page: Page) {
  const sur = page.getByRole('button', { name: 'Sûr', exact: true });
  await sur.click();
  const manque = page.locator('.oubli').filter({ hasText: 'Il manque' });
  await expect(manque.or(page.locator('.verdict')).first()).toBeVisible();
  if (await manque.isVisible()) await sur.click();
}

/** Carte à l’écran, menée à son terme : un item à choix, ou un terme que l’on dit savoir. */
async function faireLaCarte(page: Page, clore = () => verifier(page)) {
  const definition = page.getByRole('button', { name: 'Voir la définition' });
  if (await definition.isVisible()) {
    await definition.click();
    await page.getByRole('button', { name: 'Je la savais' }).click();
    await expect(page.locator('.verdict')).toBeVisible();
    return;
  }
  await page.locator('.choix label').first().click();
  await clore();
  await expect(page.locator('.verdict')).toBeVisible();
}

/** Termine une séance, lit son bilan, et revient à Réviser. */
async function terminer(page: Page) {
  await page.getByRole('button', { name: 'Terminer la séance' }).click();
  await expect(page.getByRole('heading', { name: 'Séance finie' })).toBeFocused();
  await page.getByRole('button', { name: 'Retour à Réviser' }).click();
}

/** Nombre de cartes que le bouton annonce : « Réviser 2 questions et 3 termes ». */
async function compter(bouton: Locator): Promise<number> {
  const nombres = (await bouton.textContent())?.match(/\d+/g) ?? [];
  return nombres.reduce((total, n) => total + Number(n), 0);
}

test('qui n’a rien rencontré n’a rien à réviser, et sait par où commencer', async ({ page }) => {
  await page.goto('reviser/');
  await expect(page.getByText('Rien à revoir')).toBeVisible();
  await page.getByRole('link', { name: 'une banque de questions' }).click();
  await expect(page).toHaveURL(/quiz\/$/);
});

test(
  'ce qui vient d’être vu attend son jour ; dix jours plus tard, il revient, et la séance le fait avancer',
  { tag: ['@sous-chemin', '@hors-ligne'] },
  async ({ page }) => {
    await page.clock.install({ time: DEPART });
    await rencontrerDesQuestions(page, 3);
    await page.goto('reviser/');
    await expect(page.getByText('3 questions rencontrées')).toBeVisible();
    await expect(page.getByText('Rien n’est à revoir aujourd’hui')).toBeVisible();
    await page.clock.setSystemTime(DEPART + 10 * JOUR);
    await page.reload();
    await page.getByRole('button', { name: 'Réviser 3 questions' }).click();
    // Une forme d’un autre composant, prise par un nom de classe commun, étirait ce bouton sur toute la hauteur de la carte.
    const bouton = await page.getByRole('button', { name: 'Terminer la séance' }).boundingBox();
    expect(bouton?.height).toBeLessThan(80);
    await expect(page.getByRole('heading', { name: 'Séance de révision' })).toBeFocused();
    await expect(page.locator('.serie.pret .num')).toHaveText('Question 1 sur 3');
    await faireLaCarte(page);
    await terminer(page);
    await expect(page.getByRole('button', { name: 'Réviser 2 questions' })).toBeVisible();
  },
);

test('la veille d’examen reprend tout et ne change rien au calendrier', async ({ page }) => {
  await page.clock.install({ time: DEPART });
  await rencontrerDesQuestions(page, 3);
  await page.clock.setSystemTime(DEPART + 10 * JOUR);
  await page.goto('reviser/');
  await page.getByRole('button', { name: 'Tout revoir (3 questions)' }).click();
  await faireLaCarte(page);
  await terminer(page);
  await expect(page.getByRole('button', { name: 'Réviser 3 questions' })).toBeVisible();
});

test('une quinzaine : les termes d’une section lue se mêlent aux questions, et ce qui est interrompu n’est pas perdu', async ({
  page,
}) => {
  test.slow();
  await page.clock.install({ time: DEPART });
  await rencontrerDesQuestions(page, 2);
  const termes = await lireUneSectionATermes(page);
  for (let jour = 2; jour <= 14; jour += 4) {
    await page.clock.setSystemTime(DEPART + jour * JOUR);
    await page.goto('reviser/');
    const reviser = page.getByRole('button', { name: /^Réviser / });
    const titre = page.getByRole('heading', { name: 'Aujourd’hui' });
    await expect(titre).toBeVisible();
    if (jour === 2) {
      await expect(reviser).toHaveText(new RegExp(`2\\squestions et ${Math.min(3, termes)}\\stermes?`));
      // Séance quittée après une carte : elle est faite, les autres attendent.
      await reviser.click();
      await faireLaCarte(page);
      await page.reload();
      await expect.poll(() => compter(reviser)).toBe(1 + Math.min(3, termes));
    }
    if (!(await reviser.isVisible())) continue;
    await reviser.click();
    const suivante = page.getByRole('button', { name: 'Suivante' });
    await faireLaCarte(page);
    while (await suivante.isVisible()) {
      await suivante.click();
      await expect(page.locator('.num')).toBeFocused();
      await faireLaCarte(page);
    }
    await terminer(page);
    await expect(titre).toBeFocused();
    // Trois termes neufs par séance : il peut en rester pour une autre.
    await expect(page.getByText('Rien n’est à revoir aujourd’hui').or(reviser)).toBeVisible();
  }
  await expect(page.getByText(/questions rencontrées et \d+\stermes? du glossaire/)).toBeVisible();
});

test('juste et peu sûr revient une fois le jour même ; la certitude se dit au clavier, et vérifie', async ({
  page,
}) => {
  await page.clock.install({ time: DEPART });
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  const reglage = page.getByRole('switch', { name: 'Dire ma certitude avant de vérifier' });
  await reglage.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/voilà ce qui se corrige d’abord/)).toBeVisible();

  // Première question : la bonne réponse est lue, puis redonnée, peu sûr.
  await page.locator('.choix label').first().click();
  await page.getByRole('button', { name: 'Assez sûr' }).click();
  const juste = await page.locator('.option.juste input').getAttribute('value');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.locator(`.choix input[value="${juste}"]`).focus();
  await page.keyboard.press('Space');
  // Les trois boutons vérifient : rien de plus à toucher.
  await page.getByRole('button', { name: 'Peu sûr' }).press('Enter');
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(page.locator('.verdict')).toContainText('Réponse juste');
  await expect(page.getByText('Vous étiez peu sûr.')).toBeVisible();
  await expect(page.getByText('1 répondue sur')).toBeVisible();

  await page.clock.setSystemTime(DEPART + 30 * 60 * 1000);
  await page.goto('reviser/');
  await page.getByRole('button', { name: 'Revoir 1 réponse peu sûre' }).click();
  await expect(page.getByRole('heading', { name: 'Rappel du jour' })).toBeFocused();
  await faireLaCarte(page, () => direSur(page));
  await terminer(page);
  await expect(page.getByRole('heading', { name: 'Aujourd’hui' })).toBeFocused();
  await expect(page.getByRole('button', { name: /peu sûre/ })).toBeHidden();
});

test('la part à savoir se règle, dit ce qu’elle change et reste réglée', async ({ page }) => {
  await page.clock.install({ time: DEPART });
  await rencontrerDesQuestions(page, 3);
  await page.goto('reviser/');
  await page.getByText('Réglages et courbes').click();
  const retention = page.getByLabel('Part à savoir encore');
  await expect(retention.locator('option')).toHaveCount(16);
  const options = await retention.locator('option').allTextContents();
  const comptes = options.map((o) => Number(/:\s*(\d+)/.exec(o)?.[1]));
  expect(comptes).toEqual(comptes.toSorted((a, b) => a - b));
  await retention.selectOption({ label: options[15]?.trim() as string });
  await attendreEcrit(page, 'reglages');
  await page.reload();
  await page.getByText('Réglages et courbes').click();
  await expect(retention).toHaveValue('95');
  await expect(page.getByText('la part visée (95 %)').first()).toBeVisible();
});

test('la révision et sa séance passent axe, tableaux dépliés', async ({ page }) => {
  // Trois analyses de pages longues : axe est lent.
  test.slow();
  await page.clock.install({ time: DEPART });
  await page.goto('quiz/ddse-peine/');
  await page.getByRole('switch', { name: 'Dire ma certitude' }).check();
  await rencontrerDesQuestions(page, 2, () => direSur(page));
  await lireUneSectionATermes(page);
  await page.clock.setSystemTime(DEPART + 10 * JOUR);
  await page.goto('reviser/');
  await page.getByText('Réglages et courbes').click();
  await expect(page.getByRole('heading', { name: 'Votre certitude' })).toBeVisible();
  for (const resume of await page.getByText('En tableau').all()) await resume.click();
  await attendreSansViolation(page);
  await page.getByRole('button', { name: /^Réviser/ }).click();
  const definition = page.getByRole('button', { name: 'Voir la définition' });
  while (!(await definition.isVisible())) await page.getByRole('button', { name: 'Suivante' }).click();
  await attendreSansViolation(page);
  await definition.click();
  await attendreSansViolation(page);
});

test('« Suivante » sans avoir répondu ne dévoile rien ; après la réponse, le retour mène au passage à relire', async ({
  page,
}) => {
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  await page.getByRole('button', { name: 'Suivante' }).click();
  await page.getByRole('button', { name: 'Précédente' }).click();
  await expect(page.locator('.verdict, .retour, .relire')).toHaveCount(0);
  await page.locator('.choix label').first().click();
  await verifier(page);
  await expect(page.locator('.verdict')).toBeVisible();
  const lien = page.locator('.relire a');
  const ancre = decodeURIComponent(((await lien.getAttribute('href')) as string).split('#')[1] as string);
  await lien.click();
  await expect(page.locator(`[id="${ancre}"]`)).toBeInViewport();
});

test('deux onglets sur la même banque : une réponse arrêtée dans l’un l’est dans l’autre, et n’est inscrite qu’une fois', async ({
  context,
}) => {
  const [un, deux] = [await context.newPage(), await context.newPage()];
  for (const page of [un, deux]) {
    await page.goto('quiz/ddse-peine/');
    await expect(page.locator('.serie.pret')).toBeVisible();
  }
  // Dans le second, une saisie en cours à la question suivante.
  await deux.getByRole('button', { name: 'Suivante' }).click();
  const saisie = deux.locator('.item input, .item select').first();
  await expect(saisie).toBeVisible();
  const choix = deux.locator('.choix label');
  const aUnChoix = (await choix.count()) > 0;
  if (aUnChoix) await choix.first().click();
  await un.locator('.choix label').first().click();
  await verifier(un);
  await expect(un.locator('.verdict')).toBeVisible();
  await expect(deux.getByText('1 répondue sur')).toBeVisible();
  await expect(deux.locator('.num')).toContainText('Question 2');
  if (aUnChoix) await expect(choix.first()).toBeChecked();
  await deux.getByRole('button', { name: 'Précédente' }).click();
  await expect(deux.locator('.verdict')).toBeVisible();
  await expect(deux.getByRole('button', { name: 'Vérifier' })).toBeHidden();
  await deux.reload();
  await expect(deux.getByText('1 répondue sur')).toBeVisible();
  const traces = await deux.evaluate(
    () =>
      new Promise<number>((rendre) => {
        const demande = indexedDB.open('jalons');
        demande.onsuccess = () => {
          const compte = demande.result.transaction('traces').objectStore('traces').count();
          compte.onsuccess = () => rendre(compte.result);
        };
      }),
  );
  expect(traces).toBe(1);
});

test(
  'les indices se lisent un à un, sans changer la note, et la question revient le lendemain',
  { tag: '@reseau' },
  async ({ page }) => {
    await page.clock.install({ time: DEPART });
    await page.route('**/quiz/*.json', async (route) => {
      const reponse = await route.fetch();
      const ilots = (await reponse.json()) as { item: { indices: string[] } }[];
      for (const { item } of ilots) item.indices = ['Premier indice.', 'Second indice.'];
      await route.fulfill({ json: ilots });
    });
    await rencontrerDesQuestions(page, 1);
    await page.clock.setSystemTime(DEPART + 10 * JOUR);
    await page.goto('reviser/');
    await page.getByRole('button', { name: 'Réviser 1 question' }).click();
    await page.getByRole('button', { name: 'Indice 1 sur 2' }).click();
    await expect(page.getByText('Premier indice.')).toBeVisible();
    await expect(page.getByText('Second indice.')).toBeHidden();
    await page.getByRole('button', { name: 'Indice 2 sur 2' }).press('Enter');
    await expect(page.getByRole('listitem').filter({ hasText: 'Second indice.' })).toBeFocused();
    await faireLaCarte(page);
    const juste = await page.locator('.option.juste input').getAttribute('value');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('button', { name: 'Indice 1 sur 2' }).click();
    await page.locator(`.choix label:has(input[value="${juste}"])`).click();
    await verifier(page);
    await expect(page.locator('.verdict')).toContainText('Réponse juste');
    await terminer(page);
    await page.clock.setSystemTime(DEPART + 11 * JOUR);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Réviser 1 question' })).toBeVisible();
  },
);

/** Remplit l’appareil ; rend de quoi le libérer. */
async function remplirLAppareil(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    Object.assign(window, { liberer: () => (IDBObjectStore.prototype.put = put) });
  });
  return () => page.evaluate(() => (window as unknown as { liberer: () => void }).liberer());
}

test('sur un disque plein, « Terminer la séance » ne jette pas les réponses qui attendent', async ({
  page,
}) => {
  await page.clock.install({ time: DEPART });
  await rencontrerDesQuestions(page, 2);
  await page.clock.setSystemTime(DEPART + 10 * JOUR);
  await page.goto('reviser/');
  await page.getByRole('button', { name: 'Réviser 2 questions' }).click();
  const liberer = await remplirLAppareil(page);
  await faireLaCarte(page);
  await page.getByRole('button', { name: 'Terminer la séance' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'rien n’est fermé' })).toBeVisible();
  await liberer();
  await terminer(page);
  await expect(page.getByRole('button', { name: 'Réviser 1 question' })).toBeVisible();
});

test('un disque plein se dit, la réponse reste à l’écran, et le geste suivant la garde', async ({ page }) => {
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  const liberer = await remplirLAppareil(page);
  await page.locator('.choix label').first().click();
  await verifier(page);
  await expect(page.getByRole('alert')).toContainText('Vos réponses restent à l’écran');
  await expect(page.locator('.verdict')).toBeVisible();
  await liberer();
  await page.getByRole('button', { name: 'Suivante' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('1 répondue sur')).toBeVisible();
  await page.goto('carnet/');
  await expect(page.getByText('1 réponse ou lecture gardée sur cet appareil')).toBeVisible();
});
