import { enProposition } from '../equilibre.ts';
import type { Reponses } from '../../../schemas/reponse.ts';
import { exigerUneSeule } from './defauts.ts';
import { ETATS_DES_DEGRES, MOTS_DES_DEGRES } from '../degres.ts';
import { estObjet, estRangOuRien } from './conforme.ts';
import { ligneDeRaison } from './lignes.ts';
import { note, SANS_REPONSE } from './note.ts';
import type { CorrigeDuType, RegleDuType, ReponseDuType } from './type-d-item.ts';

const POINTS_DU_DEGRE = { juste: 1, defendable: 0.5, fautive: 0 } as const;

/** Juste 1, défendable ½, fautive 0 ; la moitié de cela si la raison est absente ou fausse. */
export const reponse: ReponseDuType<'decision'> = {
  vide: () => ({ decision: null, raison: null }),
  estReponse: (item, r): r is Reponses['decision'] =>
    estObjet(r) &&
    estRangOuRien(r['decision'], item.decisions.length) &&
    estRangOuRien(r['raison'], item.raisons.length),
  noter(item, { decision, raison }) {
    if (decision === null && raison === null) return SANS_REPONSE;
    const degre = decision === null ? undefined : item.decisions[decision]?.degre;
    if (degre === undefined) return note(0);
    const fondee = raison !== null && item.raisons[raison]?.juste;
    return note(POINTS_DU_DEGRE[degre] * (fondee ? 1 : 0.5));
  },
  manque(_, { decision, raison }) {
    if (decision === null) return 'votre décision';
    return raison === null ? 'la raison de votre décision' : undefined;
  },
};

export const corrige: CorrigeDuType<'decision'> = {
  solution: (item) => [
    ...item.decisions.map((d) => ({
      texte: d.texte,
      etat: ETATS_DES_DEGRES[d.degre],
      mot: MOTS_DES_DEGRES[d.degre],
      retour: `${d.consequence} ${d.retour}`,
    })),
    ...item.raisons.map(ligneDeRaison),
  ],
};

export const regle: RegleDuType<'decision'> = {
  defauts({ decisions, raisons }) {
    const manque = (degre: 'juste' | 'fautive') => !decisions.some((d) => d.degre === degre);
    return [
      ...(manque('juste')
        ? [
            {
              chemin: ['decisions'],
              code: 'quiz/sans-bonne-reponse',
              message: 'aucune décision n’est juste.',
              remede: 'Marquer une décision «\u00a0degre: juste\u00a0».',
            },
          ]
        : []),
      ...(manque('fautive')
        ? [
            {
              chemin: ['decisions'],
              code: 'quiz/sans-decision-fautive',
              message: 'aucune décision n’est fautive.',
              remede: 'Ajouter une décision «\u00a0degre: fautive\u00a0», plausible et à écarter.',
            },
          ]
        : []),
      ...exigerUneSeule(raisons, ['raisons']),
    ];
  },
  propositions: (item) => [
    { chemin: ['decisions'], textes: item.decisions.map((d) => d.texte) },
    { chemin: ['raisons'], textes: item.raisons.map((r) => r.texte) },
  ],
  offre: ({ decisions, raisons }) => ({ reponses: decisions.map(enProposition), raisons }),
};
