import type { DateCivile } from '../commun/date-civile.ts';
import { JOUR_EN_MS, type Instant } from '../commun/instant.ts';
import type { Memoire } from './memoire.ts';

/** Cartes qui reviennent un même jour. */
export interface Retour {
  /** Jours civils d’ici là ; zéro : aujourd’hui. */
  dans: number;
  cartes: string[];
}

/**
 * Quand chacune de ces cartes revient en révision, le jour le plus proche d’abord ; une carte que la mémoire ne connaît pas est passée.
 * @param jourDe jour civil d’un instant, là où est le lecteur
 */
export function retoursDe(
  cartes: readonly string[],
  memoire: Memoire,
  maintenant: Instant,
  jourDe: (instant: Instant) => DateCivile,
): Retour[] {
  const rangDuJour = (instant: Instant) => Date.parse(jourDe(instant)) / JOUR_EN_MS;
  const parJour = new Map<number, string[]>();
  for (const carte of new Set(cartes)) {
    const etat = memoire.get(carte);
    if (!etat) continue;
    const dans = Math.max(0, rangDuJour(etat.echeance) - rangDuJour(maintenant));
    parJour.set(dans, [...(parJour.get(dans) ?? []), carte]);
  }
  return [...parJour].map(([dans, noms]) => ({ dans, cartes: noms })).sort((a, b) => a.dans - b.dans);
}

/** « aujourd’hui », « demain », « dans 6 jours ». */
export function direLEcheance(dans: number): string {
  if (dans === 0) return 'aujourd’hui';
  return dans === 1 ? 'demain' : `dans ${dans}\u00a0jours`;
}
