import type { Journal, TraceDeReponse } from '../../schemas/journal.ts';
import { rangerLesTraces } from './fusion.ts';

/** Dernière réponse donnée à chaque item ; un item laissé blanc n’efface pas ce que l’on en savait. */
export function dernieresReponses({ traces }: Pick<Journal, 'traces'>): Map<string, TraceDeReponse> {
  const dernieres = new Map<string, TraceDeReponse>();
  for (const trace of rangerLesTraces(traces)) {
    if (trace.genre === 'reponse' && trace.issue !== 'sans-reponse') dernieres.set(trace.item, trace);
  }
  return dernieres;
}
