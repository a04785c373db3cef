import { lettre } from '../../disposition.ts';
import type { Bloc } from '../../papier.ts';
import { cases, consigne, estJuste, numero, poser, reperesDes } from './blocs.ts';
import type { PapierDuType } from '../type-d-item.ts';

export const papier: PapierDuType<'decision'> = {
  surPapier(item, graine) {
    const decisions = poser(item.decisions, `${graine}-decision`, lettre);
    const raisons = poser(item.raisons, graine, numero);
    return {
      blocs: [
        ...item.pieces.map((p): Bloc => ({ genre: 'document', ...p })),
        cases(decisions),
        consigne('Parce que\u00a0:'),
        cases(raisons),
      ],
      cle: `${reperesDes(decisions, (d) => d.degre === 'juste')}, raison ${reperesDes(raisons, estJuste)}`,
    };
  },
};
