import type { Annotation, Journal } from '../schemas/journal.ts';
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

/** Le journal de l’appareil, s’il y en a déjà un. */
export function journalExistant(): Promise<Journal | undefined> {
  return lireDeLExistant((stockage) => stockage.lireJournal());
}

/** Les annotations de l’appareil, s’il y en a déjà. */
export function annotationsExistantes(): Promise<Annotation[] | undefined> {
  return lireDeLExistant((stockage) => stockage.lireAnnotations());
}
