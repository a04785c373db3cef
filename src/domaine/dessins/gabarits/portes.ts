import { ACTEURS, badge, type Acteur } from '../acteurs.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { liste, redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import { chemin, figure, pile, rond, type Format } from '../trait.ts';

/** Une voie possible : à quelle condition, qui en décide, ce qui suit. */
interface Porte {
  nom: string;
  si?: string;
  /** Absent quand la loi agit seule. */
  qui?: Acteur;
  /** Quelqu’un décide : la voie est tiretée, l’acteur plein. */
  decide: boolean;
  dit: string;
  /** Ce qui compte le plus, en gras ; `{theme.fait.cle}` admis. */
  delai?: string;
  fait: string;
  article?: string;
}

/** D’une même situation, plusieurs voies. */
export interface Portes extends Entete {
  tronc: { qui: Acteur; dit: string; note?: string; fait: string };
  portes: readonly Porte[];
  aussi?: readonly { fort: string; fait: string }[];
}

function tracer(f: Format, d: Portes, faits: Faits): Figure {
  const surPage = f.nom === 'page';
  const r = surPage ? 19 : 16;
  const [xt, xb, xm] = surPage ? [250, 318, 352] : [22, 62, 90];
  const voies: Noeud[] = [];
  const dessus: Noeud[] = [];
  const largeur = f.l - xm;

  let y = surPage ? 26 : 22;
  const yTronc = y;
  const tronc = surPage
    ? pile(0, y + 30, [
        { s: faits.dire(d.tronc.dit), taille: f.fort, gras: true, largeur: 205 },
        { s: faits.dire(d.tronc.note ?? ''), taille: f.petit, largeur: 205 },
        { s: faits.article(d.tronc.fait), taille: f.petit, classe: 'doux' },
      ])
    : pile(xm - 36, y - 14, [
        { s: faits.dire(d.tronc.dit), taille: f.fort, gras: true, largeur: f.l - xm + 36 },
        { s: faits.dire(d.tronc.note ?? ''), taille: f.petit, largeur: f.l - xm + 36 },
        { s: faits.article(d.tronc.fait), taille: f.petit, classe: 'doux' },
      ]);
  dessus.push(tronc.noeud);
  if (!surPage) y = tronc.bas + 34;
  const places: number[] = [];
  for (const p of d.portes) {
    places.push(y);
    const mots = pile(xm, y - 15, [
      { s: p.nom, taille: f.fort, gras: true, largeur },
      p.si !== undefined && { s: p.si, taille: f.petit, classe: 'doux', largeur },
      { s: faits.dire(p.dit), taille: f.corps, largeur, avant: 1 },
      p.delai !== undefined && { s: faits.dire(p.delai), taille: f.corps, gras: true, largeur },
      { s: faits.article(p.fait, p.article), taille: f.petit, classe: 'doux' },
    ]);
    dessus.push(mots.noeud, p.qui ? badge(p.qui, xb, y, r, p.decide) : rond(xb, y, 7, 'b-plein'));
    y = Math.max(mots.bas + 30, y + 58);
  }
  const xTronc = surPage ? 24 : xt;
  const [premiere = yTronc] = places;
  if (surPage) voies.push(chemin(`M${xTronc} ${yTronc}H${xt}`, 't4 encre rondbout'));
  else voies.push(chemin(`M${xTronc} ${yTronc}V${premiere - 20}`, 't4 encre rondbout'));
  d.portes.forEach((p, i) => {
    const yp = places[i] ?? premiere;
    const classe = `t4 encre rondbout${p.decide ? ' tirete-long' : ''}`;
    // Chaque voie reprend là où la précédente a quitté le tronc.
    const depart = i > 0 ? (places[i - 1] ?? premiere) - 16 : premiere - 20;
    voies.push(
      yp === yTronc
        ? chemin(`M${xt} ${yp}H${xb}`, classe)
        : chemin(`M${xt} ${Math.max(depart, yTronc)}V${yp - 16}Q${xt} ${yp} ${xt + 16} ${yp}H${xb}`, classe),
    );
  });
  dessus.push(badge(d.tronc.qui, xTronc, yTronc, r + 2));
  return figure(f, Math.max(y - 24, surPage ? tronc.bas + 4 : 0), voies, dessus);
}

const mots = (d: Portes, faits: Faits): Mots => [
  liste(
    [
      redire(faits, d.tronc.fait, `${faits.dire(d.tronc.dit)}.`),
      ...d.portes.map((p) =>
        redire(
          faits,
          p.fait,
          `${p.nom}${p.qui ? ` (${ACTEURS[p.qui].nom}${p.decide ? ', qui décide' : ''})` : ''}.`,
        ),
      ),
    ],
    { ordonnee: true },
  ),
  ...(d.aussi ? [liste(d.aussi.map(({ fort, fait }) => redire(faits, fait, fort)))] : []),
];

export const portesOuvertes: Gabarit<Portes> = {
  legende: (d) => [
    ...(d.portes.some((p) => p.decide) ? (['decide', 'tirete'] as const) : []),
    ...(d.portes.some((p) => !p.decide) ? (['continu'] as const) : []),
    'intervient',
  ],
  dessiner: tracer,
  mots,
};
