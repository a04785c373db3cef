import { ACTEURS, badge, type Acteur } from '../acteurs.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import { cote, figure, pile, type Format } from '../trait.ts';

/** Un moment : qui agit, ce qui a lieu. */
interface Evenement {
  qui: Acteur;
  dit: string;
  decide?: boolean;
}

/** Un délai, entre deux événements nommés : sans son point de départ, il ne se dessine pas. */
interface Delai {
  de: Evenement;
  a: Evenement;
  fait: string;
  cle: string;
  /** « au plus », « au moins ». */
  mot: string;
  article?: string;
}

/** Des délais dont les points de départ diffèrent : ils ne partagent pas d’axe, chacun a sa cote. */
export interface Cotes extends Entete {
  delais: readonly Delai[];
  aussi?: readonly { fort: string; fait: string }[];
}

function tracer(f: Format, d: Cotes, faits: Faits): Figure {
  const surPage = f.nom === 'page';
  const corps: Noeud[] = [];
  const r = surPage ? 19 : 17;
  const [xa, xb] = surPage ? [24, 500] : [20, 323];
  const l = surPage ? 220 : 158;
  let y = surPage ? 26 : 22;
  d.delais.forEach((delai, i) => {
    const valeur = faits.dit(delai.fait, delai.cle);
    corps.push(
      cote(xa + r + 8, xb - r - 8, y, `${valeur} ${delai.mot}`.trim(), { ...f, petit: surPage ? 17 : 15 }),
      badge(delai.de.qui, xa, y, r, delai.de.decide),
      badge(delai.a.qui, xb, y, r, delai.a.decide),
    );
    const article = { s: faits.article(delai.fait, delai.article), taille: f.petit, classe: 'doux' };
    if (surPage) {
      const gauche = pile(0, y + 26, [{ s: delai.de.dit, taille: f.corps, largeur: 330 }]);
      const droite = pile(xb + 32, y - 16, [
        { s: delai.a.dit, taille: f.corps, gras: true, largeur: l },
        { ...article, largeur: l },
      ]);
      corps.push(gauche.noeud, droite.noeud);
      y = Math.max(gauche.bas, droite.bas) + (i + 1 < d.delais.length ? 40 : 0);
    } else {
      const gauche = pile(0, y + 26, [{ s: delai.de.dit, taille: 14, largeur: l }]);
      const droite = pile(f.l, y + 26, [
        { s: delai.a.dit, taille: f.corps, gras: true, largeur: l, ancre: 'end' },
        { ...article, largeur: l, ancre: 'end' },
      ]);
      corps.push(gauche.noeud, droite.noeud);
      y = Math.max(gauche.bas, droite.bas) + (i + 1 < d.delais.length ? 40 : 0);
    }
  });
  return figure(f, y + 8, corps);
}

const mots = (d: Cotes, faits: Faits): Mots => [
  {
    genre: 'tableau',
    tetes: ['De', 'À', 'Délai', 'La règle'],
    rangees: d.delais.map((delai) => ({
      nom: `${delai.de.dit} (${ACTEURS[delai.de.qui].nom})`,
      cellules: [
        { texte: `${delai.a.dit} (${ACTEURS[delai.a.qui].nom})` },
        { texte: `${faits.dit(delai.fait, delai.cle)} ${delai.mot}`.trim() },
        redire(faits, delai.fait),
      ],
    })),
  },
  ...(d.aussi
    ? [
        {
          genre: 'liste' as const,
          ordonnee: false,
          phrases: d.aussi.map(({ fort, fait }) => redire(faits, fait, fort)),
        },
      ]
    : []),
];

export const delaisCotes: Gabarit<Cotes> = {
  legende: (d) => [
    'cote',
    'intervient',
    ...(d.delais.some(({ de, a }) => de.decide || a.decide) ? (['decide'] as const) : []),
  ],
  dessiner: tracer,
  mots,
};
