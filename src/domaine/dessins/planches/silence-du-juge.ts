import { composer } from '../dessin.ts';
import { perchesParalleles } from '../gabarits/perches.ts';

export const silenceDuJuge = composer(
  'silence-du-juge',
  {
    titre: 'Passé ce temps sans réponse, on saisit la chambre',
    surtitre: 'Le juge ne répond pas',
    chapo:
      'Chaque perche est le temps laissé au juge\u202f; à son bout, la personne peut saisir la chambre de l’application des peines. Le silence n’est ni un accord ni un rejet.',
    unite: 'mois',
    parBande: 1,
    bande: 'une bande = un mois',
    geste: {
      nom: 'Temps écoulé sans réponse',
      passe: 'La chambre peut être saisie',
      court: 'Le juge a encore le temps',
    },
    rangees: [
      {
        nom: 'Permission, réduction de peine',
        fait: 'delais-et-voies-de-recours.silence-du-juge',
        cle: 'permissions_et_rp',
        dit: 'pour le JAP',
      },
      {
        nom: 'Aménagement',
        fait: 'delais-et-voies-de-recours.silence-du-juge',
        cle: 'jap',
        dit: 'pour le JAP, jusqu’au débat',
        article: 'CPP D49-33',
      },
      {
        nom: 'Tribunal de l’application des peines',
        fait: 'delais-et-voies-de-recours.silence-du-juge',
        cle: 'tap',
        dit: 'pour le TAP',
        article: 'CPP D49-36',
      },
    ],
    aussi: [
      { fort: 'Demander comme il faut.', fait: 'delais-et-voies-de-recours.requete-comment' },
      { fort: 'Redemander.', fait: 'delais-et-voies-de-recours.redemander' },
    ],
  },
  perchesParalleles,
);
