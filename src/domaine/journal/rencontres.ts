import type { Journal } from '../../schemas/journal.ts';
import { memoriser } from '../commun/memoriser.ts';
import { banqueDeLItem } from '../quiz/banques.ts';
import { tracesDuGenre } from './genres.ts';

/** Ce qu’un journal nomme, chacun une fois : de quoi savoir quels abrégés charger. */
export interface Rencontres {
  banques: ReadonlySet<string>;
  fiches: ReadonlySet<string>;
  modules: ReadonlySet<string>;
  cas: ReadonlySet<string>;
  /** Termes du glossaire déjà demandés. */
  termes: ReadonlySet<string>;
}

const rencontresDesTraces = memoriser((traces: Journal['traces']): Rencontres => {
  const lues = tracesDuGenre({ traces }, 'lecture').map((t) => t.page.split('/'));
  const desPages = (rubrique: string) => lues.flatMap(([r, id]) => (r === rubrique && id ? [id] : []));
  return {
    banques: new Set(tracesDuGenre({ traces }, 'reponse').map((t) => banqueDeLItem(t.item))),
    fiches: new Set(desPages('mesures')),
    modules: new Set([...desPages('modules'), ...tracesDuGenre({ traces }, 'quiz').map((t) => t.module)]),
    cas: new Set(tracesDuGenre({ traces }, 'cas').map((t) => t.cas)),
    termes: new Set(tracesDuGenre({ traces }, 'terme').map((t) => t.terme)),
  };
});

/** Ce que le lecteur a rencontré ; une question signalée l’a été. */
export function rencontres({ traces, annotations }: Pick<Journal, 'traces' | 'annotations'>): Rencontres {
  const connues = rencontresDesTraces(traces);
  const signalees = annotations.flatMap((a) =>
    a.item === undefined ? [] : banqueDeLItem(a.item.split('@', 1)[0] as string),
  );
  return { ...connues, banques: new Set([...connues.banques, ...signalees]) };
}
