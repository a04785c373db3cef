import { composer } from '../dessin.ts';
import { aiguillage } from '../gabarits/aiguillage.ts';

export const incidentSursisProbatoire = composer(
  'incident-sursis-probatoire',
  {
    titre: 'Le SPIP signale, le juge choisit la voie',
    surtitre: 'Incident pendant un sursis probatoire',
    chapo:
      'Trait continu\u00a0: cela suit de soi-même. Trait tireté\u00a0: quelqu’un le décide. Aucune forme pleine n’est une maison\u00a0: le SPIP ne sanctionne pas.',
    mesure: 'sursis probatoire',
    manquement: { qui: 'personne', dit: 'Manquement', fait: 'sursis-probatoire.manquement-jap' },
    signalement: {
      qui: 'spip',
      dit: 'Le SPIP signale',
      note: 'au plus vite',
      fait: 'incidents-et-sanctions.signalement-spip',
    },
    retention: {
      qui: 'police',
      dit: 'au plus pour vérifier',
      fait: 'incidents-et-sanctions.retention-obligations',
      cle: 'duree_max',
    },
    modifier: {
      qui: 'jap',
      dit: 'Fixer ou changer les obligations',
      note: 'par ordonnance, à tout moment',
      fait: 'sursis-probatoire.jap-decide-obligations',
    },
    debat: {
      dit: 'Débat contradictoire',
      fait: 'incidents-et-sanctions.jugement-contradictoire',
      cle: 'appel',
    },
    issues: [
      {
        qui: 'jap',
        dit: 'Prolonger',
        note: 'au total',
        fait: 'incidents-et-sanctions.sp-plafond',
        cle: 'max',
      },
      {
        qui: 'jap',
        dit: 'Révoquer',
        note: 'en tout ou partie',
        fait: 'incidents-et-sanctions.sp-revocation',
      },
    ],
    urgence: [
      {
        qui: 'jap',
        dit: 'Mandat',
        note: 'd’amener\u00a0; d’arrêt si fuite',
        fait: 'incidents-et-sanctions.mandats-jap',
      },
      {
        qui: 'jap',
        dit: 'Prison provisoire',
        note: 'après avis du parquet',
        fait: 'incidents-et-sanctions.incarceration-712-19',
      },
    ],
    delaiDuDebat: { fait: 'incidents-et-sanctions.debat-15-jours', cle: 'jap' },
    terme: { fait: 'incidents-et-sanctions.expiration-un-mois', cle: 'delai' },
  },
  aiguillage,
);
