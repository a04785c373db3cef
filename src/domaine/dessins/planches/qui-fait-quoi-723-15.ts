import { composer } from '../dessin.ts';
import { couloirsDActeurs } from '../gabarits/couloirs.ts';

export const quiFaitQuoi72315 = composer(
  'qui-fait-quoi-723-15',
  {
    titre:
      '{personnes-non-detenues-723-15.seuil-1-an.max} ferme au plus et libre\u00a0: le JAP passe avant la prison',
    surtitre: 'Aménager avant l’incarcération',
    chapo:
      'Le trait épais est le chemin ordinaire. Chaque flèche qui descend mène à la prison\u00a0: une forme pleine y dit qui le décide.',
    couloirs: [
      { qui: 'tribunal', nom: 'Tribunal', sujet: 'Le tribunal' },
      { qui: 'parquet', nom: 'Procureur', sujet: 'Le procureur' },
      { qui: 'jap', nom: 'JAP', sujet: 'Le JAP' },
      { qui: 'spip', nom: 'SPIP', sujet: 'Le SPIP' },
      { qui: 'personne', nom: 'La personne', sujet: 'La personne' },
    ],
    moments: ['À l’audience', 'Saisine', 'Devant le JAP', 'Devant le SPIP', 'Rapport', 'Décision'],
    actes: [
      {
        moment: 0,
        qui: 'tribunal',
        dit: 'remet les convocations',
        fait: 'personnes-non-detenues-723-15.convocation-474',
      },
      {
        moment: 1,
        qui: 'parquet',
        dit: 'informe le JAP, envoie les pièces',
        fait: 'personnes-non-detenues-723-15.saisine-parquet',
      },
      {
        moment: 2,
        qui: 'jap',
        dit: 'reçoit la personne',
        fait: 'personnes-non-detenues-723-15.ordre-convocations',
        avec: true,
      },
      {
        moment: 3,
        qui: 'spip',
        dit: 'la reçoit ensuite',
        fait: 'personnes-non-detenues-723-15.ordre-convocations',
        avec: true,
      },
      {
        moment: 4,
        qui: 'spip',
        dit: 'examine et propose',
        fait: 'personnes-non-detenues-723-15.rapport-2-mois',
        si: 'si des éléments manquent',
      },
      {
        moment: 5,
        qui: 'jap',
        dit: 'ordonne la mesure',
        fait: 'personnes-non-detenues-723-15.accord',
        decide: true,
        avec: true,
        accord: 'd’accord',
      },
    ],
    delais: [
      {
        de: 0,
        a: 2,
        fait: 'personnes-non-detenues-723-15.convocation-474',
        cle: 'jap_max',
        enPoche: 'au plus',
        etage: 2,
        au: 0.76,
      },
      {
        de: 0,
        a: 3,
        fait: 'personnes-non-detenues-723-15.convocation-474',
        cle: 'spip_max',
        enPoche: 'au plus',
        etage: 1,
        au: 0.66,
      },
      {
        de: 3,
        a: 4,
        fait: 'personnes-non-detenues-723-15.rapport-2-mois',
        cle: 'delai',
        enPoche: 'après sa saisine',
        etage: 3,
        au: 0.5,
      },
      {
        de: 1,
        a: 5,
        fait: 'personnes-non-detenues-723-15.six-mois',
        cle: 'delai',
        mot: 'dès la copie du jugement',
        enPoche: 'dès la copie du jugement',
        etage: 0,
        au: 0.5,
      },
    ],
    sorties: [
      {
        moment: 1,
        qui: 'parquet',
        dit: 'Urgence motivée',
        fait: 'personnes-non-detenues-723-15.urgence-parquet',
      },
      {
        moment: 2,
        qui: 'parquet',
        dit: 'Absence sans motif',
        fait: 'personnes-non-detenues-723-15.non-comparution',
      },
      {
        moment: 4,
        qui: 'jap',
        dit: 'Refus, ou rien de possible',
        fait: 'personnes-non-detenues-723-15.date-incarceration',
      },
      {
        moment: 5,
        qui: 'parquet',
        dit: 'Délai passé sans décision',
        fait: 'personnes-non-detenues-723-15.six-mois',
      },
    ],
    issue: 'Prison',
    aussi: [
      { fort: 'Le champ.', fait: 'personnes-non-detenues-723-15.seuil-1-an' },
      { fort: 'Pas convoquée à l’audience.', fait: 'personnes-non-detenues-723-15.delais-20-30' },
      { fort: 'Mandat différé.', fait: 'personnes-non-detenues-723-15.exclusion-mded' },
    ],
  },
  couloirsDActeurs,
);
