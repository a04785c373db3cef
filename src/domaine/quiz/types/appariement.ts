import { compterLesVides, estTexte } from './conforme.ts';
import { ligne } from './lignes.ts';
import { note, SANS_REPONSE } from './note.ts';
import type { CorrigeDuType, RegleDuType, ReponseDuType } from './type-d-item.ts';

/** Part des paires justes. */
export const reponse: ReponseDuType<'appariement'> = {
  vide: (item) => item.paires.map(() => ''),
  estReponse: (item, r): r is string[] =>
    Array.isArray(r) && r.length === item.paires.length && r.every(estTexte),
  noter(item, droites) {
    if (droites.every((d) => !d)) return SANS_REPONSE;
    return note(item.paires.filter((p, i) => p.droite === droites[i]).length / item.paires.length);
  },
  manque: (_, droites) => compterLesVides(droites, 'élément à apparier', 'éléments à apparier'),
};

export const corrige: CorrigeDuType<'appariement'> = {
  solution: (item) => item.paires.map((p) => ligne(`${p.gauche}\u00a0: ${p.droite}`, true, p.retour)),
};

export const regle: RegleDuType<'appariement'> = {
  defauts: () => [],
  propositions: (item) => [
    { chemin: ['paires'], textes: item.paires.map((p) => p.gauche) },
    { chemin: ['paires'], textes: [...item.paires.map((p) => p.droite), ...item.leurres] },
  ],
};
