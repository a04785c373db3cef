import { composer } from '../dessin.ts';
import { perchesParalleles } from '../gabarits/perches.ts';

export const delaiDeProbation = composer(
  'delai-de-probation',
  {
    titre:
      'La récidive allonge le délai de probation, le JAP ne l’allonge pas au-delà de {sursis-probatoire.prolongation.max_total}',
    surtitre: 'Sursis probatoire, durée du suivi',
    chapo:
      'Chaque perche va du minimum au maximum que le tribunal peut fixer\u202f; le pointillé est ce qui précède le minimum.',
    unite: 'mois',
    parBande: 6,
    bande: 'une bande = un semestre',
    geste: { nom: 'Délai envisagé' },
    rangees: [
      {
        nom: 'Règle ordinaire',
        fait: 'sursis-probatoire.delai-probation',
        min: 'min',
        cle: 'max',
        dit: 'au choix du tribunal',
      },
      { nom: 'Récidive légale', fait: 'sursis-probatoire.delai-recidive', cle: 'recidive', dit: 'au plus' },
      {
        nom: 'De nouveau en récidive',
        fait: 'sursis-probatoire.delai-recidive',
        cle: 'recidive_renouvelee',
        dit: 'au plus',
      },
      {
        nom: 'Prolongation par le JAP',
        fait: 'sursis-probatoire.prolongation',
        cle: 'max_total',
        dit: 'au plus, délai d’origine compris',
      },
    ],
    aussi: [
      { fort: 'Quand il commence.', fait: 'sursis-probatoire.point-depart' },
      { fort: 'Quand il s’arrête un temps.', fait: 'sursis-probatoire.suspension-detention' },
      { fort: 'En finir plus tôt.', fait: 'sursis-probatoire.non-avenu-anticipe' },
    ],
  },
  perchesParalleles,
);
