import { dureesEgales, lireDuree } from '../commun/duree.ts';
import { lireDureeEcrite } from '../commun/duree-ecrite.ts';
import { replierReponse } from '../commun/texte.ts';
import type { Item } from '../../schemas/quiz.ts';
import { lireNombre } from './noter.ts';

/** Mots qu’un nombre ou une durée peut prendre : « cent quatre-vingt-dix-neuf jours » en a six. */
const MOTS_AU_PLUS = 8;

/**
 * Lit dans un texte tout ce qui se lit comme une valeur, au plus long : dans « dix-huit mois », dix-huit mois et non huit. Un
 * nombre joint par un trait à un autre (« 132-45 ») est un article, non une valeur.
 */
function valeursDe<T>(texte: string, lire: (passage: string) => T | undefined): T[] {
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

/** « Un » est plus souvent un article qu’un nombre : seul, il ne donne aucune réponse. */
function lireSansLArticle(passage: string): number | undefined {
  return /^une?$/i.test(passage) ? undefined : lireNombre(passage);
}

function contientLaForme(texte: string, formes: readonly string[]): boolean {
  const nu = ` ${replierReponse(texte)} `;
  return formes.some((forme) => nu.includes(` ${replierReponse(forme)} `));
}

/** Un texte donne-t-il la réponse juste d’un item à saisir au clavier ? Toujours non pour les autres types. */
export function donneLaReponse(item: Item, texte: string): boolean {
  switch (item.type) {
    case 'nombre':
      return valeursDe(texte, lireSansLArticle).some((n) => Math.abs(n - item.juste) <= item.tolerance);
    case 'duree': {
      const juste = lireDuree(item.juste);
      return juste !== undefined && valeursDe(texte, lireDureeEcrite).some((d) => dureesEgales(d, juste));
    }
    case 'courte':
      return contientLaForme(texte, item.reponses);
    case 'trous':
      return item.trous.some((t) => !t.distracteurs && contientLaForme(texte, [t.juste, ...t.variantes]));
    case 'appariement':
    case 'choix-multiple':
    case 'choix-unique':
    case 'classement':
    case 'decision':
    case 'frise':
    case 'ordre':
    case 'reperage':
    case 'vrai-faux':
      return false;
  }
}
