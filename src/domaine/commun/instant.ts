/** Instant en temps universel, `2026-11-21T22:34:00.000Z` ; l’ordre alphabétique est chronologique. */
export type Instant = string;

/** Instant le plus lointain qui s’écrive : aucune horloge n’y est, et l’import n’admet rien au-delà. */
export const DERNIER_INSTANT: Instant = '2999-12-31T23:59:59.999Z';

/** Une minute, en millisecondes. */
export const MINUTE_EN_MS = 60 * 1000;

/** Un jour de vingt-quatre heures, en millisecondes. */
export const JOUR_EN_MS = 24 * 60 * MINUTE_EN_MS;

/** Range deux choses datées, la plus ancienne d’abord. */
export function parInstant<T extends { instant: Instant }>(a: T, b: T): number {
  return a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0;
}

/** Jours et fractions de jour de `debut` à `fin` ; zéro si l’horloge a reculé. */
export function joursEntre(debut: Instant, fin: Instant): number {
  return Math.max(0, (Date.parse(fin) - Date.parse(debut)) / JOUR_EN_MS);
}

/** L’instant qui vient tant de jours après. */
export function joursApres(instant: Instant, jours: number): Instant {
  return new Date(Date.parse(instant) + jours * JOUR_EN_MS).toISOString();
}

/**
 * Instant d’un geste : maintenant, ou l’instant qui suit celui qu’il remplace. Une horloge qui reculait ou qui avançait ne fait pas
 * passer ce que le lecteur vient de faire pour plus ancien que ce qu’il a changé. Le dernier instant n’a pas de suivant : au-delà,
 * l’export ne se relirait plus.
 */
export function instantSuivant(maintenant: Instant, remplace: Instant | undefined): Instant {
  if (remplace === undefined || remplace < maintenant) return maintenant;
  if (remplace >= DERNIER_INSTANT) return DERNIER_INSTANT;
  return new Date(Date.parse(remplace) + 1).toISOString();
}
