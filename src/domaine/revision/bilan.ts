import type { Instant, Journal } from '../progression/journal.ts';
import { memoireDesItems, type Memoire } from './memoire.ts';
import type { ItemARevoir } from './seance.ts';

/** Mémoire des items rencontrés qui sont encore dans une banque. */
export function memoireDesConnus(journal: Journal, items: readonly ItemARevoir[]): Memoire {
  const connus = new Set(items.map((i) => i.id));
  return new Map([...memoireDesItems(journal)].filter(([id]) => connus.has(id)));
}

/** Nombre d’items distincts auxquels une série a fait répondre, parmi les traces que `retenir` garde (celles d’un jour). */
export function itemsRepondus(
  journal: Journal,
  serie: string,
  retenir: (instant: Instant) => boolean,
): number {
  const repondus = journal.traces.flatMap((t) =>
    t.genre === 'reponse' && t.serie === serie && retenir(t.instant) ? [t.item] : [],
  );
  return new Set(repondus).size;
}

/** Range des choses selon une liste d’identifiants ; celles qui manquent sont passées. */
export function dansLOrdre<T>(ids: readonly string[], choses: readonly T[], idDe: (chose: T) => string): T[] {
  const parId = new Map(choses.map((chose) => [idDe(chose), chose]));
  return ids.flatMap((id) => parId.get(id) ?? []);
}
