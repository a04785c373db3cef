import type { DateCivile } from '../domaine/commun/date-civile.ts';
import { chargerContenu } from '../chargement.ts';
import type { Corpus } from '../validation/corpus.ts';

/** Durée de validité d’une lecture en développement, en millisecondes : le temps de rendre une page. */
const FRAICHEUR = 2000;

let corpusLu: Corpus | undefined;
let luA = 0;

/** Le contenu du site, lu une fois par construction ; en développement, relu quand la page suivante le demande. */
export function lireCorpus(): Corpus {
  if (import.meta.env.DEV && Date.now() - luA > FRAICHEUR) corpusLu = undefined;
  if (!corpusLu) {
    corpusLu = chargerContenu(process.cwd()).corpus;
    luA = Date.now();
  }
  return corpusLu;
}

/** Jour de la construction : c’est à cette date que le droit est dit en vigueur. */
export function aujourdhui(): DateCivile {
  return new Date().toISOString().slice(0, 10);
}
