import type { Item, TypeItem } from '../../schemas/quiz.ts';
import type { Reponses } from '../../schemas/reponse.ts';
import { reponsesDe } from './types/reponses.ts';

export type Reponse<T extends TypeItem = TypeItem> = Reponses[T];

/** Réponse vide d’un item : l’état « sans réponse », qui n’est ni juste ni faux. */
export function reponseVide(item: Item): Reponse {
  return reponsesDe(item).vide(item);
}

/**
 * Une réponse gardée ou importée a-t-elle bien la forme que son item attend ? Un fichier modifié à la main peut en donner une
 * autre, qui ne doit ni être notée ni casser la page.
 */
export function estReponseDe(item: Item, r: unknown): r is Reponse {
  return reponsesDe(item).estReponse(item, r);
}
