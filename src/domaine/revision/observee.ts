import { EFFECTIF_MINIMAL } from '../quiz/certitude.ts';
import type { Journal } from '../../schemas/journal.ts';
import { joursEntre } from '../commun/instant.ts';
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
  const revisions = [...passagesParCarte(journal).values()].flatMap((passages) =>
    passages.slice(1).map((passage, rang) => {
      const precedent = passages[rang] as (typeof passages)[number];
      return { jours: Math.round(joursEntre(precedent.instant, passage.instant)), issue: passage.issue };
    }),
  );
  return BORNES.map(([de, a]) => {
    const faites = revisions.filter(({ jours }) => jours >= de && jours <= (a ?? Infinity));
    const justes = faites.filter(({ issue }) => issue === 'juste').length;
    const part = faites.length < EFFECTIF_MINIMAL ? undefined : justes / faites.length;
    return { de, a, total: faites.length, justes, part };
  });
}
