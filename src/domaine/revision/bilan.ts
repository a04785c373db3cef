import type { Instant } from '../commun/instant.ts';
import type { Journal } from '../../schemas/journal.ts';
import { cleDeTerme, memoireDesCartes, type Memoire } from './memoire.ts';
import type { OptionsDeMemoire } from './modele.ts';
import { SERIE_DE_RAPPEL } from './rappel.ts';
import type { ItemARevoir } from './seance.ts';

/** Nom sous lequel les réponses d’une séance s’inscrivent au journal. */
export const SERIE_DE_REVISION = 'revision';

/** Un terme du glossaire et les pages de cours qui le citent, `modules/<id>/<section>`. */
export interface TermeARevoir extends ItemARevoir {
  pages: readonly string[];
}

/** Mémoire des cartes rencontrées qui sont encore publiées. */
export function memoireDesConnus(
  journal: Journal,
  cartes: readonly ItemARevoir[],
  options: OptionsDeMemoire = {},
): Memoire {
  const connus = new Set(cartes.map((c) => c.id));
  return new Map([...memoireDesCartes(journal, options)].filter(([id]) => connus.has(id)));
}

/** Termes que le lecteur a croisés dans une section lue et qui ne lui ont jamais été demandés, les plus anciens d’abord. */
export function termesNeufs(
  journal: Journal,
  memoire: Memoire,
  termes: readonly TermeARevoir[],
): TermeARevoir[] {
  const lues = new Map<string, Instant>();
  for (const trace of journal.traces) {
    if (trace.genre !== 'lecture') continue;
    const connue = lues.get(trace.page);
    if (!connue || trace.instant < connue) lues.set(trace.page, trace.instant);
  }
  return termes
    .flatMap((terme) => {
      const [lu] = terme.pages.flatMap((page) => lues.get(page) ?? []).sort();
      return lu === undefined || memoire.has(terme.id) ? [] : { terme, lu };
    })
    .sort((a, b) => (a.lu < b.lu ? -1 : a.lu > b.lu ? 1 : 0))
    .map(({ terme }) => terme);
}

/**
 * Nombre de cartes révisées, parmi les traces que `retenir` garde (celles d’un jour) : une carte compte une fois en séance, et
 * une fois en rappel.
 */
export function cartesRevisees(journal: Journal, retenir: (instant: Instant) => boolean): number {
  const revisees = journal.traces.flatMap((t) => {
    if (t.genre !== 'reponse' && t.genre !== 'terme') return [];
    if ((t.serie !== SERIE_DE_REVISION && t.serie !== SERIE_DE_RAPPEL) || !retenir(t.instant)) return [];
    return `${t.serie} ${t.genre === 'terme' ? cleDeTerme(t.terme) : t.item}`;
  });
  return new Set(revisees).size;
}

/** Range des choses selon une liste d’identifiants ; celles qui manquent sont passées. */
export function dansLOrdre<T>(ids: readonly string[], choses: readonly T[], idDe: (chose: T) => string): T[] {
  const parId = new Map(choses.map((chose) => [idDe(chose), chose]));
  return ids.flatMap((id) => parId.get(id) ?? []);
}
