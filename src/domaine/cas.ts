import type { Cas } from '../schemas/pages.ts';

/** Parcours d’un cas : la décision prise à chaque étape déjà franchie. */
export interface ParcoursDeCas {
  choix: readonly number[];
}

/** Parcours neuf. */
export const PARCOURS_VIDE: ParcoursDeCas = { choix: [] };

/** Prend une décision à l’étape courante ; une décision qui n’existe pas laisse le parcours tel quel. */
export function decider(cas: Pick<Cas, 'etapes'>, parcours: ParcoursDeCas, rang: number): ParcoursDeCas {
  const etape = cas.etapes[parcours.choix.length];
  return etape?.decisions[rang] ? { choix: [...parcours.choix, rang] } : parcours;
}

/** Degré de chaque décision prise, dans l’ordre. */
export function degresDe(cas: Pick<Cas, 'etapes'>, parcours: ParcoursDeCas) {
  return parcours.choix.flatMap((rang, i) => cas.etapes[i]?.decisions[rang]?.degre ?? []);
}

/** Le cas est mené à son terme quand chaque étape a sa décision. */
export function estTermine(cas: Pick<Cas, 'etapes'>, parcours: ParcoursDeCas): boolean {
  return parcours.choix.length === cas.etapes.length;
}
