import { hasardDeGraine, melanger } from '../../commun/hasard.ts';
import { sontDesRangs } from './conforme.ts';
import { ligne } from './lignes.ts';
import { note, SANS_REPONSE, type Note } from './note.ts';
import type { CorrigeDuType, ItemDe, RegleDuType, ReponseDuType } from './type-d-item.ts';

/** Nombre de paires à l’envers dans une permutation. */
function compterInversions(rangs: readonly number[]): number {
  return rangs.reduce((n, rang, i) => n + rangs.slice(i + 1).filter((suivant) => suivant < rang).length, 0);
}

/** 1 − 2 × inversions ÷ paires, jamais sous zéro (tau de Kendall) : un ordre à demi inversé vaut zéro. */
function noter(item: ItemDe<'ordre'>, rangs: readonly number[]): Note {
  if (rangs.length !== item.etapes.length) return SANS_REPONSE;
  const paires = (rangs.length * (rangs.length - 1)) / 2;
  return note(Math.max(0, 1 - (2 * compterInversions(rangs)) / paires));
}

/** Ordre de départ d’un item à ordonner : mélangé, toujours le même, et tel que le laisser ne vaut aucun point. */
export function ordreDeDepart(item: ItemDe<'ordre'>): number[] {
  const hasard = hasardDeGraine(item.id);
  const rangs = [...item.etapes.keys()];
  for (;;) {
    const melange = melanger(rangs, hasard);
    if (noter(item, melange).points === 0) return melange;
  }
}

export const reponse: ReponseDuType<'ordre'> = {
  vide: () => [],
  estReponse: (item, r): r is number[] =>
    sontDesRangs(r, item.etapes.length) && (r.length === 0 || r.length === item.etapes.length),
  noter,
};

export const corrige: CorrigeDuType<'ordre'> = {
  solution: (item) => item.etapes.map((e, i) => ligne(`${i + 1}. ${e.texte}`, true, e.retour)),
};

export const regle: RegleDuType<'ordre'> = {
  defauts: () => [],
  propositions: (item) => [{ chemin: ['etapes'], textes: item.etapes.map((e) => e.texte) }],
};
