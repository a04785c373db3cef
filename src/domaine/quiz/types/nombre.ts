import { exigerFausses } from './defauts.ts';
import { ligne } from './lignes.ts';
import { EPSILON, note, SANS_REPONSE } from './note.ts';
import { lireNombre, SAISIE, valeursDe } from './saisie.ts';
import type { CorrigeDuType, ItemDe, RegleDuType, ReponseDuType } from './type-d-item.ts';

/** Tout ou rien, à la tolérance près. */
export const reponse: ReponseDuType<'nombre'> = {
  ...SAISIE,
  noter(item, saisie) {
    const nombre = lireNombre(saisie);
    if (nombre === undefined) return SANS_REPONSE;
    return note(Math.abs(nombre - item.juste) <= item.tolerance + EPSILON ? 1 : 0);
  },
  retourPrevu(item, saisie) {
    const nombre = lireNombre(saisie);
    return item.erreurs.find((e) => e.valeur === nombre)?.retour;
  },
};

/** La réponse attendue, écrite. */
export const ecrire = (item: ItemDe<'nombre'>) => `${item.juste.toLocaleString('fr-FR')} ${item.unite}`;

export const corrige: CorrigeDuType<'nombre'> = {
  solution: (item) => [ligne(ecrire(item), true)],
};

/** « Un » est plus souvent un article qu’un nombre : seul, il ne donne aucune réponse. */
function lireSansLArticle(passage: string): number | undefined {
  return /^une?$/i.test(passage) ? undefined : lireNombre(passage);
}

export const regle: RegleDuType<'nombre'> = {
  defauts: ({ erreurs, juste, tolerance }) =>
    exigerFausses(erreurs, ({ valeur }) => Math.abs(valeur - juste) <= tolerance),
  propositions: () => [],
  donneLaReponse: (item, texte) =>
    valeursDe(texte, lireSansLArticle).some((n) => Math.abs(n - item.juste) <= item.tolerance),
};
