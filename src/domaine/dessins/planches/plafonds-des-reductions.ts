import { composer } from '../dessin.ts';
import { perchesParalleles } from '../gabarits/perches.ts';

export const plafondsDesReductions = composer(
  'plafonds-des-reductions',
  {
    titre: 'Le plafond des réductions de peine dépend de la condamnation',
    surtitre: 'Réductions de peine, par année d’incarcération',
    chapo:
      'Chaque perche est le plus que le juge puisse accorder pour une année\u202f; en deçà, il apprécie. Un plafond n’est pas un dû.',
    unite: 'mois',
    parBande: 1,
    bande: 'une bande = un mois',
    geste: { nom: 'Réduction envisagée pour une année' },
    rangees: [
      { nom: 'Règle ordinaire', fait: 'reductions-de-peine.plafond', cle: 'par_an', dit: 'au plus par an' },
      {
        nom: 'Délit contre l’autorité publique',
        fait: 'reductions-de-peine.depositaires',
        cle: 'delit_an',
        dit: 'au plus par an',
      },
      {
        nom: 'Crime contre l’autorité publique',
        fait: 'reductions-de-peine.depositaires',
        cle: 'crime_an',
        dit: 'au plus par an',
      },
      { nom: 'Terrorisme', fait: 'reductions-de-peine.terrorisme', cle: 'par_an', dit: 'au plus par an' },
      {
        nom: 'Refus de soins',
        fait: 'reductions-de-peine.refus-soins',
        cle: 'par_an',
        dit: 'au plus par an, sauf décision contraire du JAP',
        article: 'CPP 721',
      },
    ],
    aussi: [
      { fort: 'Les deux conditions.', fait: 'reductions-de-peine.conditions' },
      { fort: 'À qui ce régime s’applique.', fait: 'reductions-de-peine.champ-nouveau' },
      { fort: 'Plusieurs régimes.', fait: 'reductions-de-peine.plus-strict' },
    ],
  },
  perchesParalleles,
);
