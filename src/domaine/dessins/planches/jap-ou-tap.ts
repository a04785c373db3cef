import { composer } from '../dessin.ts';
import { planDeCompetence } from '../gabarits/plan.ts';

export const japOuTap = composer(
  'jap-ou-tap',
  {
    titre: 'Peine longue et reste long\u00a0: alors seulement, le TAP',
    surtitre: 'Libération conditionnelle, qui décide',
    chapo:
      'Un dossier est un point\u00a0: la peine prononcée en travers, ce qu’il en reste en hauteur. Le reste ne dépasse jamais la peine\u00a0: rien au-dessus de la diagonale.',
    cadre: { peine: 20, reste: 10 },
    bande: 'une bande = un an',
    seuils: {
      fait: 'liberation-conditionnelle.competence',
      peine: 'peine_max_jap',
      reste: 'reliquat_max_jap',
    },
    abscisse: 'Peine prononcée',
    ordonnee: 'Reste à subir',
    dedans: { qui: 'jap', dit: 'Le JAP', note: 'l’un ou l’autre seuil suffit' },
    dehors: { qui: 'tap', dit: 'Le TAP', note: 'les deux seuils sont dépassés' },
    aussi: [
      { fort: 'Toujours le TAP.', fait: 'liberation-conditionnelle.longues-peines' },
      { fort: 'Terrorisme.', fait: 'liberation-conditionnelle.terrorisme' },
    ],
  },
  planDeCompetence,
);
