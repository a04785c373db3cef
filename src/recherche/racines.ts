import lunr from 'lunr';
import ajouterStemmer from 'lunr-languages/lunr.stemmer.support.js';
import ajouterFrancais from 'lunr-languages/lunr.fr.js';
import { motsDe } from './mots.ts';

ajouterStemmer(lunr);
ajouterFrancais(lunr);

/** Ce que `lunr-languages` vient d’ajouter à lunr, et que ses types ignorent. */
const { stemmer } = (lunr as unknown as { fr: { stemmer: (mot: lunr.Token) => lunr.Token } }).fr;

/** Nombres que l’on dit en lettres et que l’on tape en chiffres : « deux tiers », « 20 heures ». */
const NOMBRES: ReadonlyMap<string, string> = new Map([
  ...'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((mot, n): [string, string] => [mot, String(n)]),
  ['vingt', '20'],
  ['trente', '30'],
  ['quarante', '40'],
  ['cinquante', '50'],
  ['soixante', '60'],
  ['cent', '100'],
  ['mille', '1000'],
]);

/**
 * Racine d’un mot replié. Les mots courts, donc les sigles, restent entiers ; le pluriel tombe avant la racine, faute de
 * quoi « permission » et « permissions » n’auraient pas la même. Un nombre en lettres vaut ses chiffres.
 */
export function racine(mot: string): string {
  const nombre = NOMBRES.get(mot);
  if (nombre !== undefined) return nombre;
  if (mot.length <= 4 || /^\d/.test(mot)) return mot;
  return stemmer(new lunr.Token(mot.replace(/[sx]$/, ''), {})).toString();
}

/** Mots d’un texte ramenés à leur racine : la même fonction à la construction et à la frappe. */
export function racinesDe(texte: string): string[] {
  return motsDe(texte).map(racine);
}
