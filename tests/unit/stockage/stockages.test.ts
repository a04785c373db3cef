import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StockageIndexedDB } from '../../../src/stockage/indexeddb.ts';
import { StockageEnMemoire } from './memoire.ts';
import type { Stockage } from '../../../src/stockage/port.ts';
import { journal, reprise, trace } from '../domaine/arbitraires.ts';
import { contenu } from './outils.ts';
import { specifierStockage } from './specification.ts';

/** IndexedDB d’un appareil neuf. */
function indexedDBNeuf(): Stockage {
  globalThis.indexedDB = new IDBFactory();
  return new StockageIndexedDB();
}

specifierStockage('en mémoire', () => new StockageEnMemoire());
specifierStockage('IndexedDB', indexedDBNeuf);

type Geste = (stockage: Stockage, rang: number) => Promise<unknown>;

/** Instant d’un geste : l’horloge avance d’une milliseconde par geste. */
function instantDuGeste(rang: number): string {
  return new Date(Date.UTC(2026, 10, 22) + rang).toISOString();
}

const geste: fc.Arbitrary<Geste> = fc.oneof(
  trace.map(
    (t): Geste =>
      (s, rang) =>
        s.ajouterTrace({ ...t, id: `geste-${rang}`, instant: instantDuGeste(rang) }),
  ),
  reprise.map(
    (r): Geste =>
      (s, rang) =>
        s.ecrireReprise({ ...r, instant: instantDuGeste(rang) }),
  ),
  journal.map(
    (j): Geste =>
      (s) =>
        s.reunir(j),
  ),
  fc.constant<Geste>((s) => s.toutEffacer()),
  fc.constantFrom('banque:x', 'final:y').map(
    (serie): Geste =>
      (s) =>
        s.lireReprise(serie),
  ),
);

it('quelle que soit la suite de gestes d’un lecteur, les deux stockages répondent et gardent la même chose', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(geste, { maxLength: 12 }), async (gestes) => {
      const memoire = new StockageEnMemoire();
      const base = indexedDBNeuf();
      for (const [rang, agir] of gestes.entries()) {
        expect(await agir(base, rang)).toEqual(await agir(memoire, rang));
      }
      expect(await contenu(base)).toEqual(await contenu(memoire));
    }),
    { numRuns: 100 },
  );
});
