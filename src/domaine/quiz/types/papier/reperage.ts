import { cases, consigne, numero, reperesDes } from './blocs.ts';
import type { PapierDuType } from '../type-d-item.ts';

export const papier: PapierDuType<'reperage'> = {
  surPapier(item) {
    const passages = item.passages.map((chose, rang) => ({ repere: numero(rang), chose }));
    return {
      blocs: [
        { genre: 'document', titre: item.document.titre, corps: item.document.entete.join(' · ') },
        consigne('Cocher les passages fautifs.'),
        cases(passages),
      ],
      cle: reperesDes(passages, (p) => p.fautif),
    };
  },
};
