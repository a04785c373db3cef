import { composer } from '../dessin.ts';
import { horlogeEtChapelets } from '../gabarits/horloge.ts';

export const delaiEnHeures = composer(
  'delai-en-heures',
  {
    titre: '{delais-et-voies-de-recours.calcul-24h.delai}, c’est jusqu’à minuit le lendemain',
    surtitre: 'Faire appel d’une décision de l’application des peines',
    chapo:
      'Un cadran fait un jour, minuit en haut. Pointillé, le jour ne compte pas\u00a0; plein, il compte. Dans les chapelets, un disque fait un jour et le dernier porte le rang de la fin. Le point d’interrogation marque un jour de départ à vérifier.',
    exemple: { jour: 'mardi', heure: 14, lendemain: 'mercredi' },
    cadran: {
      fait: 'delais-et-voies-de-recours.calcul-24h',
      cle: 'delai',
      possible: 'l’appel est encore possible',
    },
    attente: {
      fait: 'delais-et-voies-de-recours.attendre-le-visa',
      dit: 'Une mesure accordée attend jusque-là, ou le visa du procureur.',
    },
    rangs: [
      {
        nom: 'Ordonnance du JAP',
        fait: 'delais-et-voies-de-recours.appel-ordonnance-24h',
        cle: 'delai',
      },
      {
        nom: 'Jugement du JAP ou du TAP',
        fait: 'delais-et-voies-de-recours.appel-jugement-10j',
        cle: 'delai',
        departIncertain: true,
      },
      {
        nom: 'Appel incident, ordonnance',
        fait: 'delais-et-voies-de-recours.appel-incident',
        cle: 'ordonnance',
        plus: true,
      },
      {
        nom: 'Appel incident, jugement',
        fait: 'delais-et-voies-de-recours.appel-incident',
        cle: 'jugement',
        plus: true,
      },
      {
        nom: 'Pourvoi en cassation',
        fait: 'delais-et-voies-de-recours.pourvoi',
        cle: 'delai',
        departIncertain: true,
      },
    ],
    report: {
      fait: 'delais-et-voies-de-recours.delai-qui-finit-un-week-end',
      dit: 'Dernier jour non ouvrable\u00a0: on va au premier jour ouvrable.',
    },
    incertitude:
      'Pour les délais en jours, qu’on ne compte pas le jour de la notification n’est écrit dans aucun fait lu\u00a0: le dessin le suppose.',
  },
  horlogeEtChapelets,
);
