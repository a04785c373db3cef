import { chasse, equilibrer } from '../chasses.ts';
import type { Curseur } from '../curseur.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import {
  auPas,
  figure,
  part,
  perche,
  percheBornee,
  pile,
  poser,
  rect,
  repere,
  texte,
  type Format,
} from '../trait.ts';

/** Une durée à compter sur la mire commune. */
interface Rangee {
  nom: string;
  fait: string;
  /** Clé du plafond, ou de la valeur unique. */
  cle: string;
  /** Clé du minimum : ce qui le précède se trace en pointillé. */
  min?: string;
  /** Ce que la valeur est : « au plus », « par an d’incarcération ». */
  dit: string;
  article?: string;
}

/** Plusieurs durées côte à côte, chacune en perche, sur la même mire. */
export interface Perches extends Entete {
  unite: 'jours' | 'mois' | 'ans' | 'heures';
  /** Valeur d’une bande, dans l’unité : cadrage du dessin. */
  parBande: number;
  bande: string;
  rangees: readonly Rangee[];
  /** Ce que la main déplace : une durée à comparer aux plafonds, ou un temps qui s’écoule. */
  geste?: { nom: string; passe?: string; court?: string };
  /** Faits que les mots redisent et que le dessin ne trace pas. */
  aussi?: readonly { fort: string; fait: string }[];
}

function mesurer(faits: Faits, unite: Perches['unite'], ref: string, cle: string): number {
  switch (unite) {
    case 'jours':
      return faits.jours(ref, cle);
    case 'mois':
      return faits.mois(ref, cle);
    case 'ans':
      return faits.mois(ref, cle) / 12;
    case 'heures':
      return faits.heures(ref, cle);
  }
}

/** Chaque rangée, comptée en bandes, et sa valeur écrite. */
function compter(d: Perches, faits: Faits) {
  return d.rangees.map((r) => ({
    r,
    a: mesurer(faits, d.unite, r.fait, r.cle) / d.parBande,
    de: r.min === undefined ? 0 : mesurer(faits, d.unite, r.fait, r.min) / d.parBande,
    valeur: direValeur(r, faits),
  }));
}

const direValeur = (r: Rangee, faits: Faits) =>
  r.min === undefined ? faits.dit(r.fait, r.cle) : faits.entre(r.fait, r.min, r.cle);

/** Largeur d’une bande : la valeur s’écrit au bout de chaque perche, et doit y tenir. */
const bandeDe = (rangees: ReturnType<typeof compter>, place: number, num: number) =>
  Math.min(...rangees.map(({ a, valeur }) => (place - chasse(valeur, num, true) - 14) / a));

function mire(x0: number, y: number, de: number, a: number, u: number, ep: number): Noeud {
  return de > 0
    ? [rect(x0, y, de * u, ep, 'hors-compte'), percheDepuis(x0, y, de, a, u, ep)]
    : perche(x0, y, a, u, ep);
}

function tracer(f: Format, d: Perches, faits: Faits): Figure {
  const surPage = f.nom === 'page';
  const rangees = compter(d, faits);
  const [num, x0, ep] = surPage ? [24, 246, 18] : [18, 7, 16];
  const u = bandeDe(rangees, f.l - x0 - 4, num);
  const corps: Noeud[] = [];
  let y = 8;
  for (const [rang, { r, a, de, valeur }] of rangees.entries()) {
    const article = faits.article(r.fait, r.article);
    const lx = surPage ? x0 - 30 : f.l;
    const entete = pile(surPage ? 4 : 0, y, [
      { s: r.nom, taille: surPage ? f.corps : 16, gras: true, largeur: lx },
      { s: surPage ? article : `${r.dit}, ${article}`, taille: f.petit, classe: 'doux', largeur: lx },
    ]);
    const yp = surPage ? y + 2 : entete.bas + 6;
    corps.push(
      entete.noeud,
      part(rang, mire(x0, yp, de, a, u, ep)),
      texte(x0 + a * u + 10, yp + ep / 2 + num * 0.34, valeur, { taille: num, gras: true }),
    );
    if (surPage) {
      const dit = pile(x0, yp + ep + 4, [{ s: r.dit, taille: f.petit, largeur: f.l - x0 }]);
      corps.push(dit.noeud);
      y = Math.max(dit.bas, entete.bas) + 20;
    } else y = yp + ep + 26;
  }
  if (d.geste) corps.push(repere(0, [x0, y - 6, x0, 4], u / d.parBande, 'h'));
  corps.push(texte(x0, y + 8, d.bande, { taille: f.petit, classe: 'doux' }));
  return figure(f, y + 16, corps);
}

