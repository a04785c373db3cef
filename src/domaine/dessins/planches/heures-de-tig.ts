import { composer } from '../dessin.ts';
import { perchesParalleles } from '../gabarits/perches.ts';

export const heuresDeTig = composer(
  'heures-de-tig',
  {
    titre: '{tig.duree-delit.min} au moins, et un plafond qui change avec l’infraction',
    surtitre: 'Travail d’intérêt général, nombre d’heures',
    chapo: 'Chaque perche va du minimum au maximum\u202f; le pointillé est ce qui précède le minimum.',
    unite: 'heures',
    parBande: 20,
    bande: 'une bande = le minimum',
    geste: { nom: 'Travail envisagé' },
    rangees: [
      { nom: 'Délit', fait: 'tig.duree-delit', min: 'min', cle: 'max', dit: 'au choix du tribunal' },
      {
        nom: 'Contravention de la dernière classe',
        fait: 'tig.duree-contravention',
        min: 'min',
        cle: 'max',
        dit: 'à titre complémentaire seulement',
      },
    ],
    aussi: [
      { fort: 'Le délai pour les faire.', fait: 'tig.delai-execution' },
      { fort: 'Salarié.', fait: 'tig.temps-de-travail' },
    ],
  },
  perchesParalleles,
);
