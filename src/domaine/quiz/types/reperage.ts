import { sontDesRangs } from './conforme.ts';
import { ligne } from './lignes.ts';
import { noterSelection } from './note.ts';
import type { CorrigeDuType, RegleDuType, ReponseDuType } from './type-d-item.ts';

/** Comme le choix multiple, les passages fautifs tenant lieu de justes. */
export const reponse: ReponseDuType<'reperage'> = {
  vide: () => [],
  estReponse: (item, r): r is number[] => sontDesRangs(r, item.passages.length),
  noter: (item, rangs) =>
    noterSelection(
      item.passages.map((p) => p.fautif),
      rangs,
    ),
};

export const corrige: CorrigeDuType<'reperage'> = {
  solution: (item) =>
    item.passages.map((p) => ({
      ...ligne(p.texte, !p.fautif, p.retour),
      mot: p.fautif ? 'Passage fautif' : 'Passage exact',
    })),
};

export const regle: RegleDuType<'reperage'> = {
  defauts({ passages }) {
    const fautifs = passages.filter((p) => p.fautif).length;
    if (fautifs > 0 && fautifs < passages.length) return [];
    return [
      {
        chemin: ['passages'],
        code: 'quiz/reperage-sans-contraste',
        message: fautifs === 0 ? 'aucun passage n’est fautif.' : 'tous les passages sont fautifs.',
        remede: 'Mêler des passages exacts et des passages «\u00a0fautif: true\u00a0».',
      },
    ];
  },
  propositions: (item) => [{ chemin: ['passages'], textes: item.passages.map((p) => p.texte) }],
};