/** Au mur : un nom, une perche, un nombre par rangée, et rien d’autre. */
function salle(f: Format, d: Perches, faits: Faits): Figure {
  const rangees = compter(d, faits);
  const [num, x0, ep] = [44, 410, 34];
  const titre = faits.dire(d.titre);
  const u = bandeDe(rangees, f.l - x0 - 42, num);
  const entete = poser(42, 84, titre, {
    taille: f.titre,
    gras: true,
    largeur: equilibrer(titre, 940, f.titre, true),
    inter: 1.12,
  });
  const debut = entete.bas + 50;
  const saut = (700 - debut) / rangees.length;
  return figure(
    f,
    0,
    entete.noeud,
    rangees.map(({ r, a, de, valeur }, i) => {
      const y = debut + i * saut;
      return auPas(
        i + 1,
        pile(42, y, [{ s: r.nom, taille: f.corps, gras: true, largeur: x0 - 70, inter: 1.12 }]).noeud,
        mire(x0, y, de, a, u, ep),
        texte(x0 + a * u + 12, y + ep / 2 + num * 0.34, valeur, { taille: num, gras: true }),
      );
    }),
    texte(42, 748, [...new Set(d.rangees.map((r) => faits.article(r.fait, r.article)))].join(' · '), {
      taille: f.petit,
      classe: 'doux',
    }),
    texte(f.l - 42, 748, d.bande, { taille: f.petit, ancre: 'end', classe: 'doux' }),
  );
}

/** La perche qui ne commence qu’au minimum : ses bandes restent celles de la mire commune, rang et couleur. */
function percheDepuis(x0: number, y: number, de: number, a: number, u: number, ep: number): Noeud {
  const bornes = [de];
  for (let n = Math.floor(de) + 1; n < a; n += 1) bornes.push(n);
  bornes.push(a);
  // Une bande rouge sans longueur décale les suivantes quand le minimum tombe dans une bande blanche.
  if (Math.floor(de) % 2 === 1) bornes.unshift(de);
  return percheBornee(
    y,
    bornes.map((n) => x0 + n * u),
    ep,
  );
}

const mots = (d: Perches, faits: Faits): Mots => [
  {
    genre: 'tableau',
    tetes: ['', 'Combien', 'La règle'],
    rangees: d.rangees.map((r) => ({
      nom: r.nom,
      cellules: [
        {
          texte: `${direValeur(r, faits)}, ${r.dit}`,
        },
        redire(faits, r.fait),
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

/** La durée que l’on déplace, et ce qu’elle respecte ; ou le temps qui s’écoule, et ce qui est passé. */
function curseur(d: Perches, faits: Faits): Curseur | undefined {
  if (!d.geste) return undefined;
  const { nom, passe, court } = d.geste;
  const parts = compter(d, faits).map(({ r, de, a }) => ({
    nom: `${r.nom.charAt(0).toLowerCase()}${r.nom.slice(1)}`,
    de: de * d.parBande,
    a: a * d.parBande,
  }));
  const max = Math.max(...parts.map((p) => p.a));
  // Une bande de plus que le plus haut plafond : on doit pouvoir le dépasser. Sous le minimum d’une rangée, on ne dit rien de celles dont
  // le fait n’en donne pas.
  const min = parts.some((p) => p.de === 0) ? Math.max(...parts.map((p) => p.de)) : 0;
  const reglette = {
    nom,
    unite: d.unite,
    min,
    max: max + d.parBande,
    pas: 1,
    depart: Math.round((min + max) / 2),
  };
  return passe && court
    ? { sorte: 'attente', reglettes: [reglette], parts, mots: { passe, court } }
    : { sorte: 'plafond', reglettes: [reglette], parts };
}

export const perchesParalleles: Gabarit<Perches> = {
  salle: true,
  legende: (d) => ['perche', ...(d.rangees.some((r) => r.min !== undefined) ? (['fantome'] as const) : [])],
  dessiner: (f, d, faits) => (f.nom === 'salle' ? salle(f, d, faits) : tracer(f, d, faits)),
  mots,
  curseur,
};
