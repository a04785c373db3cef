import { accorder } from '../../domaine/commun/texte.ts';
import type { Maitrise } from '../../domaine/progression/maitrise.ts';

const COMPTES: Record<Maitrise, (n: number) => string> = {
  su: (n) => accorder(n, 'su', 'sus'),
  fragile: (n) => accorder(n, 'fragile', 'fragiles'),
  'a-reprendre': (n) => accorder(n, 'à reprendre', 'à reprendre'),
  inconnu: (n) => accorder(n, 'inconnu', 'inconnus'),
};

/** Mot et signe de chaque degré : la couleur n’est jamais seule à le dire. */
export const MOTS: Record<Maitrise, { mot: string; signe: string }> = {
  su: { mot: 'su', signe: '✓' },
  fragile: { mot: 'fragile', signe: '◐' },
  'a-reprendre': { mot: 'à reprendre', signe: '✕' },
  inconnu: { mot: 'inconnu', signe: '–' },
};

/** « 3 sus », « 1 fragile ». */
export function compter(maitrise: Maitrise, n: number): string {
  return COMPTES[maitrise](n);
}
