import {
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { chargerContenu } from '../../src/chargement.ts';
import type { Edition } from '../../src/domaine/hors-ligne.ts';
import { composerEdition } from '../../src/hors-ligne/construire.ts';
import { lotsDuCorpus } from '../../src/hors-ligne/lots.ts';
import {
  heberger,
  type Hebergeur,
  MODULE,
  PARCOURS,
  reduire,
  repondreALaPremiere,
  SECTION,
} from './hors-ligne.ts';

test.describe.configure({ timeout: 240_000 });

test.describe('entre deux constructions du site', () => {
  let hote: Hebergeur;
  let premiere: Edition;
  let seconde: string;

  test.beforeEach(async () => {
    hote = await heberger('dist');
    premiere = reduire(JSON.parse(readFileSync('dist/hors-ligne/edition.json', 'utf8')) as Edition);
    hote.edition = premiere;
    seconde = mkdtempSync(join(tmpdir(), 'jalons-'));
  });

  test.afterEach(async () => {
    await hote.fermer();
    rmSync(seconde, { recursive: true });
  });

  /** Construit une suite au site : un morceau de script renommé, une question récrite, un titre d’accueil changé. */
  async function construireLaSuite() {
    cpSync('dist', seconde, { recursive: true });
    const script = readdirSync(join(seconde, '_astro')).find((f) => f.startsWith('SerieIlot.')) as string;
    renameSync(join(seconde, '_astro', script), join(seconde, '_astro', 'SerieIlot.nouvelle.js'));
    for (const f of readdirSync(seconde, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(html|js)$/.test(f) || f.startsWith('pagefind')) continue;
      const avant = readFileSync(join(seconde, f), 'utf8');
      const apres = avant.replaceAll(script, 'SerieIlot.nouvelle.js');
      if (apres !== avant) writeFileSync(join(seconde, f), apres);
    }
    const accueil = join(seconde, 'index.html');
    writeFileSync(accueil, readFileSync(accueil, 'utf8').replace('La bonne mesure', 'La nouvelle mesure'));
    for (const banque of globSync('quiz/*.json', { cwd: seconde }))
      writeFileSync(join(seconde, banque), '{"forme":"que l’ancienne page ne saurait lire"}');
    const { corpus } = chargerContenu(process.cwd());
    const edition = reduire(await composerEdition(seconde, lotsDuCorpus(corpus), '/', '2027-02-01'));
    hote.edition = edition;
    hote.dossier = seconde;
    writeFileSync(join(seconde, 'hors-ligne/version.json'), JSON.stringify({ version: edition.version }));
  }

  async function garderIci(page: Page, titre: string) {
    await page.goto(`${hote.adresse}hors-ligne/`);
    await page.getByRole('button', { name: `Rendre disponible hors ligne : ${titre}` }).click();
    await expect(page.getByRole('button', { name: `Retirer : ${titre}` })).toBeVisible({ timeout: 120_000 });
  }

  /** Publie le même site sans l’un de ses lots : rien à télécharger, mais un lot de moins. */
  function retirerDuSite(titre: string) {
    cpSync('dist', seconde, { recursive: true });
    const lots = premiere.lots.filter((l) => l.titre !== titre);
    hote.edition = { ...premiere, version: 'suite', lots };
    writeFileSync(join(seconde, 'hors-ligne/version.json'), JSON.stringify({ version: 'suite' }));
    hote.dossier = seconde;
  }

  test('le seul lot gardé quitte le site : cela se dit, et il se lit encore', async ({ page }) => {
    await garderIci(page, MODULE);
    retirerDuSite(MODULE);
    await page.goto(hote.adresse);
    const annonce = page.getByRole('complementary', { name: 'Mise à jour hors ligne' });
    await expect(annonce).toContainText(`Le site n’a plus «\u00a0${MODULE}\u00a0»`);
    await expect(annonce.getByRole('button', { name: 'Mettre à jour' })).toHaveCount(0);
    await annonce.getByRole('link', { name: 'Voir ce qui se lit hors ligne' }).click();
    await expect(page.getByRole('region', { name: 'Mise à jour' })).toContainText('Le site n’a plus');
    await expect(page.getByRole('button', { name: `Retirer : ${MODULE}` })).toBeVisible();
    await page.context().setOffline(true);
    await page.goto(`${hote.adresse}${SECTION}`);
    await repondreALaPremiere(page);
  });

  test('de deux lots gardés, celui qui quitte le site ne part qu’au geste', async ({ page }) => {
    await garderIci(page, MODULE);
    await garderIci(page, PARCOURS);
    retirerDuSite(PARCOURS);
    await page.goto(hote.adresse);
    await expect(page.getByRole('complementary', { name: 'Mise à jour hors ligne' })).toContainText(
      `Elle n’a plus «\u00a0${PARCOURS}\u00a0»`,
    );
    await page.goto(`${hote.adresse}hors-ligne/`);
    await expect(page.getByRole('button', { name: `Retirer : ${PARCOURS}` })).toBeVisible();
    await page.getByRole('button', { name: 'Mettre à jour' }).press('Enter');
    const bloc = page.getByRole('region', { name: 'Mise à jour' });
    await expect(bloc).toContainText('est à jour');
    await expect(bloc).toBeFocused();
    await expect(page.getByRole('button', { name: `Retirer : ${PARCOURS}` })).toHaveCount(0);
    await expect(page.getByRole('button', { name: `Retirer : ${MODULE}` })).toBeVisible();
  });

  test('la fin d’un téléchargement laisse le curseur à qui écrit ailleurs', async ({ page }) => {
    await page.goto(`${hote.adresse}hors-ligne/`);
    hote.avant = (a) =>
      a.startsWith('/hors-ligne/') ? undefined : new Promise((suite) => setTimeout(suite, 30));
    await page.getByRole('button', { name: `Rendre disponible hors ligne : ${MODULE}` }).click();
    await expect(page.getByRole('button', { name: 'Annuler' })).toBeFocused();
    const champ = page.getByRole('combobox');
    await champ.focus();
    await expect(page.getByRole('button', { name: `Retirer : ${MODULE}` })).toBeVisible({ timeout: 120_000 });
    await expect(champ).toBeFocused();
  });

  test('un téléchargement coupé se reprend où il en était', async ({ page }) => {
    await page.goto(`${hote.adresse}hors-ligne/`);
    let permis = 60;
    hote.avant = (a) => (!a.startsWith('/hors-ligne/') && (permis -= 1) < 0 ? 'coupe' : undefined);
    await page.getByRole('button', { name: 'Rendre disponible hors ligne : Tout le site' }).click();
    await expect(page.getByText('Le réseau s’est interrompu')).toBeVisible();
    const reprendre = page.getByRole('button', { name: /Tout le site/ });
    await expect(reprendre).toContainText('Compléter hors ligne');
    await expect(page.locator('#lot-site')).toContainText('déjà sur l’appareil');
    const avant = hote.telecharges.length;
    hote.avant = () => undefined;
    await reprendre.click();
    await expect(page.getByRole('button', { name: 'Retirer : Tout le site' })).toBeVisible({
      timeout: 120_000,
    });
    const repris = hote.telecharges.length - avant;
    expect(repris).toBeLessThan(Object.keys(premiere.fichiers).length - 40);
  });

  test('un téléchargement montre où il en est, et s’annule', async ({ page }) => {
    await page.goto(`${hote.adresse}hors-ligne/`);
    hote.avant = () => new Promise((suite) => setTimeout(suite, 150));
    await page.getByRole('button', { name: 'Rendre disponible hors ligne : Tout le site' }).click();
    const barre = page.getByRole('progressbar', { name: 'Téléchargement' });
    await expect
      .poll(async () => Number(await barre.getAttribute('value')), { timeout: 10_000 })
      .toBeGreaterThan(0);
    await expect(page.locator('.avance')).toContainText(/\d+\sk?o sur \d/);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(page.getByText('Téléchargement annulé')).toBeVisible();
    await expect(page.getByRole('button', { name: /Tout le site/ })).toBeFocused();
    expect(await page.evaluate(async () => (await caches.match('/hors-ligne/editions')) === undefined)).toBe(
      true,
    );
  });

  test('la nouvelle s’annonce, ne pèse que ce qui a changé, et ne casse pas la séance ouverte', async ({
    page,
  }) => {
    await page.goto(`${hote.adresse}hors-ligne/`);
    await page.getByRole('button', { name: 'Rendre disponible hors ligne : Tout le site' }).click();
    await expect(page.getByRole('button', { name: 'Retirer : Tout le site' })).toBeVisible({
      timeout: 120_000,
    });
    // Une séance s’ouvre dans un onglet : un quiz final dont ni les questions ni l’île ne sont encore lues.
    await page.goto(`${hote.adresse}modules/lpj-en-pratique/quiz/`);
    await expect(page.getByRole('button', { name: /Commencer le quiz/ })).toBeVisible();
    await construireLaSuite();
    hote.telecharges.length = 0;

    // L’annonce se voit dans un autre onglet, qui accepte.
    const autre = await page.context().newPage();
    await autre.goto(hote.adresse);
    const annonce = autre.getByRole('complementary', { name: 'Mise à jour hors ligne' });
    await expect(annonce).toContainText(
      /version plus récente.*: \d+\sko à télécharger|version plus récente.*Mo/,
    );
    await annonce.getByRole('button', { name: 'Mettre à jour' }).click();
    await expect(annonce).toContainText('La nouvelle version est prête', { timeout: 120_000 });
    await expect(annonce.getByRole('button', { name: 'Recharger' })).toBeFocused();
    expect(hote.telecharges.length).toBeLessThan(Object.keys(premiere.fichiers).length / 2);
    await autre.goto(`${hote.adresse}mesures/`);

    // La séance d’avant continue, avec ses questions d’avant, même réseau coupé.
    await page.context().setOffline(true);
    await page.getByRole('button', { name: /Commencer le quiz/ }).click();
    await expect(page.locator('.serie.pret .num')).toHaveText('Question 1 sur 12');
    // La nouvelle version répond aux pages que l’on ouvre ensuite.
    await autre.goto(hote.adresse);
    await expect(autre.getByRole('heading', { level: 1 })).toContainText('La nouvelle mesure');

    // La séance fermée, l’ancienne version s’en va.
    await page.context().setOffline(false);
    await page.close();
    await expect
      .poll(async () => {
        await autre.goto(`${hote.adresse}mesures/`);
        return autre.evaluate(async () => {
          const reponse = await caches.match('/hors-ligne/editions');
          return ((await reponse?.json()) as unknown[]).length;
        });
      })
      .toBe(1);
  });

  test('une mise à jour coupée laisse l’ancienne entière', async ({ page }) => {
    await page.goto(`${hote.adresse}hors-ligne/`);
    await page.getByRole('button', { name: `Rendre disponible hors ligne : ${MODULE}` }).click();
    await expect(page.getByRole('button', { name: `Retirer : ${MODULE}` })).toBeVisible({ timeout: 120_000 });
    await construireLaSuite();
    let permis = 3;
    hote.avant = (a) => (!a.startsWith('/hors-ligne/') && (permis -= 1) < 0 ? 'coupe' : undefined);
    await page.reload();
    await page.getByRole('button', { name: 'Mettre à jour' }).click();
    await expect(page.getByText('Le réseau s’est interrompu')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mettre à jour' })).toBeFocused();
    await page.goto(hote.adresse);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('La bonne mesure');
    await page.goto(`${hote.adresse}${SECTION}`);
    await repondreALaPremiere(page);
  });

  test('un réseau qui traîne ou un serveur en panne ne fait pas attendre qui a la page', async ({ page }) => {
    await page.goto(`${hote.adresse}hors-ligne/`);
    await page.getByRole('button', { name: `Rendre disponible hors ligne : ${MODULE}` }).click();
    await expect(page.getByRole('button', { name: `Retirer : ${MODULE}` })).toBeVisible({ timeout: 120_000 });
    hote.avant = () => new Promise((suite) => setTimeout(suite, 15_000));
    await page.goto(`${hote.adresse}glossaire/`, { timeout: 8_000 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/glossaire/i);
    hote.avant = () => 'panne';
    await page.goto(`${hote.adresse}mesures/ddse-peine/`);
    await expect(page.locator('.essentiel')).toBeVisible();
  });

  test('un appareil plein le dit, et ce qui était gardé l’est encore', async ({ page }) => {
    await page.goto(`${hote.adresse}hors-ligne/`);
    await page.getByRole('button', { name: `Rendre disponible hors ligne : ${MODULE}` }).click();
    await expect(page.getByRole('button', { name: `Retirer : ${MODULE}` })).toBeVisible({ timeout: 120_000 });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: hote.adresse, quotaSize: 5_000_000 });
    await page.getByRole('button', { name: /hors ligne\s: Tout le site/ }).click();
    await expect(page.getByText('Il n’y a plus assez de place')).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('button', { name: `Retirer : ${MODULE}` })).toBeVisible();
    await page.context().setOffline(true);
    await page.goto(`${hote.adresse}${SECTION}`);
    await repondreALaPremiere(page);
  });
});
