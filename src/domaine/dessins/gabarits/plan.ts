import { badge, type Acteur } from '../acteurs.ts';
import type { Curseur } from '../curseur.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { liste, redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import { chemin, figure, part, perche, pile, repere, texte, trait, type Format } from '../trait.ts';

/** Un plan : la peine en travers, le reste en hauteur ; deux seuils le partagent entre deux juges. */
export interface Plan extends Entete {
  /** Côtés du plan, en années : cadrage. */
  cadre: { peine: number; reste: number };
  bande: string;
  seuils: { fait: string; peine: string; reste: string };
  abscisse: string;
  ordonnee: string;
  /** Jusqu’à l’un ou l’autre seuil. */
  dedans: { qui: Acteur; dit: string; note: string };
  /** Au-delà des deux. */
  dehors: { qui: Acteur; dit: string; note: string };
  aussi: readonly { fort: string; fait: string }[];
}

function tracer(f: Format, d: Plan, faits: Faits): Figure {
  const surPage = f.nom === 'page';
  const [x0, y0, l, h, ep] = surPage ? [92, 20, 640, 300, 14] : [62, 20, 276, 340, 12];
  const [ux, uy] = [l / d.cadre.peine, h / d.cadre.reste];
  const yb = y0 + h;
  const x = (ans: number) => x0 + ans * ux;
  const y = (ans: number) => yb - ans * uy;
  const peine = faits.mois(d.seuils.fait, d.seuils.peine) / 12;
  const reste = faits.mois(d.seuils.fait, d.seuils.reste) / 12;
  const num = surPage ? 24 : 18;
  const corps: Noeud[] = [
    // Le reste ne dépasse jamais la peine : sous la diagonale seulement.
    part(
      0,
      chemin(
        `M${x(0)} ${y(0)}L${x(peine)} ${y(peine)}V${y(reste)}H${x(d.cadre.peine)}V${y(0)}Z`,
        'zone z-possible',
      ),
    ),
    part(
      1,
      chemin(
        `M${x(peine)} ${y(peine)}L${x(Math.min(d.cadre.reste, d.cadre.peine))} ${y(Math.min(d.cadre.reste, d.cadre.peine))}H${x(d.cadre.peine)}V${y(reste)}H${x(peine)}Z`,
        'zone z-dehors',
      ),
    ),
    perche(x0, yb, d.cadre.peine, ux, ep),
    perche(x0 - ep, y0, d.cadre.reste, uy, ep, 'v'),
    trait(x(peine), y(peine), x(peine), yb + ep + 8, 't2 encre tirete'),
    trait(x0 - ep - 8, y(reste), x(peine), y(reste), 't2 encre tirete'),
    texte(x(peine), yb + ep + 14 + num * 0.8, faits.dit(d.seuils.fait, d.seuils.peine), {
      taille: num,
      gras: true,
      ancre: 'middle',
    }),
    texte(x0 - ep - 12, y(reste) + num * 0.34, faits.dit(d.seuils.fait, d.seuils.reste), {
      taille: surPage ? num : 15,
      gras: true,
      ancre: 'end',
    }),
  ];
  corps.push(
    repere(0, [x0, yb + ep + 6, x0, y0], ux, 'h'),
    repere(1, [x0 - ep - 6, yb, x(d.cadre.peine), yb], -uy, 'v'),
  );
  const r = surPage ? 22 : 17;
  // Sur la page, sous la diagonale et avant le premier seuil ; en poche, où la place manque, après lui.
  const xe = surPage ? x(2.7) : x(peine) + 20;
  const ye = yb - (surPage ? 46 : 52);
  corps.push(
    badge(d.dedans.qui, xe, ye, r, true),
    pile(xe + r + 10, ye - 20, [
      { s: d.dedans.dit, taille: f.fort, gras: true, largeur: surPage ? 190 : 88 },
      { s: d.dedans.note, taille: f.petit, largeur: surPage ? 190 : 88 },
    ]).noeud,
  );
  const xd = surPage ? x(peine) + 150 : x(peine) + 22;
  const yd = y(reste) - (surPage ? 66 : 92);
  corps.push(
    badge(d.dehors.qui, xd, yd, r, true),
    pile(xd + r + 12, yd - 20, [
      { s: d.dehors.dit, taille: f.fort, gras: true, largeur: surPage ? 150 : 84 },
      { s: d.dehors.note, taille: f.petit, largeur: surPage ? 150 : 84 },
    ]).noeud,
    texte(x0, surPage ? yb + ep + 52 : yb + ep + 50, d.abscisse, { taille: f.petit, gras: true }),
    texte(x0, 12, d.ordonnee, { taille: f.petit, gras: true }),
    texte(
      x(d.cadre.peine),
      surPage ? yb + ep + 52 : yb + ep + 68,
      `${d.bande} · ${faits.article(d.seuils.fait)}`,
      {
        taille: f.petit,
        ancre: 'end',
        classe: 'doux',
      },
    ),
  );
  return figure(f, surPage ? yb + ep + 60 : yb + ep + 78, corps);
}

const mots = (d: Plan, faits: Faits): Mots => [
  liste([
    redire(faits, d.seuils.fait, `${d.dedans.dit}, ou ${d.dehors.dit}.`),
    ...d.aussi.map(({ fort, fait }) => redire(faits, fait, fort)),
  ]),
];

/** Le dossier que l’on déplace : la peine, et ce qu’il en reste. */
function curseur(d: Plan, faits: Faits): Curseur {
  const peine = faits.mois(d.seuils.fait, d.seuils.peine) / 12;
  const reste = faits.mois(d.seuils.fait, d.seuils.reste) / 12;
  const reglette = (nom: string, max: number) =>
    ({ nom, unite: 'ans', min: 0, max, pas: 1, depart: Math.round(max / 2) }) as const;
  const dire = ({ dit, note }: Plan['dedans']) => ({ nom: dit, dit: note });
  return {
    sorte: 'plan',
    reglettes: [reglette(d.abscisse, d.cadre.peine), reglette(d.ordonnee, d.cadre.reste)],
    parts: [
      { ...dire(d.dedans), de: 0, a: 0 },
      { ...dire(d.dehors), de: peine, a: reste },
    ],
  };
}

export const planDeCompetence: Gabarit<Plan> = { legende: () => ['decide'], dessiner: tracer, mots, curseur };
