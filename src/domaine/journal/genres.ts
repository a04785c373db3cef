import type { Journal, Trace } from '../../schemas/journal.ts';
import { memoriser } from '../commun/memoriser.ts';

type TraceDeGenre<G extends Trace['genre']> = Extract<Trace, { genre: G }>;

const parGenre = memoriser((traces: readonly Trace[]) => {
  const genres: { [G in Trace['genre']]: TraceDeGenre<G>[] } = {
    reponse: [],
    terme: [],
    lecture: [],
    quiz: [],
    cas: [],
    examen: [],
  };
  for (const trace of traces) (genres[trace.genre] as Trace[]).push(trace);
  return genres;
});

/** Traces d’un genre, dans l’ordre du journal : les lectures d’un lecteur de deux ans sont quelques-unes parmi vingt mille. */
export function tracesDuGenre<G extends Trace['genre']>(
  { traces }: Pick<Journal, 'traces'>,
  genre: G,
): readonly TraceDeGenre<G>[] {
  return parGenre(traces)[genre];
}
