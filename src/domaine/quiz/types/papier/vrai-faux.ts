import { lettre } from '../../disposition.ts';
import { cases, consigne, estJuste, poser, reperesDes } from './blocs.ts';
import type { PapierDuType } from '../type-d-item.ts';

export const papier: PapierDuType<'vrai-faux'> = {
  surPapier(item, graine) {
    const raisons = poser(item.raisons, graine, lettre);
    return {
      blocs: [consigne('☐ Vrai \u00a0 ☐ Faux, parce que\u00a0:'), cases(raisons)],
      cle: `${item.vrai ? 'Vrai' : 'Faux'}, ${reperesDes(raisons, estJuste)}`,
    };
  },
};
