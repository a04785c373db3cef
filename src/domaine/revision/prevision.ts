import type { Instant } from '../progression/journal.ts';
import type { Memoire } from './memoire.ts';

const JOUR_EN_MS = 24 * 60 * 60 * 1000;

/** Fuseau où se comptent les jours, faute d’un autre : minuit à Paris n’est pas minuit en temps universel. */
const FUSEAU = 'Europe/Paris';

/** Compteur de jours civils d’un fuseau : rend le rang d’un instant, en jours depuis le 1er janvier 1970. */
function compteurDeJours(fuseau: string): (instant: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: fuseau,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  return (instant) => {
    const parts = format.formatToParts(new Date(instant));
    const lire = (type: string) => Number(parts.find((p) => p.type === type)?.value);
    return Date.UTC(lire('year'), lire('month') - 1, lire('day')) / JOUR_EN_MS;
  };
}

/**
 * Nombre d’items à échéance chaque jour civil, aujourd’hui au rang 0 et retards compris, sur `jours` jours. Suppose que rien
 * n’est révisé entre-temps : chaque item n’y compte qu’une fois, à sa prochaine échéance.
 * @param fuseau fuseau du lecteur, au nom de la base IANA
 */
export function prevision(
  memoire: Memoire,
  maintenant: Instant,
  jours: number,
  fuseau: string = FUSEAU,
): number[] {
  const rangDuJour = compteurDeJours(fuseau);
  const aujourdhui = rangDuJour(maintenant);
  const parJour = Array.from({ length: Math.max(0, jours) }, () => 0);
  for (const { echeance } of memoire.values()) {
    const rang = Math.max(0, rangDuJour(echeance) - aujourdhui);
    if (rang < parJour.length) parJour[rang] = (parJour[rang] ?? 0) + 1;
  }
  return parJour;
}

/** Part moyenne, de 0 à 1, des items rencontrés qui seraient sus à cet instant ; `undefined` si aucun ne l’a été. */
export function retentionMoyenne(memoire: Memoire, maintenant: Instant): number | undefined {
  if (memoire.size === 0) return undefined;
  let total = 0;
  for (const etat of memoire.values()) total += etat.recuperabilite(maintenant);
  return total / memoire.size;
}
