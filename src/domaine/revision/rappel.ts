import { MINUTE_EN_MS, type Instant } from '../commun/instant.ts';
import type { Journal, TraceDeReponse } from '../../schemas/journal.ts';
import { estHorsModele, PREFIXE_DE_RAPPEL } from './memoire.ts';
import { issueRetenue } from './modele.ts';

/** Nom sous lequel s’inscrivent les rappels du jour. */
export const SERIE_DE_RAPPEL = `${PREFIXE_DE_RAPPEL}jour`;

/** Attente, en millisecondes, avant un rappel du jour même : répéter aussitôt ne fait que relire sa mémoire immédiate. */
const ATTENTE = 10 * MINUTE_EN_MS;

/**
 * Items à rappeler une fois de plus ce jour : leur dernière réponse, de ce jour, est juste mais dite « peu sûre ». Le modèle
 * ignore ce rappel : noter « difficile » une réponse juste le fausserait.
 * @param estDuJour dit si un instant est du jour du lecteur
 */
export function rappelsDuJour(
  { traces }: Pick<Journal, 'traces'>,
  maintenant: Instant,
  estDuJour: (instant: Instant) => boolean,
): string[] {
  const dernieres = new Map<string, TraceDeReponse>();
  for (const trace of traces) {
    if (trace.genre !== 'reponse' || !issueRetenue(trace) || !estDuJour(trace.instant)) continue;
    if (estHorsModele(trace.serie) && trace.serie !== SERIE_DE_RAPPEL) continue;
    const connue = dernieres.get(trace.item);
    if (!connue || connue.instant < trace.instant) dernieres.set(trace.item, trace);
  }
  return [...dernieres.values()]
    .filter((t) => t.serie !== SERIE_DE_RAPPEL && issueRetenue(t) === 'juste' && t.certitude === 1)
    .filter((t) => Date.parse(maintenant) - Date.parse(t.instant) >= ATTENTE)
    .map((t) => t.item);
}
