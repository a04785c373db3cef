import type { Journal, Trace } from '../../schemas/journal.ts';
import { instantSuivant, parInstant, type Instant } from '../commun/instant.ts';
import { memoriser } from '../commun/memoriser.ts';

/** Journal neuf. */
export function journalVide(): Journal {
  return { traces: [], reprises: [], annotations: [], reglages: [] };
}

function comparer(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Écrit une donnée toujours de la même façon, quel que soit l’ordre de ses clés. */
function ecrireCanonique(donnee: unknown): string {
  if (Array.isArray(donnee)) return `[${donnee.map(ecrireCanonique).join()}]`;
  if (donnee === null || typeof donnee !== 'object') return JSON.stringify(donnee) ?? 'null';
  const cles = Object.entries(donnee).sort(([a], [b]) => comparer(a, b));
  return `{${cles.map(([cle, v]) => `${JSON.stringify(cle)}:${ecrireCanonique(v)}`).join()}}`;
}

/** Garde la plus récente de deux entrées de même clé ; à instant égal, l’ordre du texte tranche, toujours pareil. */
export function plusRecente<T extends { instant: Instant }>(a: T, b: T): T {
  const ordre = parInstant(a, b) || comparer(ecrireCanonique(a), ecrireCanonique(b));
  return ordre >= 0 ? a : b;
}

/** L’entrée qu’un geste du lecteur met à la place de celle que l’appareil garde : elle est toujours la plus récente des deux. */
export function remplacer<T extends { instant: Instant }>(gardee: T | undefined, entree: T): T {
  return { ...entree, instant: instantSuivant(entree.instant, gardee?.instant) };
}

function unir<T extends { instant: Instant }>(entrees: readonly T[], cle: (e: T) => string): T[] {
  const unies = new Map<string, T>();
  for (const entree of entrees) {
    const connue = unies.get(cle(entree));
    unies.set(cle(entree), connue ? plusRecente(connue, entree) : entree);
  }
  return [...unies.values()].sort((x, y) => parInstant(x, y) || comparer(cle(x), cle(y)));
}

/**
 * Réunit deux journaux : union des traces par identifiant, dernière reprise de chaque série, dernier état de chaque annotation
 * et de chaque réglage. Le résultat ne dépend ni de l’ordre ni des répétitions : importer deux fois le même fichier ne change rien.
 */
export function fusionner(a: Journal, b: Journal): Journal {
  return {
    traces: unir([...a.traces, ...b.traces], (t) => t.id),
    reprises: unir([...a.reprises, ...b.reprises], (r) => r.serie),
    annotations: unir([...a.annotations, ...b.annotations], (n) => n.id),
    reglages: unir([...a.reglages, ...b.reglages], (r) => r.cle),
  };
}

/** Un seul journal, rangé comme s’il venait d’une réunion. */
export function ranger(journal: Journal): Journal {
  return fusionner(journal, journalVide());
}

/** Traces rangées comme deux journaux réunis le seraient : du plus ancien au plus récent, et chacune une seule fois. */
export const rangerLesTraces = memoriser((traces: readonly Trace[]): Trace[] => {
  const rangees = estRangee(traces) ? traces : unir(traces, (t) => t.id);
  return rangees as Trace[];
});

/** Ordre des traces d’un journal : l’instant, puis l’identifiant. */
export function ordreDesTraces(a: Trace, b: Trace): number {
  return parInstant(a, b) || comparer(a.id, b.id);
}

function estRangee(traces: readonly Trace[]): boolean {
  const ids = new Set<string>();
  return traces.every((trace, rang) => {
    const precedente = traces[rang - 1];
    ids.add(trace.id);
    return ids.size === rang + 1 && (!precedente || ordreDesTraces(precedente, trace) < 0);
  });
}
