import { lettre } from '../../disposition.ts';
import { poser, rangement } from './blocs.ts';
import type { PapierDuType } from '../type-d-item.ts';

export const papier: PapierDuType<'appariement'> = {
  surPapier(item, graine) {
    const droites = poser([...item.paires.map((p) => p.droite), ...item.leurres], graine, lettre);
    return rangement(
      item.paires.map((p) => ({ texte: p.gauche, place: p.droite })),
      droites.map((d) => d.chose),
    );
  },
};
