import type { Journal, Trace, TraceDeReponse } from '../../schemas/journal.ts';
import { memoriser } from '../commun/memoriser.ts';
import { rangerLesTraces } from './fusion.ts';

/** Dernière réponse donnée à chaque item ; un item laissé blanc n’efface pas ce que l’on en savait. */
export function dernieresReponses({ traces }: Pick<Journal, 'traces'>): ReadonlyMap<string, TraceDeReponse> {
  return dernieresDesTraces(rangerLesTraces(traces));
}

const dernieresDesTraces = memoriser((traces: readonly Trace[]) => {
  const dernieres = new Map<string, TraceDeReponse>();
  for (const trace of traces) {
    if (trace.genre === 'reponse' && trace.issue !== 'sans-reponse') dernieres.set(trace.item, trace);
  }
  return dernieres;
});
