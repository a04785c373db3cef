import { composer } from '../dessin.ts';
import { semaineSousBracelet } from '../gabarits/semaine.ts';

export const semaine = composer(
  'semaine-sous-bracelet',
  {
    titre: 'Chez soi, sauf aux heures écrites',
    surtitre: 'Une semaine sous DDSE, personne et horaires inventés',
    chapo:
      'En plein, Mme Lenoir est chez elle. En creux, elle est dehors pour un motif admis. Une nuit, le signal manque\u00a0: la suite se lit dessous, et une seule forme pleine y décide de la mesure.',
    exemple: {
      personne: 'Mme Lenoir',
      sorties: [
        { jour: 0, de: '07:30', a: '18:00', motif: 'travail' },
        { jour: 1, de: '07:30', a: '18:00', motif: 'travail' },
        { jour: 2, de: '07:30', a: '12:30', motif: 'travail' },
        { jour: 2, de: '14:00', a: '16:30', motif: 'soins' },
        { jour: 3, de: '07:30', a: '18:00', motif: 'travail' },
        { jour: 4, de: '07:30', a: '18:00', motif: 'travail' },
        { jour: 5, de: '10:00', a: '13:00', motif: 'famille' },
        { jour: 6, de: '14:00', a: '18:00', motif: 'famille' },
      ],
      alarme: { jour: 3, de: '22:40', a: '23:25' },
    },
    suites: [
      {
        qui: 'surveillance',
        dit: 'L’alarme sonne',
        suite: 'absence ou panne\u00a0: elle est enregistrée',
        fait: 'placement-sous-surveillance-electronique-technique.agent-alarme',
      },
      {
        qui: 'administration',
        dit: 'On vérifie',
        suite: 'appel, visite, convocation',
        fait: 'ddse-amenagement.controle-moyens',
      },
      {
        qui: 'spip',
        dit: 'Incident\u00a0: signalé',
        suite: 'le SPIP rend compte au plus vite',
        fait: 'incidents-et-sanctions.signalement-spip',
      },
      {
        qui: 'jap',
        dit: 'Le JAP décide',
        suite: 'il peut retirer la mesure, par jugement',
        fait: 'ddse-amenagement.retrait',
        decide: true,
      },
    ],
    urgence: {
      qui: 'etablissement',
      dit: 'En urgence, retour en détention aussitôt\u00a0;',
      delai: 'le JAP statue sur le retrait dans les',
      fait: 'ddse-amenagement.reintegration-urgence',
      cle: 'delai',
    },
    aussi: [
      { fort: 'Le principe.', fait: 'placement-sous-surveillance-electronique-technique.principe' },
      { fort: 'Les motifs.', fait: 'ddse-amenagement.motifs' },
      { fort: 'Changer une heure.', fait: 'ddse-amenagement.horaires' },
    ],
  },
  semaineSousBracelet,
);
