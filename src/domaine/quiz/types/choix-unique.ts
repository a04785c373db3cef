import { lettre } from '../disposition.ts';
import { cases, estJuste, poser, reperesDes } from './blocs.ts';
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
  surPapier(item, graine) {
    const choix = poser(item.choix, graine, lettre);
    return { blocs: [cases(choix)], cle: reperesDes(choix, estJuste) };
  },
};

export const regle: RegleDuType<'choix-unique'> = {
  defauts: (item) => exigerUneSeule(item.choix, ['choix']),
  propositions: (item) => [{ chemin: ['choix'], textes: item.choix.map((c) => c.texte) }],
};
