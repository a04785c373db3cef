import { consigne } from './blocs.ts';
import type { PapierDuType } from '../type-d-item.ts';
import { ecrire } from '../nombre.ts';

export const papier: PapierDuType<'nombre'> = {
  surPapier: (item) => ({ blocs: [consigne(`Réponse\u00a0: ………………… ${item.unite}`)], cle: ecrire(item) }),
};
