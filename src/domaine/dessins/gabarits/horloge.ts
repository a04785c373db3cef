import { equilibrer } from '../chasses.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { liste, redire, type Mots, type Phrase } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import { auPas, chemin, figure, pile, pointe, rond, texte, trait, type Format } from '../trait.ts';

interface Rang {
  nom: string;
  fait: string;
  cle: string;
  /** S’ajoute au délai d’un autre. */
  plus?: boolean;
  /** Le jour de départ n’est établi par aucun fait : le dessin le marque d’un point d’interrogation. */
  departIncertain?: boolean;
}

/** Deux cadrans pour un délai en heures, et des chapelets pour les délais en jours : un disque, un jour. */
export interface Horloge extends Entete {
  exemple: { jour: string; heure: number; lendemain: string };
  cadran: { fait: string; cle: string; possible: string };
  attente: { fait: string; dit: string };
  rangs: readonly Rang[];
  report: { fait: string; dit: string };
  incertitude: string;
}

/** Cadran de vingt-quatre heures, minuit en haut. Plein : le temps compte. Pointillé : il ne compte pas. */
function cadran(cx: number, cy: number, r: number, compte: boolean, heure?: number): Noeud {
  const point = (t: number, rayon: number): [number, number] => {
    const a = (t / 24) * 2 * Math.PI - Math.PI / 2;
    return [cx + rayon * Math.cos(a), cy + rayon * Math.sin(a)];
  };
  // Un tracé pour les grandes marques, un pour les petites.
  const marques = (gros: boolean): string =>
    Array.from({ length: 24 }, (_, t) => t)
      .filter((t) => (t % 6 === 0) === gros)
      .map((t) => {
        const [x1, y1] = point(t, r * (gros ? 0.76 : 0.86));
        const [x2, y2] = point(t, r * 0.94);
        return `M${x1} ${y1}L${x2} ${y2}`;
      })
      .join('');
  const encre = compte ? 'encre' : 'filet-fort';
  const noeuds: Noeud[] = [
    rond(cx, cy, r, compte ? 'cadran' : 'hors-compte'),
    chemin(marques(true), `t4 ${encre}`),
    chemin(marques(false), `t2 ${encre}`),
  ];
  if (heure !== undefined) {
    const [x, y] = point(heure, r * 0.62);
    noeuds.push(trait(cx, cy, x, y, 't4 encre'), rond(cx, cy, r * 0.07, 'encre-plein'));
  }
  if (compte) {
    const [x, y] = point(24, r * 0.5);
    const [x2, y2] = point(24, r * 0.84);
    const [x3, y3] = point(12, r * 0.2);
    noeuds.push(
      trait(x3, y3, x2, y2, 't2 rouge-trait'),
      rond(x, y, r * 0.12, 'rouge-plein'),
      rond(cx, cy, r * 0.05, 'rouge-plein'),
    );
  }
  return noeuds;
}

function chapelet(x: number, y: number, c: Rang, faits: Faits, pas: number, r: number): Noeud {
  const n = Math.round(faits.jours(c.fait, c.cle));
  const noeuds: Noeud[] = c.plus
    ? [chemin(`M${x - 6} ${y}h12M${x} ${y - 6}v12`, 't2 encre')]
    : [
        rond(x, y, r - 1, 'hors-compte'),
        c.departIncertain
          ? texte(x, y + r * 0.36, '?', {
              taille: r * 1.05,
              gras: true,
              ancre: 'middle',
              classe: 'sigle ambre',
            })
          : [],
      ];
  for (let i = 1; i <= n; i += 1) {
    const xi = x + i * pas;
    noeuds.push(
      rond(xi, y, i === n ? r : r - 1, i === n ? 'rouge-plein' : 'encre-plein'),
      texte(xi, y + r * 0.36, faits.graduer(String(i)), {
        taille: r * 0.95,
        gras: true,
        ancre: 'middle',
        classe: 'sigle inverse',
      }),
    );
  }
  return noeuds;
}

