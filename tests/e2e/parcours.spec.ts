import { expect, type Page } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { allerALaFin, test } from './hors-ligne.ts';

const CARTE = 'parcours/decouvrir/';
const SECTION = 'modules/lpj-en-pratique/seuils-du-ferme/';
const JOUR = 24 * 60 * 60 * 1000;

const etape = (page: Page, ref: string) => page.locator(`[data-etape="${ref}"]`);
const reprendre = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Reprendre/ });

async function ouvrirLaSection(page: Page) {
  await page.goto(SECTION);
  await expect(reprendre(page)).toBeVisible();
}

async function lireLaFiche(page: Page, id: string) {
  await page.goto(`mesures/${id}/`);
  const fin = page.locator(`[data-page="mesures/${id}"]`);
  await allerALaFin(page, fin, () =>
    expect(fin.getByRole('status')).toHaveText('Fiche lue : inscrite à votre carnet, sur cet appareil.', {
      timeout: 1000,
    }),
  );
}

/** Réunit au carnet des réponses justes données il y a `jours` jours. */
async function importerDesReponses(page: Page, items: readonly string[], jours: number) {
  const instant = new Date(Date.now() - jours * JOUR).toISOString();
  const traces = items.map((item) => ({
    id: `${item}-importee`,
    genre: 'reponse',
    instant,
    item,
    version: 1,
    issue: 'juste',
    points: 1,
    serie: 'banque:seuils:1',
  }));
  const carnet = { format: 'jalons-carnet', version: 2, exporteLe: instant, traces };
  await page.goto('carnet/');
  await page.locator('input[type=file]').setInputFiles({
    name: 'carnet.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...carnet, reprises: [], annotations: [], reglages: [] })),
  });
  await page.getByRole('button', { name: 'Réunir', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Carnet réuni' })).toBeVisible();
}

test('les prérequis se montrent et ne ferment rien', async ({ page }) => {
  await page.goto('parcours/');
  await page.getByRole('link', { name: 'Découvrir la LPJ et les douze mesures' }).click();
  await expect(page.getByText('Rien n’est fermé')).toBeVisible();
  const renforce = etape(page, 'fiche/sursis-probatoire-renforce');
  await expect(page.locator('.prealables').first()).toContainText('Conseillé avant');
  await renforce.getByRole('link', { name: 'Sursis probatoire renforcé' }).click();
  await expect(page).toHaveURL(/mesures\/sursis-probatoire-renforce\/$/);
});

test(
  'une fiche lue jusqu’en bas est une étape faite ; le prérequis se dit fait, la suite se propose',
  { tag: ['@sous-chemin', '@hors-ligne'] },
  async ({ page }) => {
    await lireLaFiche(page, 'sursis-probatoire');
    await page.goto(CARTE);
    await expect(etape(page, 'fiche/sursis-probatoire').locator('.etat')).toContainText(/^Faite le \d/);
    await expect(etape(page, 'fiche/tig').locator('.etat')).toHaveText('');
    await expect(etape(page, 'fiche/sursis-probatoire-renforce').getByText('Conseillé avant')).toBeHidden();
    await expect(page.getByText(/1\sétape faite sur \d+/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Continuer : La LPJ en pratique' })).toBeVisible();
    await page.goto('parcours/');
    await expect(page.getByText(/1\sétape faite sur \d+/).first()).toBeVisible();
  },
);

test('un écrit, une page du métier lus jusqu’en bas sont des étapes faites', async ({ page }) => {
  for (const [lue, dit] of [
    ['ecrits/rapport-d-incident', 'Écrit lu'],
    ['metier/journee-milieu-ouvert', 'Page lue'],
  ] as const) {
    await page.goto(`${lue}/`);
    const fin = page.locator(`[data-page="${lue}"]`);
    await allerALaFin(page, fin, () => expect(fin.getByRole('status')).toContainText(dit, { timeout: 1000 }));
  }
  await page.goto('parcours/milieu-ouvert/');
  for (const ref of ['ecrit/rapport-d-incident', 'metier/journee-milieu-ouvert'])
    await expect(etape(page, ref).locator('.etat')).toContainText(/^Faite le \d/);
});

test('dans deux onglets, la carte se met à jour d’elle-même', async ({ page, context }) => {
  await page.goto(CARTE);
  await expect(etape(page, 'fiche/tig').locator('.etat')).toHaveText('');
  await lireLaFiche(await context.newPage(), 'tig');
  await expect(etape(page, 'fiche/tig').locator('.etat')).toContainText('Faite le');
});

test('des questions sues le mois dernier : l’étape est faite, et dit ce qui est à revoir et fragile', async ({
  page,
}) => {
  const banques = (await (await page.request.get('api/quizzes.json')).json()) as {
    id: string;
    items: { id: string }[];
  }[];
  const seuils = banques.find((b) => b.id === 'seuils')?.items.map((i) => i.id) ?? [];
  await importerDesReponses(page, seuils, 30);
  await page.goto('parcours/amenagements-et-fin-de-peine/');
  const banque = etape(page, 'banque/seuils');
  await expect(banque.locator('.etat')).toContainText(
    /^Faite le .*\. À revoir\s: \d+\squestions\. Fragile\s: \d+/,
  );
  await expect(banque).toHaveAttribute('data-etat', 'due');
  await page.goto('modules/lpj-en-pratique/');
  await expect(page.locator('#a-consolider')).toContainText('Les seuils du ferme');
});

test('rien laissé en route mais une révision due : « Reprendre » y mène', async ({ page }) => {
  await importerDesReponses(page, ['seuils-001'], 30);
  await page.goto(CARTE);
  await expect(reprendre(page)).toBeVisible();
  await page.goto('mesures/');
  await reprendre(page).click();
  await expect(page).toHaveURL(/reviser\/$/);
  await expect(page.getByRole('button', { name: /Réviser 1\squestion/ })).toBeVisible();
});

test(
  'un nouveau venu n’a pas de bouton « Reprendre » ; une section ouverte le fait paraître partout',
  { tag: ['@sous-chemin', '@hors-ligne'] },
  async ({ page }) => {
    await page.goto('mesures/');
    await expect(reprendre(page)).toHaveCount(0);
    await ouvrirLaSection(page);
    for (const adresse of ['', 'mesures/tig/', 'carnet/', 'mentions/']) {
      await page.goto(adresse);
      await expect(reprendre(page)).toHaveAccessibleName('Reprendre : Les seuils du ferme');
      await expect(reprendre(page)).toHaveAttribute('title', /^Reprendre\s: Les seuils du ferme$/);
    }
    await reprendre(page).click();
    await expect(page).toHaveURL(new RegExp(`${SECTION}$`));
    await expect(reprendre(page)).toHaveAttribute('aria-current', 'page');
  },
);

test('ouvrir une banque pour voir ne fait pas perdre sa place ; y répondre la prend', async ({ page }) => {
  await ouvrirLaSection(page);
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  await expect(reprendre(page)).toHaveAccessibleName('Reprendre : Les seuils du ferme');
  await page.locator('.choix label').first().click();
  await expect(reprendre(page)).toHaveAccessibleName(/^Reprendre\s: Détention à domicile/);
});

for (const [quoi, memo] of [
  ['une adresse étrangère', { lieu: { adresse: 'https://ailleurs.example/', titre: 'Piège' } }],
  ['une adresse relative au protocole', { lieu: { adresse: '//ailleurs.example/', titre: 'Piège' } }],
  ['un script', { lieu: { adresse: 'javascript:alert(1)', titre: 'Piège' } }],
  ['une page qui n’est pas d’apprentissage', { lieu: { adresse: '../ailleurs/', titre: 'Piège' } }],
  ['autre chose', ['modules']],
] as const) {
  test(`« Reprendre » ne mène jamais hors du site : ${quoi}`, async ({ page }) => {
    await page.goto('mentions/');
    await page.evaluate((m) => localStorage.setItem('jalons-reprendre', JSON.stringify(m)), memo);
    await page.goto('mesures/');
    await expect(page.locator('html')).not.toHaveAttribute('data-reprendre');
    await expect(reprendre(page)).toHaveCount(0);
  });
}

test('un titre retenu est du texte, quel qu’il soit', async ({ page }) => {
  await page.goto('mentions/');
  const lieu = { adresse: SECTION, titre: '<img src=x onerror="document.title=1">' };
  await page.evaluate((m) => localStorage.setItem('jalons-reprendre', JSON.stringify(m)), { lieu });
  await page.goto('mesures/');
  await expect(reprendre(page)).toHaveAccessibleName(`Reprendre : ${lieu.titre}`);
  await expect(page).toHaveTitle(/Mesures/);
});

test('« Reprendre » n’ouvre pas la base du carnet sur une page de lecture', async ({ page }) => {
  await ouvrirLaSection(page);
  await page.addInitScript(() => {
    const ouvrir = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...arguments_: Parameters<IDBFactory['open']>) {
      document.documentElement.dataset.baseOuverte = 'oui';
      return ouvrir.apply(this, arguments_);
    };
  });
  await page.goto('mesures/');
  await expect(reprendre(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html')).not.toHaveAttribute('data-base-ouverte');
});

test('à 320 pixels, l’en-tête avec « Reprendre » ne déborde pas et chaque cible se touche', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await ouvrirLaSection(page);
  await page.goto('mesures/tig/');
  await expect(reprendre(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const cible of [
    reprendre(page),
    page.getByRole('button', { name: 'Menu' }),
    page.locator('body > header .marque'),
  ]) {
    const cadre = await cible.boundingBox();
    expect(cadre?.width).toBeGreaterThanOrEqual(24);
    expect(cadre?.height).toBeGreaterThanOrEqual(24);
  }
  expect((await page.locator('#q').boundingBox())?.width).toBeGreaterThanOrEqual(40);
});

test('l’attestation dit ce qui est fait et ce qui ne l’est pas, et ne garde pas le nom', async ({ page }) => {
  await lireLaFiche(page, 'tig');
  await page.goto(CARTE);
  await page.getByRole('link', { name: 'Attestation à imprimer' }).click();
  const ligne = (nom: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: nom }) });
  await expect(ligne('TIG')).toContainText('Faite le');
  await expect(ligne('ARSE')).toContainText('Non faite');
  await expect(page.getByText(/1\sétape faite sur \d+/)).toBeVisible();
  await expect(page.locator('.mention')).toContainText('établie par la personne elle-même');
  const hostile = '<img src=x onerror="document.title=1"> Inès Laurent';
  await page.getByLabel('Nom et prénom').fill(hostile);
  await expect(page.locator('.nom', { hasText: 'Inès' })).toHaveText(hostile);
  await page.reload();
  await expect(page.getByLabel('Nom et prénom')).toHaveValue('');
  const garde = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(garde).not.toContain('Laurent');
});

test('le bureau dit la journée et sa durée, la route et où l’on en est, et l’en-tête compte ce qui est dû', async ({
  page,
}) => {
  const banques = (await (await page.request.get('api/quizzes.json')).json()) as {
    id: string;
    items: { id: string }[];
  }[];
  const seuils = banques.find((b) => b.id === 'seuils')?.items.map((i) => i.id) ?? [];
  await importerDesReponses(page, seuils, 30);
  await page.goto('apprendre/');
  await expect(page.getByRole('heading', { name: /^Aujourd’hui, \d+\sminutes$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Réviser\s: \d+\squestions$/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Votre route' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Thèmes fragiles' })).toBeVisible();
  await expect(page.locator('.site-entete [data-du]').first()).toHaveText(/^\d+$/);
  await attendreSansViolation(page);
});
