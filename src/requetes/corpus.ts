import type { DateCivile } from '../domaine/commun/date-civile.ts';
import { chargerContenu } from '../chargement.ts';
import type { Corpus } from '../validation/corpus.ts';

let corpusLu: Corpus | undefined;

/** Le contenu du site, lu une fois par construction ; relu à chaque page en développement. */
export function lireCorpus(): Corpus {
  if (import.meta.env.DEV) return chargerContenu(process.cwd()).corpus;
  corpusLu ??= chargerContenu(process.cwd()).corpus;
  return corpusLu;
}

/** Jour de la construction : c’est à cette date que le droit est dit en vigueur. */
export function aujourdhui(): DateCivile {
  return new Date().toISOString().slice(0, 10);
}
