import { composer } from '../dessin.ts';
import { portesOuvertes } from '../gabarits/portes.ts';

export const retourEnDetention = composer(
  'retour-en-detention',
  {
    titre: 'Suspendre, réintégrer, incarcérer\u00a0: trois portes, deux horloges',
    surtitre: 'Un incident assez grave pour agir avant le débat',
    chapo:
      'La porte dépend de la mesure et de qui décide. À chacune son délai\u202f; passé le délai, elle se rouvre.',
    tronc: {
      qui: 'spip',
      dit: 'Incident signalé',
      note: 'au plus vite, par le SPIP',
      fait: 'incidents-et-sanctions.signalement-spip',
    },
    portes: [
      {
        nom: 'Suspendre',
        qui: 'jap',
        decide: true,
        dit: 'Semi-liberté, placement à l’extérieur, DDSE\u00a0: après avis du parquet',
        fait: 'incidents-et-sanctions.suspension-712-18',
        delai: 'débat sous {incidents-et-sanctions.debat-15-jours.jap}, sinon la mesure reprend',
      },
      {
        nom: 'Réintégrer',
        qui: 'etablissement',
        decide: true,
        dit: 'Sous écrou hors de l’établissement, en urgence\u00a0: retour aussitôt',
        fait: 'incidents-et-sanctions.reintegration-urgence',
        delai: 'le JAP statue sous {incidents-et-sanctions.reintegration-urgence.delai}',
      },
      {
        nom: 'Incarcérer',
        qui: 'jap',
        decide: true,
        dit: 'Sursis probatoire, DDSE peine, libération conditionnelle, TIG…\u00a0: après avis du parquet',
        fait: 'incidents-et-sanctions.incarceration-712-19',
        delai: 'débat sous {incidents-et-sanctions.debat-15-jours.jap}, sinon libérée',
      },
    ],
    aussi: [{ fort: 'Les deux horloges du débat.', fait: 'incidents-et-sanctions.debat-15-jours' }],
  },
  portesOuvertes,
);
