import type { Journal, Trace } from '../../schemas/journal.ts';
import { MINUTE_EN_MS, type Instant } from '../commun/instant.ts';
import { rangerLesTraces } from './fusion.ts';

/** Avant lui, le projet n’avait pas une ligne : seule une horloge remise à zéro date de là. */
export const PREMIER_INSTANT: Instant = '2024-01-01T00:00:00.000Z';

/** Avance admise : deux appareils à l’heure ne le sont pas à la seconde. */
const AVANCE_ADMISE = 10 * MINUTE_EN_MS;

/** Dit d’un instant si une horloge à l’heure a pu l’écrire, s’il est maintenant celui-là. */
export function croireA(maintenant: Instant): (instant: Instant) => boolean {
  const dernier = new Date(Date.parse(maintenant) + AVANCE_ADMISE).toISOString();
  return (instant) => instant >= PREMIER_INSTANT && instant <= dernier;
}

/** Un journal lu à un instant : les traces que l’on croit, rangées, et celles qu’une horloge fausse a datées. */
export interface JournalSitue extends Journal {
  misesAPart: readonly Trace[];
}

/**
 * Met à part ce qu’une horloge fausse a daté : une seule réponse de l’an prochain passerait pour la dernière et ferait taire toutes
 * les vraies (décision 0024). Rien ne quitte le journal gardé : une trace que le temps rattrape redevient ordinaire.
 */
export function situer(journal: Journal, maintenant: Instant): JournalSitue {
  const croire = croireA(maintenant);
  const rangees = rangerLesTraces(journal.traces);
  const misesAPart = rangees.filter((t) => !croire(t.instant));
  const traces = misesAPart.length === 0 ? rangees : rangees.filter((t) => croire(t.instant));
  return { ...journal, traces, misesAPart };
}
