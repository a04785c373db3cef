import { badge, type Acteur } from '../acteurs.ts';
import { couper } from '../chasses.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import { chemin, figure, perche, poser, rect, rond, texte, trait, type Format } from '../trait.ts';

interface Cote {
  sigle: string;
  nom: string;
  /** Famille de la mesure, qui donne sa teinte au nom. */
  famille: 'peine' | 'amenagement' | 'neutre';
}

interface Valeur {
  fait: string;
  cle: string;
}

/** Une mire commune : à gauche une durée, du minimum au maximum ; à droite des plafonds. */
interface Regle {
  cadre: number;
  gauche: { min: Valeur; max: Valeur; dit: string };
  droite: { dit: string; plafonds: readonly (Valeur & { dit: string })[] };
}

interface Rangee {
  nom: string;
  egal: boolean;
  gauche: { dit: string; fait: string; qui?: readonly Acteur[] };
  droite: { dit: string; fait: string; qui?: readonly Acteur[] };
}

/** Deux mesures que l’on confond, ligne à ligne. */
export interface FaceAFace extends Entete {
  gauche: Cote;
  droite: Cote;
  regle?: Regle;
  rangees: readonly Rangee[];
}

const teinte = (c: Cote) => (c.famille === 'neutre' ? '' : c.famille);

interface Place {
  centre: number;
  colonne: number;
  ecart: number;
  pas: number;
  num: number;
}

function tracer(f: Format, d: FaceAFace, faits: Faits, { centre, colonne, ecart, pas, num }: Place): Figure {
  const ep = f.nom === 'poche' ? 14 : 18;
  const [xg, xd] = [centre - ep / 2 - ecart, centre + ep / 2 + ecart];
  const tete = (c: Cote, x: number, ancre: 'start' | 'end'): Noeud => [
    texte(x, 26, c.sigle, { taille: num + 4, gras: true, ancre, classe: teinte(c) }),
    texte(x, 26 + num, c.nom, { taille: Math.max(num - 6, f.petit), gras: true, ancre, classe: teinte(c) }),
  ];
  const corps: Noeud[] = [tete(d.gauche, xg, 'end'), tete(d.droite, xd, 'start')];
  let haut = 26 + num + 30;
  if (d.regle) {
    const { cadre, gauche, droite } = d.regle;
    const y0 = haut + f.petit + 12;
    const y = (m: number) => y0 + m * pas;
    const sousTitre = { taille: f.petit, classe: 'doux', largeur: colonne } as const;
    corps.push(
      texte(xg, haut - 4, gauche.dit, { ...sousTitre, ancre: 'end' }),
      texte(xd, haut - 4, droite.dit, sousTitre),
      perche(centre - ep / 2, y0, cadre, pas, ep, 'v'),
    );
    const [min, max] = [
      faits.mois(gauche.min.fait, gauche.min.cle),
      faits.mois(gauche.max.fait, gauche.max.cle),
    ];
    const lx = xg - 8;
    const nombre = { taille: num, gras: true } as const;
    corps.push(
      rect(lx - 12, y(min), 12, (max - min) * pas, 'plein-peine'),
      trait(lx - 18, y(min), centre - ep / 2, y(min), 't2 encre'),
      trait(lx - 18, y(max), centre - ep / 2, y(max), 't2 encre'),
      texte(lx - 24, y(min) + num * 0.42, faits.dit(gauche.min.fait, gauche.min.cle), {
        ...nombre,
        ancre: 'end',
      }),
      texte(lx - 24, y(max) + num * 0.3, faits.dit(gauche.max.fait, gauche.max.cle), {
        ...nombre,
        ancre: 'end',
      }),
      texte(lx - 24, y(max) + num * 0.3 + f.petit + 6, faits.article(gauche.max.fait), {
        taille: f.petit,
        ancre: 'end',
        classe: 'doux',
      }),
    );
    let precedent = 0;
    droite.plafonds.forEach((p, i) => {
      const m = faits.mois(p.fait, p.cle);
      const x = xd + 8 + i * 10;
      corps.push(
        trait(centre + ep / 2, y(m), xd + 34, y(m), 't2 encre'),
        chemin(`M${x} ${y(m)}V${y(precedent)}`, 't4 vert-trait'),
        texte(xd + 40, y(m) + num * 0.3, faits.dit(p.fait, p.cle), nombre),
        texte(xd + 40, y(m) + num * 0.3 + f.petit + 5, p.dit, { taille: f.petit, largeur: colonne - 40 }),
      );
      precedent = m;
    });
    haut = y(cadre) + (f.nom === 'poche' ? 62 : 58);
  }
  const axe = d.regle ? haut - 60 : haut - 16;
  const rangees: Noeud[] = [];
  let y = haut;
  for (const r of d.rangees) {
    const enPoche = f.nom === 'poche' && (r.gauche.qui ?? r.droite.qui) !== undefined;
    const lignes = (c: Rangee['gauche']) =>
      couper(faits.dire(c.dit), colonne - (c.qui && !enPoche ? 40 * c.qui.length : 0), f.corps, !r.egal)
        .length;
    const yc = y + 24;
    rangees.push(
      texte(centre, y, r.nom, { taille: f.petit, gras: true, ancre: 'middle', classe: 'doux halo' }),
    );
    rangees.push(
      rond(centre, yc, 13, r.egal ? 'b-vide' : 'b-plein'),
      chemin(
        r.egal
          ? `M${centre - 6} ${yc - 3}h12M${centre - 6} ${yc + 3}h12`
          : `M${centre - 6} ${yc - 3}h12M${centre - 6} ${yc + 3}h12M${centre - 4} ${yc + 7}l8 -14`,
        r.egal ? 't2 encre' : 't2 papier-trait',
      ),
    );
    let [bg, bd] = [0, 0];
    for (const q of r.gauche.qui ?? []) {
      bg += 36;
      rangees.push(badge(q, xg - bg + 20, yc, 15, true));
    }
    for (const q of r.droite.qui ?? []) {
      rangees.push(badge(q, xd + bd + 16, yc, 15, true));
      bd += 36;
    }
    const base = yc + f.corps * 0.34 + (enPoche ? 32 : 0);
    if (enPoche) [bg, bd] = [0, 0];
    const classe = r.egal ? 'doux' : '';
    const ecriture = { taille: f.corps, gras: !r.egal, classe };
    rangees.push(
      poser(xg - bg - (bg ? 4 : 0), base, faits.dire(r.gauche.dit), {
        ...ecriture,
        ancre: 'end',
        largeur: colonne - bg,
      }).noeud,
      poser(xd + bd + (bd ? 4 : 0), base, faits.dire(r.droite.dit), { ...ecriture, largeur: colonne - bd })
        .noeud,
    );
    y = base + (Math.max(lignes(r.gauche), lignes(r.droite)) - 1) * f.corps * 1.26 + f.petit * 2 + 14;
  }
  corps.push(trait(centre, axe, centre, y - f.petit * 2, 't2 encre'), rangees);
  return figure(f, y - f.petit, corps);
}

