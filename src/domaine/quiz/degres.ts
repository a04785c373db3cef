import type { Degre } from '../../schemas/quiz.ts';

/** Ce que vaut une proposition, une fois la réponse arrêtée ; c’est aussi la classe qui la colore. */
export type Etat = 'juste' | 'defendable' | 'faux';

/** État que vaut chaque degré d’une décision. */
export const ETATS_DES_DEGRES: Record<Degre, Etat> = {
  juste: 'juste',
  defendable: 'defendable',
  fautive: 'faux',
};

/** Degré d’une décision, tel qu’il se lit. */
export const MOTS_DES_DEGRES: Record<Degre, string> = {
  juste: 'Décision juste',
  defendable: 'Décision défendable',
  fautive: 'Décision à revoir',
};

/** Dans un entretien, ce n’est pas une décision que l’on juge, c’est une parole. */
export const MOTS_DE_LA_PAROLE: Record<Degre, string> = {
  juste: 'Parole juste',
  defendable: 'Parole défendable',
  fautive: 'Parole à revoir',
};

/** Ce que vaut la raison donnée, à la suite du degré de la décision. */
export function motDeLaRaison(degre: Degre, juste: boolean): string {
  if (juste) return degre === 'fautive' ? 'malgré une raison exacte' : 'pour une raison qui la fonde';
  return degre === 'fautive' ? 'et la raison donnée aussi' : 'mais pas pour cette raison';
}

const COMPTES: Record<Degre, [string, string]> = {
  juste: ['juste', 'justes'],
  defendable: ['défendable', 'défendables'],
  fautive: ['à revoir', 'à revoir'],
};

/** « 3 justes, 1 défendable, 2 à revoir », sans ce qui n’y est pas. */
export function compterLesDegres(degres: readonly Degre[]): string {
  return Object.entries(COMPTES)
    .map(([degre, mots]) => ({ n: degres.filter((d) => d === degre).length, mots }))
    .filter(({ n }) => n > 0)
    .map(({ n, mots: [un, plusieurs] }) => `${n} ${n === 1 ? un : plusieurs}`)
    .join(', ');
}
