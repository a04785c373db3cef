import { composer } from '../dessin.ts';
import { friseDeDates } from '../gabarits/frise.ts';

export const entreeEnVigueurDeLaLpj = composer(
  'entree-en-vigueur-de-la-lpj',
  {
    titre: 'La LPJ n’est pas entrée en vigueur d’un bloc',
    surtitre: 'Loi de programmation pour la justice, ses dates',
    chapo:
      'La perche est le temps\u00a0: une bande, une année. Chaque fanion est une date d’effet, reliée à ce qu’elle apporte.',
    jalons: [
      {
        nom: 'TIG plus long',
        dit: 'et nouvelles règles de consentement, dès le lendemain de la publication',
        fait: 'lpj-vue-d-ensemble.entree-25-mars-2019-tig',
      },
      {
        nom: 'Libération sous contrainte',
        dit: 'la règle réformée s’applique',
        fait: 'lpj-vue-d-ensemble.entree-1er-juin-2019',
      },
      {
        nom: 'Tribunal judiciaire',
        dit: 'il remplace le tribunal de grande instance',
        fait: 'lpj-vue-d-ensemble.entree-1er-janvier-2020',
      },
      {
        nom: 'Le bloc des peines',
        dit: 'échelle des peines, DDSE peine, aménagement à l’audience, mandat différé, sursis probatoire',
        fait: 'lpj-vue-d-ensemble.contenu-24-mars-2020',
      },
    ],
  },
  friseDeDates,
);
