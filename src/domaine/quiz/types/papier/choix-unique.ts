import { lettre } from '../../disposition.ts';
import { cases, estJuste, poser, reperesDes } from './blocs.ts';
import type { PapierDuType } from '../type-d-item.ts';

export const papier: PapierDuType<'choix-unique'> = {
  surPapier(item, graine) {
    const choix = poser(item.choix, graine, lettre);
    return { blocs: [cases(choix)], cle: reperesDes(choix, estJuste) };
  },
};
