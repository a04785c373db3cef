import { lettre } from '../../disposition.ts';
import { consigne } from './blocs.ts';
import type { PapierDuType } from '../type-d-item.ts';
import { ordreDeDepart } from '../ordre.ts';

export const papier: PapierDuType<'ordre'> = {
  surPapier(item, graine) {
    const rangs = ordreDeDepart({ ...item, id: graine });
    const lignes = rangs.map((rang, place) => ({
      repere: lettre(place),
      texte: item.etapes[rang]?.texte ?? '',
    }));
    return {
      blocs: [consigne('Numéroter dans l’ordre.'), { genre: 'lignes', champ: '……', lignes }],
      cle: rangs
        .map((rang, place) => ({ rang, repere: lettre(place) }))
        .sort((a, b) => a.rang - b.rang)
        .map(({ repere }) => repere)
        .join(', '),
    };
  },
};
