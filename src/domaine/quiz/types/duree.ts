import { lireDureeEcrite } from '../../commun/duree-ecrite.ts';
import { dureesEgales, formaterDuree, lireDuree } from '../../commun/duree.ts';
import { exigerFausses } from './defauts.ts';
import { ligne } from './lignes.ts';
import { note, SANS_REPONSE } from './note.ts';
import { SAISIE, valeursDe } from './saisie.ts';
import type { CorrigeDuType, ItemDe, RegleDuType, ReponseDuType } from './type-d-item.ts';

/** Tout ou rien : la même durée, dans quelque unité qu’elle soit écrite. */
export const reponse: ReponseDuType<'duree'> = {
  ...SAISIE,
  noter(item, ecrite) {
    const saisie = lireDureeEcrite(ecrite);
    const attendue = lireDuree(item.juste);
    if (!saisie || !attendue) return SANS_REPONSE;
    return note(dureesEgales(saisie, attendue) ? 1 : 0);
  },
  retourPrevu(item, ecrite) {
    const saisie = lireDureeEcrite(ecrite);
    return item.erreurs.find((e) => {
      const erreur = lireDuree(e.valeur);
      return saisie && erreur && dureesEgales(saisie, erreur);
    })?.retour;
  },
};

/** La réponse attendue, écrite. */
export function ecrire(item: ItemDe<'duree'>): string {
  const duree = lireDuree(item.juste);
  return duree ? formaterDuree(duree) : item.juste;
}

export const corrige: CorrigeDuType<'duree'> = {
  solution: (item) => [ligne(ecrire(item), true)],
};

export const regle: RegleDuType<'duree'> = {
  defauts({ erreurs, juste }) {
    const attendue = lireDuree(juste);
    return exigerFausses(erreurs, ({ valeur }) => {
      const prevue = lireDuree(valeur);
      return attendue !== undefined && prevue !== undefined && dureesEgales(prevue, attendue);
    });
  },
  propositions: () => [],
  donneLaReponse(item, texte) {
    const juste = lireDuree(item.juste);
    return juste !== undefined && valeursDe(texte, lireDureeEcrite).some((d) => dureesEgales(d, juste));
  },
};
