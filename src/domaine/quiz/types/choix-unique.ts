import { estRangOuRien } from './conforme.ts';
import { exigerUneSeule } from './defauts.ts';
import { ligne } from './lignes.ts';
import { note, SANS_REPONSE } from './note.ts';
import type { CorrigeDuType, RegleDuType, ReponseDuType } from './type-d-item.ts';

/** Tout ou rien. */
export const reponse: ReponseDuType<'choix-unique'> = {
  vide: () => null,
  estReponse: (item, r): r is number | null => estRangOuRien(r, item.choix.length),
  noter: (item, rang) => (rang === null ? SANS_REPONSE : note(item.choix[rang]?.juste ? 1 : 0)),
};

export const corrige: CorrigeDuType<'choix-unique'> = {
  solution: (item) => item.choix.map((c) => ligne(c.texte, c.juste, c.retour)),
};

export const regle: RegleDuType<'choix-unique'> = {
  defauts: (item) => exigerUneSeule(item.choix, ['choix']),
  propositions: (item) => [{ chemin: ['choix'], textes: item.choix.map((c) => c.texte) }],
  offre: (item) => ({ reponses: item.choix }),
};
