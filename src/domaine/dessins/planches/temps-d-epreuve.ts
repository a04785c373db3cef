import { composer } from '../dessin.ts';
import { perchesParalleles } from '../gabarits/perches.ts';

export const tempsDEpreuve = composer(
  'temps-d-epreuve',
  {
    titre:
      'Temps d’épreuve\u00a0: {liberation-conditionnelle.mi-peine.fraction} de la peine, sans dépasser le plafond',
    surtitre: 'Libération conditionnelle, temps d’épreuve',
    chapo:
      'Le temps d’épreuve de droit commun est une fraction de la peine\u202f; ces perches disent le plus long qu’il puisse être, et sa durée pour une peine sans fin.',
    unite: 'ans',
    parBande: 1,
    bande: 'une bande = un an',
    rangees: [
      { nom: 'Peine à temps', fait: 'liberation-conditionnelle.plafond-epreuve', cle: 'max', dit: 'au plus' },
      {
        nom: 'Peine à temps, en récidive',
        fait: 'liberation-conditionnelle.plafond-epreuve',
        cle: 'recidive',
        dit: 'au plus',
      },
      { nom: 'Perpétuité', fait: 'liberation-conditionnelle.perpetuite', cle: 'epreuve', dit: 'd’épreuve' },
      {
        nom: 'Perpétuité, en récidive',
        fait: 'liberation-conditionnelle.perpetuite',
        cle: 'recidive',
        dit: 'd’épreuve',
      },
    ],
    aussi: [
      { fort: 'La règle ordinaire.', fait: 'liberation-conditionnelle.mi-peine' },
      { fort: 'En récidive.', fait: 'liberation-conditionnelle.recidive-mi-peine' },
      { fort: 'Période de sûreté.', fait: 'liberation-conditionnelle.surete' },
      { fort: 'Après un certain âge.', fait: 'liberation-conditionnelle.plus-de-70-ans' },
      { fort: 'Parent.', fait: 'liberation-conditionnelle.parentale' },
    ],
  },
  perchesParalleles,
);
