import { accorder } from '../../domaine/commun/texte.ts';
import type { Maitrise } from '../../domaine/progression/maitrise.ts';

const COMPTES: Record<Maitrise, (n: number) => string> = {
  su: (n) => accorder(n, 'acquis', 'acquis'),
  fragile: (n) => accorder(n, 'fragile', 'fragiles'),
  'a-reprendre': (n) => accorder(n, 'à reprendre', 'à reprendre'),
  inconnu: (n) => accorder(n, 'à découvrir', 'à découvrir'),
};

/** Mot et signe de chaque degré : la couleur n’est jamais seule à le dire. */
export const MOTS: Record<Maitrise, { mot: string; signe: string }> = {
  su: { mot: 'acquis', signe: '✓' },
  fragile: { mot: 'fragile', signe: '◐' },
  'a-reprendre': { mot: 'à reprendre', signe: '✕' },
  inconnu: { mot: 'à découvrir', signe: '–' },
};

/** « 3 acquis », « 1 fragile ». */
export function compter(maitrise: Maitrise, n: number): string {
  return COMPTES[maitrise](n);
}
