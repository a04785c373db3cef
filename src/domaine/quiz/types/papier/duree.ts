import { consigne } from './blocs.ts';
import type { PapierDuType } from '../type-d-item.ts';
import { ecrire } from '../duree.ts';

export const papier: PapierDuType<'duree'> = {
  surPapier: (item) => ({ blocs: [consigne('Réponse\u00a0: ………………… (avec l’unité)')], cle: ecrire(item) }),
};
