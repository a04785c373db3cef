import { lettre } from '../../disposition.ts';
import { cases, consigne, estJuste, poser, reperesDes } from './blocs.ts';
import type { PapierDuType } from '../type-d-item.ts';

export const papier: PapierDuType<'choix-multiple'> = {
  surPapier(item, graine) {
    const choix = poser(item.choix, graine, lettre);
    return {
      blocs: [consigne('Plusieurs réponses possibles.'), cases(choix)],
      cle: reperesDes(choix, estJuste),
    };
  },
};