function reporter(f: Format, x: number, y: number, r: number): Noeud {
  return [
    ['sam.', 'dim.', 'lun.'].map((nom, i) => {
      const xi = x + i * 52;
      return [
        i < 2
          ? [
              rond(xi, y, r, 'b-vide'),
              trait(xi - r * 0.7, y + r * 0.7, xi + r * 0.7, y - r * 0.7, 't2 encre'),
            ]
          : rond(xi, y, r, 'rouge-plein'),
        texte(xi, y + r + 18, nom, { taille: f.petit, ancre: 'middle', gras: i === 2 }),
      ];
    }),
    chemin(
      `M${x} ${y - r - 5}C${x + 10} ${y - r - 26} ${x + 94} ${y - r - 26} ${x + 104} ${y - r - 6}M${x + 96} ${y - r - 14}L${x + 104} ${y - r - 5}L${x + 108} ${y - r - 17}`,
      't2 rouge-trait vide-fond',
    ),
  ];
}

const heureDite = (d: Horloge, faits: Faits) => faits.graduer(`${d.exemple.heure}\u00a0h`);
const finDuDelai = (d: Horloge, faits: Faits) =>
  `Le délai de ${faits.dit(d.cadran.fait, d.cadran.cle)} finit ici, pas à ${heureDite(d, faits)}.`;

function page(f: Format, d: Horloge, faits: Faits): Figure {
  const [r, y, xa, xb] = [92, 104, 130, 420];
  const centre = { taille: f.corps, gras: true, ancre: 'middle' } as const;
  const sous = { taille: f.petit, ancre: 'middle', classe: 'doux' } as const;
  const corps: Noeud[] = [
    cadran(xa, y, r, false, d.exemple.heure),
    cadran(xb, y, r, true),
    trait(xa + r + 12, y, xb - r - 16, y, 't2 encre'),
    pointe(xb - r - 16, y, 'droite'),
    texte(xa, y + r + 28, `${d.exemple.jour}, notification à ${heureDite(d, faits)}`, centre),
    texte(xa, y + r + 48, 'ce jour ne compte pas', sous),
    texte(xb, y + r + 28, `${d.exemple.lendemain}, tout le jour compte`, centre),
    texte(xb, y + r + 48, d.cadran.possible, sous),
    pile(548, 34, [
      { s: 'Minuit', taille: 30, gras: true, classe: 'rouge' },
      { s: finDuDelai(d, faits), taille: f.corps, largeur: 204 },
      { s: faits.article(d.cadran.fait), taille: f.petit, gras: true, classe: 'doux', avant: 2 },
      { s: d.attente.dit, taille: f.petit, largeur: 204, avant: 8 },
      { s: faits.article(d.attente.fait), taille: f.petit, gras: true, classe: 'doux' },
    ]).noeud,
  ];
  let yy = y + r + 100;
  corps.push(trait(14, yy - 26, 746, yy - 26, 't1 filet-fort'));
  for (const c of d.rangs) {
    corps.push(
      texte(14, yy + 3, c.nom, { taille: f.corps, gras: true }),
      texte(14, yy + 21, faits.article(c.fait), { taille: f.petit, classe: 'doux' }),
      chapelet(250, yy + 4, c, faits, 36, 14),
    );
    yy += 52;
  }
  const [rx, ry] = [608, yy - 130];
  corps.push(
    reporter(f, rx, ry, 14),
    pile(544, ry + 40, [
      { s: d.report.dit, taille: f.petit, largeur: 210 },
      { s: faits.article(d.report.fait), taille: f.petit, gras: true, classe: 'doux' },
    ]).noeud,
  );
  return figure(f, yy - 10, corps);
}

