import { readFile } from 'node:fs/promises';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { verifier } from './hors-ligne.ts';

export const FICHE = 'mesures/ddse-peine/';

export async function repondreAUneQuestion(page: Page) {
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  await page.locator('.choix label').first().click();
  await verifier(page);
  await expect(page.locator('.verdict')).toBeVisible();
  await attendreEcrit(page, 'traces');
}

/** L’écran n’attend pas l’écriture, qui suit en quelques dizaines de millisecondes : un robot part plus vite qu’un lecteur. */
export async function attendreEcrit(page: Page, magasin: 'traces' | 'reglages', nombre = 1) {
  const compter = () =>
    page.evaluate(
      (magasin) =>
        new Promise<number>((rendre, echouer) => {
          const ouverture = indexedDB.open('jalons');
          ouverture.onerror = () => echouer(ouverture.error as DOMException);
          ouverture.onsuccess = () => {
            const base = ouverture.result;
            const lecture = base.transaction(magasin).objectStore(magasin).count();
            lecture.onsuccess = () => {
              base.close();
              rendre(lecture.result);
            };
          };
        }),
      magasin,
    );
  await expect.poll(compter).toBeGreaterThanOrEqual(nombre);
}

export async function choisirUnFichier(page: Page, nom: string, contenu: string) {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: nom, mimeType: 'application/json', buffer: Buffer.from(contenu) });
}

export async function importer(page: Page, contenu: string) {
  await choisirUnFichier(page, 'carnet.json', contenu);
  await page.getByRole('button', { name: 'Réunir', exact: true }).click();
}

export async function exporter(page: Page) {
  const [telechargement] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter le carnet' }).click(),
  ]);
  return {
    nom: telechargement.suggestedFilename(),
    texte: await readFile(await telechargement.path(), 'utf8'),
  };
}

/**
 * Fait comme si le lecteur avait passé assez de temps dans une section et répondu à toutes ses questions : il ne reste qu’à aller au bout.
 */
export async function avoirLuEtRepondu(page: Page, section: string) {
  const html = await (await page.request.get(section)).text();
  const questions = [...html.matchAll(/data-question="([a-z0-9-]+)"/g)].map((m) => m[1] as string);
  const instant = new Date(Date.now() - 86_400_000).toISOString();
  const traces = questions.map((item) => ({
    id: `lue-${item}`,
    genre: 'reponse',
    instant,
    item,
    version: 1,
    issue: 'juste',
    points: 1,
    serie: `question:${item}`,
  }));
  await page.goto('carnet/');
  const carnet = { format: 'jalons-carnet', version: 2, exporteLe: instant, traces };
  await importer(page, JSON.stringify({ ...carnet, reprises: [], annotations: [], reglages: [] }));
  await expect(page.getByRole('status').filter({ hasText: 'Carnet réuni' })).toBeVisible();
  await avoirPasseDuTemps(page, section);
}

/** Fait comme si le lecteur avait passé une heure dans une section. */
async function avoirPasseDuTemps(page: Page, section: string) {
  await page.evaluate(
    (cle) => localStorage.setItem('jalons-lectures', JSON.stringify([[cle, 3600]])),
    section.replace(/\/$/, ''),
  );
}

/** Inscrit au carnet une section comme lue, à l’heure de la page. */
export async function avoirLu(page: Page, section: string) {
  await page.goto('carnet/');
  const instant = await page.evaluate(() => new Date().toISOString());
  const lecture = { id: `lue-${section}`, genre: 'lecture', instant, page: section.replace(/\/$/, '') };
  const carnet = { format: 'jalons-carnet', version: 2, exporteLe: instant, traces: [lecture] };
  await importer(page, JSON.stringify({ ...carnet, reprises: [], annotations: [], reglages: [] }));
  await expect(page.getByRole('status').filter({ hasText: 'Carnet réuni' })).toBeVisible();
}

/** Un premier geste : un nouveau venu n’a de boutons « Annoter » qu’à partir de lui. */
export async function bouger(page: Page) {
  await expect(async () => {
    await page.mouse.move(20, 20);
    await page.mouse.move(30, 30);
    await expect(page.locator('.annoter').first()).toBeAttached({ timeout: 500 });
  }).toPass();
}

/** Ouvre le dialogue d’un passage de la page. */
export async function annoter(page: Page, titre: string) {
  await bouger(page);
  const bouton = page.getByRole('button', { name: `Annoter : ${titre}` });
  await bouton.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  return bouton;
}

export async function fermer(page: Page) {
  await page.getByRole('button', { name: 'Fermer', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Le navigateur n’a plus de place pour ce magasin de la base. */
export async function remplirLeDisque(cible: Page | BrowserContext) {
  await cible.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('plein', 'QuotaExceededError');
    };
  });
}
