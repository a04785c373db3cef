import type { TraceDeReponse } from '../../../schemas/journal.ts';

/** Issue d’une réponse. « Sans réponse » est un état à part : il ne vaut pas une erreur. */
export type Issue = TraceDeReponse['issue'];

/** Note d’un item : points entre 0 et 1. */
export interface Note {
  issue: Issue;
  points: number;
}

export const SANS_REPONSE: Note = { issue: 'sans-reponse', points: 0 };

/** Écart sous lequel deux nombres à virgule sont tenus pour égaux : 0,3 + 0,1 vaut 0,4. */
export const EPSILON = 1e-9;

export function note(points: number): Note {
  if (points > 1 - EPSILON) return { points: 1, issue: 'juste' };
  return points < EPSILON ? { points: 0, issue: 'fausse' } : { points, issue: 'partielle' };
}

/**
 * Note une sélection : chaque faux coché annule un juste coché, ou plus d’un si les justes sont majoritaires ; tout cocher
 * vaut donc zéro au mieux, quelle que soit leur part.
 */
export function noterSelection(attendus: readonly boolean[], rangs: readonly number[]): Note {
  if (rangs.length === 0) return SANS_REPONSE;
  const coches = [...new Set(rangs)];
  const justes = attendus.filter(Boolean).length;
  const bons = coches.filter((r) => attendus[r]).length;
  const coutDUnFaux = Math.max(1, justes / Math.max(1, attendus.length - justes));
  return note(Math.max(0, (bons - (coches.length - bons) * coutDUnFaux) / justes));
}
