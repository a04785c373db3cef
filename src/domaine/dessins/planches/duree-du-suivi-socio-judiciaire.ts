import { composer } from '../dessin.ts';
import { perchesParalleles } from '../gabarits/perches.ts';

export const dureeDuSuiviSocioJudiciaire = composer(
  'duree-du-suivi-socio-judiciaire',
  {
    titre: 'Un suivi que le délit borne à {suivi-socio-judiciaire.duree-delit.max}, sauf motivation spéciale',
    surtitre: 'Suivi socio-judiciaire, durée que le tribunal peut fixer',
    chapo: 'Chaque perche est un maximum, compté à part de la peine de prison.',
    unite: 'ans',
    parBande: 1,
    bande: 'une bande = un an',
    geste: { nom: 'Durée envisagée' },
    rangees: [
      { nom: 'Délit', fait: 'suivi-socio-judiciaire.duree-delit', cle: 'max', dit: 'au plus' },
      {
        nom: 'Délit, décision spécialement motivée',
        fait: 'suivi-socio-judiciaire.duree-delit',
        cle: 'max_motive',
        dit: 'au plus',
      },
      { nom: 'Crime', fait: 'suivi-socio-judiciaire.duree-crime', cle: 'max', dit: 'au plus' },
      {
        nom: 'Crime parmi les plus punis',
        fait: 'suivi-socio-judiciaire.duree-crime',
        cle: 'max_30',
        dit: 'au plus',
      },
    ],
    aussi: [{ fort: 'Perpétuité encourue.', fait: 'suivi-socio-judiciaire.duree-perpetuite' }],
  },
  perchesParalleles,
);
