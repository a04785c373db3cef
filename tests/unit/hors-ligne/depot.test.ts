import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleDe, contenusDe, type Edition } from '../../../src/domaine/hors-ligne.ts';
import { Depot } from '../../../src/hors-ligne/depot.ts';
import { empreinteDe } from '../../../src/hors-ligne/empreinte.ts';
import { CachesEnMemoire } from './caches-en-memoire.ts';

let caches: CachesEnMemoire;
let depot: Depot;
beforeEach(() => {
  caches = new CachesEnMemoire();
  vi.stubGlobal('caches', caches);
  depot = new Depot('/');
});
afterEach(() => void vi.unstubAllGlobals());

const EDITION: Edition = {
  version: 'v1',
  construiteLe: '2026-11-30',
  fichiers: { '': [3, 'abc'] },
  lots: [{ id: 'tout', titre: 'Tout le site', adresse: '', adresses: [''] }],
};
const [LISTE, COPIE] = ['/hors-ligne/editions', '/hors-ligne/editions-copie'];

async function abimer(adresse: string, texte: string) {
  await (await caches.open('jalons/editions')).put(adresse, new Response(texte));
}

/** Ce qu’un disque fatigué ou un autre programme peut rendre à la place de la liste. */
const nImporteQuoi = fc
  .oneof(
    fc.string(),
    fc.json(),
    fc.constant(JSON.stringify([EDITION]).slice(0, 40)),
    fc.constant(JSON.stringify([{ ...EDITION, fichiers: null }])),
    fc.constant(JSON.stringify([{ ...EDITION, lots: [{}] }])),
    fc.constant(JSON.stringify({ 0: EDITION })),
  )
  .filter((texte) => texte !== '[]');

describe('la liste des éditions gardées', () => {
  it('abîmée, se lit dans sa copie et se récrit', async () => {
    await fc.assert(
      fc.asyncProperty(nImporteQuoi, async (texte) => {
        await depot.ecrireEditions([EDITION]);
        await abimer(LISTE, texte);
        expect(await depot.lireEditions()).toEqual([EDITION]);
        await abimer(COPIE, 'perdue');
        expect(await depot.lireEditions()).toEqual([EDITION]);
      }),
      { numRuns: 60 },
    );
  });

  it('abîmée avec sa copie, ne garde plus rien, sans erreur, et se remplace', async () => {
    await fc.assert(
      fc.asyncProperty(nImporteQuoi, nImporteQuoi, async (une, deux) => {
        await depot.ecrireEditions([EDITION]);
        await abimer(LISTE, une);
        await abimer(COPIE, deux);
        expect(await depot.lireEditions()).toEqual([]);
        await depot.ecrireEditions([EDITION]);
        expect(await depot.lireEditions()).toEqual([EDITION]);
      }),
      { numRuns: 60 },
    );
  });

  it('abîmée sur un appareil plein, se lit quand même', async () => {
    await depot.ecrireEditions([EDITION]);
    await abimer(LISTE, 'perdue');
    vi.spyOn(caches, 'open').mockImplementation(async () => ({
      ...(await new CachesEnMemoire().open('')),
      put: async () => Promise.reject(new DOMException('Plus de place', 'QuotaExceededError')),
      match: async (adresse: string) =>
        adresse === COPIE ? new Response(JSON.stringify([EDITION])) : new Response('perdue'),
    }));
    expect(await depot.lireEditions()).toEqual([EDITION]);
  });
});

describe('un contenu gardé', () => {
  it('abîmé ou tronqué, n’est pas tenu pour présent : garder à nouveau le reprend', async () => {
    const octets = new TextEncoder().encode('Bonjour');
    const fichier = [octets.length, await empreinteDe(octets)] as const;
    const contenus = contenusDe({ ...EDITION, fichiers: { 'a/': fichier } });
    const cle = cleDe('a/', fichier);
    expect(await depot.intacts(contenus)).toEqual(new Set());
    await depot.garder(cle, new Response(octets));
    expect(await depot.intacts(contenus)).toEqual(new Set([cle]));
    await depot.garder(cle, new Response('Bonj'));
    expect(await depot.intacts(contenus)).toEqual(new Set());
  });
});
