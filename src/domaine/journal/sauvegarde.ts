import { plusRecente, ranger } from './fusion.ts';
import { croireA } from './horloge.ts';
import { JOUR_EN_MS, type Instant } from '../commun/instant.ts';
import type { Journal } from '../../schemas/journal.ts';

/** Jours au bout desquels des traces jamais exportées valent un rappel : certains navigateurs effacent un site après sept jours. */
export const JOURS_SANS_EXPORT = 7;

/** Traces et annotations au-dessous desquelles le rappel ne vaut pas la gêne. */
export const ECRITURES_SANS_EXPORT = 20;

/**
 * Nombre de traces et d’annotations écrites depuis le dernier export, quand il est temps de le rappeler ; `undefined` sinon.
 * Sans export, l’attente court depuis la première écriture. Ce qu’une horloge fausse a daté ne compte pas.
 */
export function exportARappeler(
  { traces, annotations }: Pick<Journal, 'traces' | 'annotations'>,
  dernierExport: Instant | undefined,
  maintenant: Instant,
): number | undefined {
  const croire = croireA(maintenant);
  const exporte = dernierExport !== undefined && croire(dernierExport) ? dernierExport : undefined;
  const nouvelles: Instant[] = [];
  let premiere: Instant | undefined;
  for (const { instant } of [...traces, ...annotations]) {
    if (!croire(instant)) continue;
    if (premiere === undefined || instant < premiere) premiere = instant;
    if (exporte === undefined || instant > exporte) nouvelles.push(instant);
  }
  const depuis = exporte ?? premiere;
  if (depuis === undefined) return undefined;
  const attente = Date.parse(maintenant) - Date.parse(depuis);
  const estDu = nouvelles.length >= ECRITURES_SANS_EXPORT && attente >= JOURS_SANS_EXPORT * JOUR_EN_MS;
  return estDu ? nouvelles.length : undefined;
}

/** Ce qu’un fichier contient, et ce qu’il apporterait de neuf. */
export interface CompteDImport {
  total: number;
  nouvelles: number;
}

function compter<T extends { instant: Instant }>(
  gardees: readonly T[],
  importees: readonly T[],
  cle: (e: T) => string,
): CompteDImport {
  const parCle = new Map(gardees.map((e) => [cle(e), e]));
  const nouvelles = importees.filter((e) => {
    const gardee = parCle.get(cle(e));
    return !gardee || plusRecente(gardee, e) !== gardee;
  });
  return { total: importees.length, nouvelles: nouvelles.length };
}

/** Ce que donnerait la réunion d’un fichier au carnet, dit avant de la faire. */
export function apercuDImport(carnet: Journal, fichier: Journal): Record<keyof Journal, CompteDImport> {
  const importe = ranger(fichier);
  return {
    traces: compter(carnet.traces, importe.traces, (t) => t.id),
    reprises: compter(carnet.reprises, importe.reprises, (r) => r.serie),
    annotations: compter(carnet.annotations, importe.annotations, (a) => a.id),
    reglages: compter(carnet.reglages, importe.reglages, (r) => r.cle),
  };
}
