import { numero, poser, rangement } from './blocs.ts';
import { nomDe } from '../lignes.ts';
import type { PapierDuType } from '../type-d-item.ts';

export const papier: PapierDuType<'classement'> = {
  surPapier: (item, graine) =>
    rangement(
      poser(item.elements, graine, numero).map(({ chose }) => ({
        texte: chose.texte,
        place: nomDe(item.categories, chose.categorie),
      })),
      item.categories.map((c) => c.nom),
    ),
};
