import { MINUTE_EN_MS, type Instant } from '../commun/instant.ts';
import type { Journal, TraceDeReponse } from '../../schemas/journal.ts';
import { tracesDuGenre } from '../journal/genres.ts';
import { estHorsModele, PREFIXE_D_EXAMEN, PREFIXE_DE_RAPPEL } from './memoire.ts';
import { issueRetenue } from './modele.ts';

/** Nom sous lequel s’inscrivent les rappels du jour. */
export const SERIE_DE_RAPPEL = `${PREFIXE_DE_RAPPEL}jour`;

/** Nom sous lequel s’inscrivent les reprises d’erreurs du jour. */
export const SERIE_DE_REPRISE = `${PREFIXE_DE_RAPPEL}erreurs`;

const estUnRappel = (serie: string) => serie.startsWith(PREFIXE_DE_RAPPEL);

/** Attente, en millisecondes, avant un rappel du jour même : répéter aussitôt ne fait que relire sa mémoire immédiate. */
const ATTENTE = 10 * MINUTE_EN_MS;

/** Dernière réponse de ce jour à chaque item, rappels compris ; laissé blanc à un examen, il est manqué. */
function dernieresDuJour(
  journal: Pick<Journal, 'traces'>,
  estDuJour: (instant: Instant) => boolean,
): TraceDeReponse[] {
  const dernieres = new Map<string, TraceDeReponse>();
  for (const trace of tracesDuGenre(journal, 'reponse')) {
    if (!estDuJour(trace.instant)) continue;
    if (!issueRetenue(trace) && !trace.serie.startsWith(PREFIXE_D_EXAMEN)) continue;
    if (estHorsModele(trace.serie) && !estUnRappel(trace.serie)) continue;
    const connue = dernieres.get(trace.item);
    if (!connue || connue.instant < trace.instant) dernieres.set(trace.item, trace);
  }
  return [...dernieres.values()];
}

/**
 * Items à rappeler une fois de plus ce jour : leur dernière réponse, de ce jour, est juste mais dite « peu sûre ». Le modèle
 * ignore ce rappel : noter « difficile » une réponse juste le fausserait.
 * @param estDuJour dit si un instant est du jour du lecteur
 */
export function rappelsDuJour(
  journal: Pick<Journal, 'traces'>,
  maintenant: Instant,
  estDuJour: (instant: Instant) => boolean,
): string[] {
  return dernieresDuJour(journal, estDuJour)
    .filter((t) => !estUnRappel(t.serie) && issueRetenue(t) === 'juste' && t.certitude === 1)
    .filter((t) => Date.parse(maintenant) - Date.parse(t.instant) >= ATTENTE)
    .map((t) => t.item);
}

/**
 * Items manqués ce jour, à reprendre le jour même : leur dernière réponse de ce jour n’est pas juste, rappel compris. Sans attente :
 * le lecteur vient de lire le corrigé et le demande. Le modèle ignore cette reprise, l’échéance de demain demeure.
 * @param estDuJour dit si un instant est du jour du lecteur
 */
export function erreursDuJour(
  journal: Pick<Journal, 'traces'>,
  estDuJour: (instant: Instant) => boolean,
): string[] {
  return dernieresDuJour(journal, estDuJour)
    .filter((t) => issueRetenue(t) !== 'juste')
    .map((t) => t.item);
}
