import { composer } from '../dessin.ts';
import { portesOuvertes } from '../gabarits/portes.ts';

export const quiChangeUneHeure = composer(
  'qui-change-une-heure',
  {
    titre: 'Changer une heure\u00a0: à qui le JAP l’a-t-il permis\u202f?',
    surtitre: 'Horaires d’une mesure sous écrou',
    chapo:
      'Une forme pleine décide. La maison et le carré ne le font que si le juge l’a permis d’avance, et en faveur de la personne.',
    tronc: {
      qui: 'personne',
      dit: 'Un horaire à changer',
      note: 'favorable, et sans toucher à l’équilibre\u202f?',
      fait: 'directeur-du-spip-pouvoirs.limites-horaires',
    },
    portes: [
      {
        nom: 'Oui, et délégué au SPIP',
        qui: 'dspip',
        decide: true,
        dit: 'le directeur du SPIP change l’heure et informe le JAP',
        fait: 'directeur-du-spip-pouvoirs.horaires-amenagements',
      },
      {
        nom: 'Oui, et délégué à l’établissement',
        qui: 'etablissement',
        decide: true,
        dit: 'le chef d’établissement la change et informe le JAP',
        fait: 'vie-sous-ecrou-hors-les-murs.horaires-modifier',
      },
      {
        nom: 'Non, ou pas délégué',
        qui: 'jap',
        decide: true,
        dit: 'une ordonnance motivée du JAP',
        fait: 'vie-sous-ecrou-hors-les-murs.horaires-hors-delegation',
      },
      {
        nom: 'Avant jugement, sous ARSE',
        qui: 'dspip',
        decide: true,
        dit: 'le directeur du SPIP, avec l’accord préalable du juge d’instruction',
        fait: 'directeur-du-spip-pouvoirs.horaires-arse',
      },
    ],
    aussi: [{ fort: 'DDSE peine.', fait: 'directeur-du-spip-pouvoirs.horaires-ddse-peine' }],
  },
  portesOuvertes,
);
