import { consigne } from './blocs.ts';
import type { PapierDuType } from '../type-d-item.ts';
import { ecrire } from '../courte.ts';

export const papier: PapierDuType<'courte'> = {
  surPapier: (item) => ({
    blocs: [consigne('Réponse\u00a0: …………………………………………')],
    cle: ecrire(item),
  }),
};
