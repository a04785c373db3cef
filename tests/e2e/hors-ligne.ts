import { createReadStream, existsSync, statSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { restreindre, type Edition } from '../../src/domaine/hors-ligne.ts';
import { expect, type Locator, type Page, test as essai } from '@playwright/test';

export const SECTION = 'modules/lpj-en-pratique/seuils-du-ferme/';
export const MODULE = 'La LPJ en pratique';
export const PARCOURS = 'La LPJ en une journée';

/**
 * La même construction, qui n’aurait qu’un module et un parcours : ce qui se garde, se met à jour et se coupe se voit aussi bien sur un
 * petit site, et ces tests ne s’allongent pas avec le contenu.
 */
export function reduire(edition: Edition): Edition {
  const gardes = edition.lots.filter((l) => [MODULE, PARCOURS].includes(l.titre));
  const adresses = [...new Set(gardes.flatMap((l) => l.adresses))];
  const lots = edition.lots.flatMap((l) =>
    l.id === 'site' ? [{ ...l, adresses }] : gardes.includes(l) ? [l] : [],
  );
  return restreindre(
    { ...edition, lots },
    lots.map((l) => l.id),
  );
}

/** Vérifie une réponse ; si une de ses parts manque et que la question le dit, la vérifie telle quelle. */
export async function verifier(portee: Page | Locator) {
  await portee.getByRole('button', { name: 'Vérifier', exact: true }).click();
  const telleQuelle = portee.getByRole('button', { name: 'Vérifier telle quelle' });
  await expect(telleQuelle.or(portee.locator('.verdict, .oubli:not(:empty)')).first()).toBeVisible();
  if (await telleQuelle.isVisible()) await telleQuelle.click();
}

/** Répond à la première question d’une page, et attend que la réponse soit notée. */
export async function repondreALaPremiere(page: Page) {
  const item = page.locator('.item').first();
  await expect(item.getByRole('button', { name: 'Vérifier' })).toBeVisible();
  await item.locator('.choix label').first().click();
  await verifier(item);
  await expect(item.locator('.verdict')).toBeVisible();
}

/** Défile jusqu’à la fin d’une page, autant de fois qu’il faut : une île qui s’éveille au-dessus la repousse. */
export async function allerALaFin(page: Page, fin: Locator, lue: () => Promise<void>) {
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await fin.scrollIntoViewIfNeeded();
    await lue();
  }).toPass({ timeout: 30_000 });
}

/** Garde un lot depuis la page « Lecture hors ligne », réseau présent. */
export async function garder(page: Page, titre = 'Tout le site') {
  await page.goto('hors-ligne/');
  await page.getByRole('button', { name: `Rendre disponible hors ligne : ${titre}` }).click();
  await expect(page.getByRole('button', { name: `Retirer : ${titre}` })).toBeVisible({ timeout: 120_000 });
}

/** Dossier du navigateur qui a gardé tout le site, une fois pour tous les tests joués réseau coupé (`hors-ligne.garde.ts`). */
export const MODELE = resolve('.cache/navigateur-hors-ligne');

/** Le test de Playwright, que le projet « hors-ligne » rejoue réseau coupé, dans une copie du navigateur qui a gardé le site. */
export const test = essai.extend<object, { horsLigne: boolean }>({
  horsLigne: [false, { option: true, scope: 'worker' }],
  context: async ({ context, horsLigne, playwright }, employer) => {
    if (!horsLigne) return employer(context);
    const copie = await mkdtemp(join(tmpdir(), 'jalons-'));
    await cp(MODELE, copie, { recursive: true });
    // Playwright y met les options du test, `test.use` compris ; les reprendre du projet les masquerait.
    const garde = await playwright.chromium.launchPersistentContext(copie, { offline: true });
    await employer(garde);
    await garde.close();
    await rm(copie, { recursive: true, force: true });
  },
});

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

type Incident = 'coupe' | 'panne' | void;

/** Un hébergeur que le test tient en main : il change de construction, coupe ou ralentit quand on le lui dit. */
export interface Hebergeur {
  adresse: string;
  dossier: string;
  /** Ce qu’il dit publier, à la place du manifeste du dossier. */
  edition: Edition | undefined;
  /** Adresses demandées pour être gardées, dans l’ordre. */
  telecharges: string[];
  /** Appelé avant chaque réponse : `coupe` rompt la connexion, `panne` répond que le serveur ne peut pas. */
  avant: (adresse: string) => Promise<Incident> | Incident;
  fermer(): Promise<void>;
}

export async function heberger(dossier: string): Promise<Hebergeur> {
  const serveur = createServer((demande, reponse) => {
    void repondre(new URL(demande.url ?? '/', 'http://site'), reponse);
  });
  await new Promise<void>((suite) => serveur.listen(0, 'localhost', suite));
  const hebergeur: Hebergeur = {
    adresse: `http://localhost:${(serveur.address() as AddressInfo).port}/`,
    dossier,
    edition: undefined,
    telecharges: [],
    avant: () => undefined,
    fermer: () =>
      new Promise((suite) => {
        serveur.closeAllConnections();
        serveur.close(() => suite());
      }),
  };
  async function repondre({ pathname, searchParams }: URL, reponse: ServerResponse) {
    if (searchParams.has('empreinte')) hebergeur.telecharges.push(pathname);
    const incident = await hebergeur.avant(pathname);
    if (incident === 'coupe') return void reponse.destroy();
    if (incident === 'panne') return void reponse.writeHead(503).end();
    if (hebergeur.edition && pathname === '/hors-ligne/edition.json') {
      reponse.writeHead(200, { 'content-type': TYPES['.json'] });
      return void reponse.end(JSON.stringify(hebergeur.edition));
    }
    const nu = join(hebergeur.dossier, decodeURIComponent(pathname));
    const fichier = existsSync(nu) && statSync(nu).isDirectory() ? join(nu, 'index.html') : nu;
    if (!existsSync(fichier)) return void reponse.writeHead(404).end();
    reponse.writeHead(200, { 'content-type': TYPES[extname(fichier)] ?? 'application/octet-stream' });
    createReadStream(fichier).pipe(reponse);
  }
  return hebergeur;
}
