import { sontDesRangs } from './conforme.ts';
import { exigerUneSeule } from './defauts.ts';
import { ligne } from './lignes.ts';
import { noterSelection } from './note.ts';
import type { CorrigeDuType, RegleDuType, ReponseDuType } from './type-d-item.ts';

/** (justes cochés − faux cochés) ÷ justes, jamais sous zéro : voir `noterSelection`. */
export const reponse: ReponseDuType<'choix-multiple'> = {
  vide: () => [],
  estReponse: (item, r): r is number[] => sontDesRangs(r, item.choix.length),
  noter: (item, rangs) =>
    noterSelection(
      item.choix.map((c) => c.juste),
      rangs,
    ),
};

export const corrige: CorrigeDuType<'choix-multiple'> = {
  solution: (item) => item.choix.map((c) => ligne(c.texte, c.juste, c.retour)),
};

export const regle: RegleDuType<'choix-multiple'> = {
  defauts({ choix }) {
    if (!choix.some((c) => c.juste)) return exigerUneSeule(choix, ['choix']);
    if (!choix.every((c) => c.juste)) return [];
    return [
      {
        chemin: ['choix'],
        code: 'quiz/tout-est-juste',
        message: 'tous les choix sont justes.',
        remede: 'Ajouter au moins un choix faux et plausible.',
      },
    ];
  },
  propositions: (item) => [{ chemin: ['choix'], textes: item.choix.map((c) => c.texte) }],
  offre: (item) => ({ reponses: item.choix }),
};
