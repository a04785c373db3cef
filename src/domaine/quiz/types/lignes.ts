import type { Choix } from '../../../schemas/quiz.ts';
import type { LigneDeSolution } from '../solution.ts';

const MOTS = { juste: 'Juste', faux: 'Faux' } as const;

export function ligne(texte: string, juste: boolean, retour?: string): LigneDeSolution {
  const etat = juste ? 'juste' : 'faux';
  return { texte, etat, mot: MOTS[etat], ...(retour === undefined ? {} : { retour }) };
}

export function ligneDeRaison({ texte, juste, retour }: Choix): LigneDeSolution {
  return { ...ligne(texte, juste, retour), mot: juste ? 'Raison juste' : 'Raison fausse' };
}

/** Nom d’une catégorie ou d’un repère. */
export function nomDe(choses: readonly { cle: string; nom: string }[], cle: string): string {
  return choses.find((c) => c.cle === cle)?.nom ?? cle;
}
