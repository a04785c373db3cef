import { chasse } from '../chasses.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import { figure, perche, percheBornee, pile, rect, texte, type Format } from '../trait.ts';

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

function tracer(f: Format, d: Perches, faits: Faits): Figure {
  const surPage = f.nom === 'page';
  const rangees = d.rangees.map((r) => ({
    r,
    a: mesurer(faits, d.unite, r.fait, r.cle) / d.parBande,
    de: r.min === undefined ? 0 : mesurer(faits, d.unite, r.fait, r.min) / d.parBande,
    valeur: [r.min && faits.dit(r.fait, r.min), faits.dit(r.fait, r.cle)].filter(Boolean).join(' à '),
  }));
  const cadre = Math.max(...rangees.map(({ a }) => a));
  const num = surPage ? 24 : 18;
  const x0 = surPage ? 246 : 2;
  // La valeur s’écrit au bout de la plus longue perche : la mire se règle pour qu’elle y tienne.
  const place = f.l - x0 - 4;
  const u = Math.min(
    ...rangees.map(({ a, valeur }) => (place - chasse(valeur, num, true) - 14) / Math.max(a, cadre * 0.02)),
    (place - 20) / cadre,
  );
  const ep = surPage ? 18 : 16;
  const corps: Noeud[] = [];
  let y = 8;
  for (const { r, a, de, valeur } of rangees) {
    const article = faits.article(r.fait, r.article);
    const lx = surPage ? x0 - 30 : f.l;
    const entete = pile(surPage ? 4 : 0, y, [
      { s: r.nom, taille: surPage ? f.corps : 16, gras: true, largeur: lx },
      { s: surPage ? article : `${r.dit}, ${article}`, taille: f.petit, classe: 'doux', largeur: lx },
    ]);
    corps.push(entete.noeud);
    const yp = surPage ? y + 2 : entete.bas + 6;
    if (de > 0) corps.push(rect(x0, yp, de * u, ep, 'hors-compte'));
    corps.push(de > 0 ? percheDepuis(x0, yp, de, a, u, ep) : perche(x0, yp, a, u, ep));
    corps.push(texte(x0 + a * u + 10, yp + ep / 2 + num * 0.34, valeur, { taille: num, gras: true }));
    if (surPage) {
      const dit = pile(x0, yp + ep + 4, [{ s: r.dit, taille: f.petit, largeur: f.l - x0 }]);
      corps.push(dit.noeud);
      y = Math.max(dit.bas, entete.bas) + 20;
    } else y = yp + ep + 26;
  }
  corps.push(texte(x0, y + 8, d.bande, { taille: f.petit, classe: 'doux' }));
  return figure(f, y + 16, corps);
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
          texte: `${[r.min && faits.dit(r.fait, r.min), faits.dit(r.fait, r.cle)].filter(Boolean).join(' à ')}, ${r.dit}`,
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

export const perchesParalleles: Gabarit<Perches> = {
  legende: (d) => ['perche', ...(d.rangees.some((r) => r.min !== undefined) ? (['fantome'] as const) : [])],
  dessiner: tracer,
  mots,
};
