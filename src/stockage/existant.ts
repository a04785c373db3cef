import type { JournalSitue } from '../domaine/journal/horloge.ts';
import type { Annotation } from '../schemas/journal.ts';
import type { Stockage } from './port.ts';

/**
 * Le stockage de l’appareil, s’il garde déjà quelque chose. Son code ne se charge qu’alors : la page d’un nouveau venu ne coûte
 * rien. `undefined` sans base, ou si le navigateur la refuse.
 */
async function lireDeLExistant<T>(lire: (stockage: Stockage) => Promise<T>): Promise<T | undefined> {
  try {
    const bases = await indexedDB.databases();
    if (!bases.some((b) => b.name === 'jalons')) return undefined;
    const { stockageDeLaPage } = await import('./index.ts');
    return await lire(stockageDeLaPage());
  } catch {
    return undefined;
  }
}

/** Le journal de l’appareil tel qu’il se croit aujourd’hui, s’il y en a déjà un. */
export function journalExistant(): Promise<JournalSitue | undefined> {
  return lireDeLExistant(async (stockage) => {
    const [journal, { situer }] = await Promise.all([
      stockage.lireJournal(),
      import('../domaine/journal/horloge.ts'),
    ]);
    return situer(journal, new Date().toISOString());
  });
}

/** Les annotations de l’appareil, s’il y en a déjà. */
export function annotationsExistantes(): Promise<Annotation[] | undefined> {
  return lireDeLExistant((stockage) => stockage.lireAnnotations());
}
