import type { DateCivile } from '../commun/date-civile.ts';
import type { Certitude, TraceDeReponse } from '../../schemas/journal.ts';
import type { Instant } from '../commun/instant.ts';
import type { Note } from './types/note.ts';

/** Degrés de certitude, du moindre au plus haut. */
export const CERTITUDES: readonly Certitude[] = [1, 2, 3];

/** Nom de chaque degré, tel que le lecteur le choisit. */
export const NOMS_DE_CERTITUDE: Record<Certitude, string> = { 1: 'Peu sûr', 2: 'Assez sûr', 3: 'Sûr' };

/**
 * Points de certitude d’une réponse juste et d’une réponse fausse. Une réponse en partie juste vaut entre les deux, à
 * proportion de ses points ; sans réponse, ou sans certitude dite, zéro.
 * @see Gardner-Medwin, « Confidence assessment in the teaching of basic science », 1995
 */
export const BAREME: Record<Certitude, { juste: number; fausse: number }> = {
  1: { juste: 1, fausse: 0 },
  2: { juste: 2, fausse: -2 },
  3: { juste: 3, fausse: -6 },
};

/** Points de certitude qu’un degré rapporte en moyenne à qui obtient cette part des points de la question. */
export function esperance(certitude: Certitude, part: number): number {
  const { juste, fausse } = BAREME[certitude];
  return part * juste + (1 - part) * fausse;
}

/** Points de certitude d’une réponse notée ; jamais mêlés à sa note. */
export function pointsDeCertitude(certitude: Certitude | null, note: Note): number {
  return certitude === null || note.issue === 'sans-reponse' ? 0 : esperance(certitude, note.points);
}

/** Part de chances au-dessus de laquelle un degré rapporte plus que celui d’au-dessous. */
export function seuilDe(certitude: 2 | 3): number {
  const [bas, haut] = [BAREME[(certitude - 1) as Certitude], BAREME[certitude]];
  return (bas.fausse - haut.fausse) / (haut.juste - bas.juste + bas.fausse - haut.fausse);
}

/** Réponses en deçà desquelles une proportion ne veut rien dire : on se tait. */
export const EFFECTIF_MINIMAL = 10;

/** À un degré de certitude : réponses données, réponses justes, et leur part, tue quand il y en a trop peu. */
export interface Calibration {
  certitude: Certitude;
  total: number;
  justes: number;
  part: number | undefined;
}

/** Ce qu’une proportion dit d’un degré : employé à bon escient, trop vite, ou trop peu. */
export type Jugement = 'franc' | 'trop-sur' | 'trop-prudent';

/** Juge l’emploi d’un degré d’après les seuils entre lesquels il paie ; `undefined` quand l’effectif est trop petit. */
export function juger({ certitude, part }: Calibration): Jugement | undefined {
  if (part === undefined) return undefined;
  if (certitude > 1 && part < seuilDe(certitude as 2 | 3)) return 'trop-sur';
  return certitude < 3 && part > seuilDe((certitude + 1) as 2 | 3) ? 'trop-prudent' : 'franc';
}

/** Ce qu’une réponse dit de la franchise de son auteur. */
export type ReponseDeclaree = Pick<TraceDeReponse, 'issue' | 'certitude'>;

/** Compare ce que le lecteur disait savoir et ce qu’il savait ; seule une réponse entièrement juste compte comme juste. */
export function calibrer(reponses: readonly ReponseDeclaree[]): Calibration[] {
  return CERTITUDES.map((certitude) => {
    const dites = reponses.filter((r) => r.certitude === certitude && r.issue !== 'sans-reponse');
    const justes = dites.filter((r) => r.issue === 'juste').length;
    const part = dites.length < EFFECTIF_MINIMAL ? undefined : justes / dites.length;
    return { certitude, total: dites.length, justes, part };
  });
}

/**
 * Réponses d’un journal qui mesurent la franchise : la première du jour à chaque item. Après elle, le corrigé est lu, et dire
 * « sûr » ne coûte plus rien.
 * @param jourDe jour civil d’un instant, là où est le lecteur
 */
export function premieresDuJour(
  traces: readonly TraceDeReponse[],
  jourDe: (instant: Instant) => DateCivile,
): TraceDeReponse[] {
  const parJour = new Map<DateCivile, Map<string, TraceDeReponse>>();
  for (const trace of traces) {
    if (trace.issue === 'sans-reponse') continue;
    const jour = jourDe(trace.instant);
    const premieres = parJour.get(jour) ?? new Map<string, TraceDeReponse>();
    parJour.set(jour, premieres);
    const connue = premieres.get(trace.item);
    if (!connue || trace.instant < connue.instant) premieres.set(trace.item, trace);
  }
  return [...parJour.values()].flatMap((premieres) => [...premieres.values()]);
}
