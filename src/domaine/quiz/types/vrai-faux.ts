import type { Reponses } from '../../../schemas/reponse.ts';
import { estObjet, estRangOuRien } from './conforme.ts';
import { exigerUneSeule } from './defauts.ts';
import { ligne, ligneDeRaison } from './lignes.ts';
import { note, SANS_REPONSE } from './note.ts';
import type { CorrigeDuType, RegleDuType, ReponseDuType } from './type-d-item.ts';

/** Moitié pour le verdict, moitié pour la raison si le verdict est juste. */
export const reponse: ReponseDuType<'vrai-faux'> = {
  vide: () => ({ verdict: null, raison: null }),
  estReponse: (item, r): r is Reponses['vrai-faux'] =>
    estObjet(r) &&
    (r['verdict'] === null || typeof r['verdict'] === 'boolean') &&
    estRangOuRien(r['raison'], item.raisons.length),
  noter(item, { verdict, raison }) {
    if (verdict === null && raison === null) return SANS_REPONSE;
    if (verdict !== item.vrai) return note(0);
    return note(raison !== null && item.raisons[raison]?.juste ? 1 : 0.5);
  },
  manque(_, { verdict, raison }) {
    if (verdict === null) return 'votre verdict, vrai ou faux';
    return raison === null ? 'la raison de votre verdict' : undefined;
  },
};

export const corrige: CorrigeDuType<'vrai-faux'> = {
  solution: (item) => [ligne(item.vrai ? 'Vrai' : 'Faux', true), ...item.raisons.map(ligneDeRaison)],
};

export const regle: RegleDuType<'vrai-faux'> = {
  defauts: (item) => exigerUneSeule(item.raisons, ['raisons']),
  propositions: (item) => [{ chemin: ['raisons'], textes: item.raisons.map((c) => c.texte) }],
  offre: (item) => ({ raisons: item.raisons, vrai: item.vrai }),
};
