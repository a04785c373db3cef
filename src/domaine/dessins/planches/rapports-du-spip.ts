import { composer } from '../dessin.ts';
import { delaisCotes } from '../gabarits/cotes.ts';

export const rapportsDuSpip = composer(
  'rapports-du-spip',
  {
    titre: 'Un rapport au début, un avant la fin',
    surtitre: 'Ce que le SPIP doit au magistrat',
    chapo:
      'Chaque cote va d’un événement à l’autre. Celle du rapport de fin se compte à rebours de l’échéance.',
    delais: [
      {
        de: { qui: 'jap', dit: 'La mesure est confiée au SPIP' },
        a: { qui: 'spip', dit: 'Rapport d’évaluation' },
        fait: 'sursis-probatoire.rapports-spip',
        cle: 'evaluation',
        mot: 'au plus',
      },
      {
        de: { qui: 'spip', dit: 'Rapport de fin de mesure' },
        a: { qui: 'jap', dit: 'Échéance de la mesure' },
        fait: 'sursis-probatoire.rapports-spip',
        cle: 'fin',
        mot: 'avant',
      },
      {
        de: { qui: 'jap', dit: 'Peine ferme à aménager\u00a0: le JAP saisit le SPIP' },
        a: { qui: 'spip', dit: 'Rapport motivé' },
        fait: 'personnes-non-detenues-723-15.rapport-2-mois',
        cle: 'delai',
        mot: 'au plus',
      },
    ],
    aussi: [
      { fort: 'Entre les deux.', fait: 'incidents-et-sanctions.rapports-ponctuels' },
      { fort: 'Incident.', fait: 'incidents-et-sanctions.signalement-spip' },
    ],
  },
  delaisCotes,
);