function poche(f: Format, d: Horloge, faits: Faits): Figure {
  const [r, y, xa, xb] = [72, 82, 80, 258];
  const centre = { taille: f.corps, gras: true, ancre: 'middle' } as const;
  const sous = { taille: f.petit, ancre: 'middle', classe: 'doux' } as const;
  const t = pile(0, y + r + 66, [
    { s: 'Minuit', taille: 24, gras: true, classe: 'rouge' },
    { s: finDuDelai(d, faits), taille: f.corps, largeur: f.l },
    { s: faits.article(d.cadran.fait), taille: f.petit, gras: true, classe: 'doux' },
    { s: d.attente.dit, taille: 14, largeur: f.l, avant: 6 },
    { s: faits.article(d.attente.fait), taille: f.petit, gras: true, classe: 'doux' },
  ]);
  const corps: Noeud[] = [
    cadran(xa, y, r, false, d.exemple.heure),
    cadran(xb, y, r, true),
    trait(xa + r + 6, y, xb - r - 8, y, 't2 encre'),
    pointe(xb - r - 8, y, 'droite'),
    texte(xa, y + r + 26, `${d.exemple.jour}, ${heureDite(d, faits)}`, centre),
    texte(xa, y + r + 44, 'ce jour ne compte pas', sous),
    texte(xb, y + r + 26, d.exemple.lendemain, centre),
    texte(xb, y + r + 44, 'tout le jour compte', sous),
    t.noeud,
  ];
  let yy = t.bas + 40;
  for (const c of d.rangs) {
    corps.push(
      texte(0, yy, c.nom, { taille: f.corps, gras: true }),
      texte(f.l, yy, faits.article(c.fait), { taille: f.petit, classe: 'doux', ancre: 'end' }),
      chapelet(14, yy + 26, c, faits, 29.5, 12.5),
    );
    yy += 72;
  }
  yy += 10;
  const report = pile(172, yy - 12, [
    { s: d.report.dit, taille: 14, largeur: 170 },
    { s: faits.article(d.report.fait), taille: f.petit, gras: true, classe: 'doux' },
  ]);
  corps.push(reporter(f, 30, yy + 12, 13), report.noeud);
  return figure(f, Math.max(yy + 50, report.bas + 4), corps);
}

function salle(f: Format, d: Horloge, faits: Faits): Figure {
  const titre = faits.dire(d.titre);
  const [r, y, xa, xb] = [170, 400, 250, 750];
  const nom = { taille: f.fort, gras: true, ancre: 'middle' } as const;
  return figure(
    f,
    0,
    texte(42, 84, titre, {
      taille: f.titre,
      gras: true,
      largeur: equilibrer(titre, 930, f.titre, true),
      inter: 1.12,
    }),
    cadran(xa, y, r, false, d.exemple.heure),
    texte(xa, y + r + 58, `${d.exemple.jour}, ${heureDite(d, faits)}`, nom),
    auPas(1, texte(xa, y + r + 100, 'ne compte pas', { taille: f.corps, ancre: 'middle' })),
    auPas(
      2,
      trait(xa + r + 24, y, xb - r - 30, y, 't2 encre'),
      pointe(xb - r - 30, y, 'droite', 2),
      cadran(xb, y, r, true),
      texte(xb, y + r + 58, d.exemple.lendemain, nom),
    ),
    auPas(
      3,
      texte(xb, y + r + 100, 'jusqu’à minuit', {
        taille: f.corps,
        gras: true,
        ancre: 'middle',
        classe: 'rouge',
      }),
    ),
    texte(42, 742, faits.article(d.cadran.fait), { taille: f.petit, classe: 'doux' }),
  );
}

function mots(d: Horloge, faits: Faits): Mots {
  const incertain = d.rangs.some((c) => c.departIncertain);
  const doute: Phrase[] = incertain ? [{ fort: 'À vérifier.', texte: d.incertitude }] : [];
  return [
    liste([redire(faits, d.cadran.fait, 'En heures.')]),
    {
      genre: 'tableau',
      tetes: ['Recours', 'Délai', 'La règle'],
      rangees: d.rangs.map((c) => ({
        nom: c.nom,
        cellules: [
          { texte: `${c.plus ? 'en plus, ' : ''}${faits.dit(c.fait, c.cle)}` },
          redire(faits, c.fait),
        ],
      })),
    },
    liste([
      redire(faits, d.report.fait, 'Fin de semaine.'),
      redire(faits, d.attente.fait, 'Mesure accordée.'),
      ...doute,
    ]),
  ];
}

export const horlogeEtChapelets: Gabarit<Horloge> = {
  salle: true,
  legende: (d) => [
    'horsCompte',
    'jour',
    'dernier',
    ...(d.rangs.some((c) => c.plus) ? (['ajoute'] as const) : []),
  ],
  dessiner(f, d, faits) {
    switch (f.nom) {
      case 'poche':
        return poche(f, d, faits);
      case 'page':
        return page(f, d, faits);
      case 'salle':
        return salle(f, d, faits);
    }
  },
  mots,
};
