import { numero, poser, rangement } from './blocs.ts';
import { nomDe } from '../lignes.ts';
import type { PapierDuType } from '../type-d-item.ts';

export const papier: PapierDuType<'frise'> = {
  surPapier(item, graine) {
    const { blocs, cle } = rangement(
      poser(item.evenements, graine, numero).map(({ chose }) => ({
        texte: chose.texte,
        place: nomDe(item.reperes, chose.repere),
      })),
      item.reperes.map((r) => r.nom),
    );
    return { blocs: [{ genre: 'frise', reperes: item.reperes }, ...blocs], cle };
  },
};
