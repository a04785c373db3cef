import type { Item } from '../../schemas/quiz.ts';
import type { Etat } from './degres.ts';
import { corrigeDe } from './types/corriges.ts';

/** Une ligne de corrigé : la proposition, ce qu’elle vaut (par un signe et un mot), et pourquoi. */
export interface LigneDeSolution {
  texte: string;
  etat: Etat;
  mot: string;
  retour?: string;
}

/** La solution d’un item, proposition par proposition : corrigés imprimés et lecture sans JavaScript. */
export function solutionDe(item: Item): LigneDeSolution[] {
  return corrigeDe(item).solution(item);
}
