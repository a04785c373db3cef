import { lireNombreEnLettres } from '../../commun/nombre-en-lettres.ts';
import { replierReponse } from '../../commun/texte.ts';
import { estTexte } from './conforme.ts';

/** Ce que partagent les réponses tapées au clavier. */
export const SAISIE = {
  vide: () => '',
  estReponse: (_: unknown, r: unknown): r is string => estTexte(r),
};

/**
 * Lit un nombre écrit à la française, en chiffres (espaces ou points de milliers, virgule décimale) ou en lettres. Ce qui
 * l’entoure sans en être ne compte pas : « 400. », « (400) », « 400 ! ».
 */
export function lireNombre(saisie: string): number | undefined {
  const nu = saisie
    .replace(/\s/g, '')
    .replace(/^[(«"“]+|[.!?)»"”]+$/g, '')
    .replace(/^[‐-―−]/, '-')
    .replace(/(\d)\.(?=\d{3}(?!\d))/g, '$1')
    .replace(',', '.');
  if (/^-?\d+(\.\d+)?$/.test(nu)) return Number(nu);
  // Replié, « -six » se lirait « six ».
  return nu.startsWith('-') ? undefined : lireNombreEnLettres(saisie);
}

/** Une réponse écrite vaut l’une des réponses admises, aux accents, à la casse, aux traits, à l’article et au pluriel près. */
export function correspond(saisie: string, admises: readonly string[]): boolean {
  const nue = replierReponse(saisie);
  return nue !== '' && admises.some((a) => replierReponse(a) === nue);
}

/** Mots qu’un nombre ou une durée peut prendre : « cent quatre-vingt-dix-neuf jours » en a six. */
const MOTS_AU_PLUS = 8;

/**
 * Lit dans un texte tout ce qui se lit comme une valeur, au plus long : dans « dix-huit mois », dix-huit mois et non huit. Un
 * nombre joint par un trait à un autre (« 132-45 ») est un article, non une valeur.
 */
export function valeursDe<T>(texte: string, lire: (passage: string) => T | undefined): T[] {
  const mots = texte
    .replace(/\d+(?:-\d+)+/g, '·')
    .replace(/[\u00a0\u202f-]/g, ' ')
    .split(/[\s.,;:!?«»()’']+/)
    .filter((mot) => mot !== '');
  const valeurs: T[] = [];
  for (let i = 0; i < mots.length; i += 1) {
    for (let n = Math.min(MOTS_AU_PLUS, mots.length - i); n > 0; n -= 1) {
      const valeur = lire(mots.slice(i, i + n).join(' '));
      if (valeur === undefined) continue;
      valeurs.push(valeur);
      i += n - 1;
      break;
    }
  }
  return valeurs;
}

/** L’une de ces formes se lit-elle dans le texte, en mots entiers ? */
export function contientLaForme(texte: string, formes: readonly string[]): boolean {
  const nu = ` ${replierReponse(texte)} `;
  return formes.some((forme) => nu.includes(` ${replierReponse(forme)} `));
}
