import type { Reponse } from '../../../domaine/quiz/reponse.ts';
import type { Choix, Item } from '../../../schemas/quiz.ts';
import { hasardDeGraine, melanger } from '../../../domaine/commun/hasard.ts';

/** Ce que reçoit la vue d’un type d’item. */
export interface ProprietesDeVue<I extends Item, R extends Reponse> {
  item: I;
  reponse: R;
  /** La réponse est arrêtée : les commandes ne répondent plus. */
  fige: boolean;
  /** Les retours se montrent. */
  revele: boolean;
  repondre: (reponse: R) => void;
}

/** Ordre d’affichage des propositions : mélangé, mais toujours le même pour un item. */
export function ordreAffiche(longueur: number, graine: string): number[] {
  return melanger([...Array(longueur).keys()], hasardDeGraine(graine));
}

/** Lettre d’une proposition : A, B, C… */
export function lettre(rang: number): string {
  return String.fromCharCode(65 + rang);
}

/** Ce qu’il faut dire d’une proposition une fois la réponse arrêtée. */
export function etatDuChoix(choix: Choix, coche: boolean): { classe: string; mot: string } {
  if (choix.juste) return { classe: 'juste', mot: coche ? 'Votre réponse, juste' : 'Réponse juste' };
  return coche ? { classe: 'faux', mot: 'Votre réponse' } : { classe: '', mot: '' };
}
