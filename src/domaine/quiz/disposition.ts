import { hasardDeGraine, melanger } from '../commun/hasard.ts';

/** Ordre d’affichage des propositions : mélangé, mais toujours le même pour un item. */
export function ordreAffiche(longueur: number, graine: string): number[] {
  return melanger([...Array(longueur).keys()], hasardDeGraine(graine));
}

/** Lettre d’une proposition : A, B, C… */
export function lettre(rang: number): string {
  return String.fromCharCode(65 + rang);
}
