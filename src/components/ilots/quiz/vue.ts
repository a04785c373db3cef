import type { Reponse } from '../../../domaine/quiz/reponse.ts';
import type { Degre, Item } from '../../../schemas/quiz.ts';
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

/** Ce que vaut une proposition, une fois la réponse arrêtée ; c’est aussi la classe qui la colore. */
export type Etat = 'juste' | 'defendable' | 'faux';

/** Signe de chaque état : la couleur n’est jamais seule à le dire. */
export const SIGNES: Record<Etat, string> = { juste: '✓', defendable: '≈', faux: '✕' };

/** Degré d’une décision, tel qu’il se montre. */
export const DEGRES_MONTRES: Record<Degre, { etat: Etat; mot: string }> = {
  juste: { etat: 'juste', mot: 'Décision juste' },
  defendable: { etat: 'defendable', mot: 'Décision défendable' },
  fautive: { etat: 'faux', mot: 'Décision à revoir' },
};

/** Ordre d’affichage des propositions : mélangé, mais toujours le même pour un item. */
export function ordreAffiche(longueur: number, graine: string): number[] {
  return melanger([...Array(longueur).keys()], hasardDeGraine(graine));
}

/** Lettre d’une proposition : A, B, C… */
export function lettre(rang: number): string {
  return String.fromCharCode(65 + rang);
}

/** Ce qu’il faut dire d’une proposition une fois la réponse arrêtée ; rien d’une fausse que le lecteur a laissée. */
export function etatDuChoix(juste: boolean, coche: boolean): { etat: Etat; mot: string } | undefined {
  if (juste) return { etat: 'juste', mot: coche ? 'Votre réponse, juste' : 'Réponse juste' };
  return coche ? { etat: 'faux', mot: 'Votre réponse, fausse' } : undefined;
}

/** Ajoute un rang à ceux qui sont cochés, ou l’en retire. */
export function basculerRang(coches: readonly number[], rang: number): number[] {
  return coches.includes(rang) ? coches.filter((r) => r !== rang) : [...coches, rang];
}
