import type { Item } from '../../schemas/quiz.ts';
import { papierDe } from './types/papiers.ts';
import type { ItemDe } from './types/type-d-item.ts';

/** Un bloc d’une question sur papier. */
export type Bloc =
  | { genre: 'consigne'; texte: string }
  | { genre: 'document'; titre: string; corps: string }
  /** La ligne d’une frise, chaque repère sous sa lettre. */
  | { genre: 'frise'; reperes: ItemDe<'frise'>['reperes'] }
  /** Lignes à cocher, à remplir ou à lire, chacune sous son repère : lettre ou numéro. */
  | { genre: 'lignes'; champ: '☐' | '……' | ''; lignes: { repere: string; texte: string }[] };

/** Une question sur papier, et la réponse attendue telle qu’elle s’y écrit. */
export interface QuestionSurPapier {
  blocs: Bloc[];
  cle: string;
}

/**
 * Compose une question pour le papier.
 * @param graine décide de l’ordre des propositions : deux sujets de graines différentes ne les donnent pas dans le même
 */
export function surPapier(item: Item, graine: string): QuestionSurPapier {
  return papierDe(item).surPapier(item, graine);
}
