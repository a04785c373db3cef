import type { Item } from '../../schemas/quiz.ts';
import type { Reponse } from './reponse.ts';
import type { Note } from './types/note.ts';
import { reponsesDe } from './types/reponses.ts';

/**
 * Note une réponse, de 0 à 1. Le crédit partiel de chaque type est dit auprès de lui, dans `types/`.
 * @see docs/decisions/0006-credit-partiel-par-type-d-item.md
 */
export function noterReponse(item: Item, reponse: Reponse): Note {
  return reponsesDe(item).noter(item, reponse);
}

/** Retour propre à une réponse fausse que l’auteur avait prévue. */
export function retourPrevu(item: Item, reponse: Reponse): string | undefined {
  return reponsesDe(item).retourPrevu?.(item, reponse);
}

/**
 * Ce qui manque à une réponse commencée, à dire avant de la clore : « la raison de votre décision », « 2 éléments à ranger ».
 * `undefined` quand elle est entière, ou que son type ne se remplit pas par parts.
 */
export function manqueALaReponse(item: Item, reponse: Reponse): string | undefined {
  return reponsesDe(item).manque?.(item, reponse);
}
