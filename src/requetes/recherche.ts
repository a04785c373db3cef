import { construireRecherche } from '../recherche/construire.ts';
import { aujourdhui, lireCorpus } from './corpus.ts';

let construite: ReturnType<typeof construireRecherche> | undefined;

/** Les deux fichiers de la recherche, composés une fois par construction. */
export function lireRecherche() {
  if (import.meta.env.DEV) construite = undefined;
  construite ??= construireRecherche(lireCorpus(), aujourdhui());
  return construite;
}