const mots = (d: FaceAFace, faits: Faits): Mots => [
  {
    genre: 'tableau',
    tetes: ['', `${d.gauche.sigle} (${d.gauche.nom})`, `${d.droite.sigle} (${d.droite.nom})`],
    rangees: [
      ...(d.regle
        ? d.regle.droite.plafonds.map((p, i) => ({
            nom: i === 0 ? 'Combien' : '',
            cellules: [
              i === 0 && d.regle ? redire(faits, d.regle.gauche.max.fait) : { texte: '' },
              redire(faits, p.fait),
            ],
          }))
        : []),
      ...d.rangees.map((r) => ({
        nom: `${r.nom} (${r.egal ? 'pareil' : 'différent'})`,
        cellules: [redire(faits, r.gauche.fait), redire(faits, r.droite.fait)],
      })),
    ],
  },
];

export const faceAFace: Gabarit<FaceAFace> = {
  legende: (d) => [
    ...(d.rangees.some((r) => !r.egal) ? (['different'] as const) : []),
    ...(d.rangees.some((r) => r.egal) ? (['pareil'] as const) : []),
  ],
  dessiner: (f, d, faits) =>
    tracer(
      f,
      d,
      faits,
      f.nom === 'poche'
        ? { centre: 171, colonne: 142, pas: 11, ecart: 16, num: 19 }
        : { centre: 380, colonne: 320, pas: 11, ecart: 24, num: 24 },
    ),
  mots,
};
