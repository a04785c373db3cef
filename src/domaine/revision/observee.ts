import { EFFECTIF_MINIMAL } from '../quiz/certitude.ts';
import type { Journal } from '../../schemas/journal.ts';
import { passagesParCarte } from './memoire.ts';

/** Révisions faites après un intervalle de tant à tant de jours, et part de réponses justes, tue quand il y en a trop peu. */
export interface Tranche {
  de: number;
  /** Dernier jour de la tranche ; `undefined` : sans fin. */
  a: number | undefined;
  total: number;
  justes: number;
  part: number | undefined;
}

/** Premier et dernier jour de chaque tranche d’intervalle. */
const BORNES: readonly (readonly [number, number | undefined])[] = [
  [1, 3],
  [4, 7],
  [8, 21],
  [22, undefined],
];

/**
 * Rétention observée : part de réponses justes parmi les révisions, par tranche d’intervalle depuis le passage précédent. Une
 * réponse du jour même n’est pas une révision.
 */
export function retentionObservee(journal: Pick<Journal, 'traces'>): Tranche[] {
  const comptes = BORNES.map(() => ({ total: 0, justes: 0 }));
  for (const passages of passagesParCarte(journal).values()) {
    for (const { ecart, issue } of passages) {
      const compte = comptes[BORNES.findIndex(([de, a]) => ecart >= de && ecart <= (a ?? Infinity))];
      if (!compte) continue;
      compte.total += 1;
      if (issue === 'juste') compte.justes += 1;
    }
  }
  return BORNES.map(([de, a], rang) => {
    const { total, justes } = comptes[rang] as (typeof comptes)[number];
    return { de, a, total, justes, part: total < EFFECTIF_MINIMAL ? undefined : justes / total };
  });
}
