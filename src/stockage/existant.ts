import type { Journal } from '../domaine/progression/journal.ts';

/**
 * Le journal de l’appareil, s’il y en a déjà un. Le code du stockage ne se charge qu’alors : la page d’un nouveau venu ne coûte
 * rien. `undefined` sans base, ou si le navigateur la refuse.
 */
export async function journalExistant(): Promise<Journal | undefined> {
  try {
    const bases = await indexedDB.databases();
    if (!bases.some((b) => b.name === 'jalons')) return undefined;
    const { stockageDeLaPage } = await import('./index.ts');
    return await stockageDeLaPage().lireJournal();
  } catch {
    return undefined;
  }
}
