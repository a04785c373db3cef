import { composer } from '../dessin.ts';
import { portesOuvertes } from '../gabarits/portes.ts';

export const poseDuBracelet = composer(
  'pose-du-bracelet',
  {
    titre: 'Trois chemins jusqu’à la pose du bracelet',
    surtitre: 'DDSE prononcée comme peine',
    chapo:
      'Tout part de ce que le tribunal a fixé. Trait continu\u00a0: cela suit de soi-même. Trait tireté\u00a0: le JAP doit décider.',
    tronc: {
      qui: 'tribunal',
      dit: 'DDSE peine',
      note: 'le tribunal a-t-il fixé le lieu et les horaires\u202f?',
      fait: 'ddse-peine.decideur',
    },
    portes: [
      {
        nom: 'Oui, avec exécution provisoire',
        qui: 'administration',
        decide: false,
        dit: 'la pose suit la décision',
        fait: 'ddse-peine.pose-cinq-jours',
        delai: '{ddse-peine.pose-cinq-jours.max} au plus',
      },
      {
        nom: 'Oui, sans exécution provisoire',
        qui: 'administration',
        decide: false,
        dit: 'la pose suit le caractère exécutoire',
        fait: 'ddse-peine.pose-trente-jours',
        delai: '{ddse-peine.pose-trente-jours.max} au plus',
      },
      {
        nom: 'Non',
        qui: 'jap',
        decide: true,
        dit: 'le JAP les fixe par ordonnance, après avoir entendu la personne',
        fait: 'ddse-peine.jap-fixe-lieu-horaires',
        delai:
          '{ddse-peine.jap-fixe-lieu-horaires.jap_max} au plus, puis pose sous {ddse-peine.jap-fixe-lieu-horaires.pose_max}',
      },
    ],
    aussi: [
      { fort: 'Un délai dépassé.', fait: 'ddse-peine.delais-sans-nullite' },
      { fort: 'Ne pas venir.', fait: 'ddse-peine.absence-pose' },
    ],
  },
  portesOuvertes,
);
