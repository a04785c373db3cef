import { equilibrer } from '../chasses.ts';
import type { Curseur } from '../curseur.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { liste, redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import {
  auPas,
  demiDisque,
  etendue,
  figure,
  hachures,
  part,
  perche,
  pile,
  poser,
  rect,
  repere,
  texte,
  trait,
  type Format,
} from '../trait.ts';

/** Force d’une règle sur une étendue de peine. */
type Nature = 'interdit' | 'principe' | 'possible' | 'aucun';

interface Zone {
  nature: Nature;
  fait: string;
  /** Clé de la valeur où la zone finit, comprise ; la dernière n’en a pas. */
  jusqua?: string;
  titre: string;
  dit: string;
  /** Ce que la salle en lit. */
  enSalle: readonly string[];
}

/** Ce qui s’ouvre à partir d’un seuil, ou vaut jusqu’à lui. */
interface Etendue {
  fait: string;
  cle: string;
  sens: 'jusqua' | 'depuis';
  titre: string;
  note?: string;
}

/** Profil de seuils : plus le bloc est haut, plus la règle oblige. */
export interface Seuils extends Entete {
  /** Nombre de bandes de la perche : cadrage du dessin, pas du droit. */
  cadre: number;
  bande: string;
  /** Ce que la main déplace. */
  geste: string;
  zones: readonly Zone[];
  annonce: string;
  etendues: readonly Etendue[];
}

const HAUTEUR: Readonly<Record<Nature, number>> = { interdit: 1, principe: 1, possible: 0.56, aucun: 0 };

const seuilDe = (z: Zone, faits: Faits, cadre: number) =>
  z.jusqua === undefined ? cadre : faits.mois(z.fait, z.jusqua);

/** Chaque zone, d’où elle part et où elle finit. */
function situer({ zones, cadre }: Seuils, faits: Faits): { z: Zone; de: number; a: number }[] {
  let de = 0;
  return zones.map((z) => {
    const a = seuilDe(z, faits, cadre);
    const situee = { z, de, a };
    de = a;
    return situee;
  });
}

function bloc(x: number, y: number, l: number, h: number, nature: Nature): Noeud {
  switch (nature) {
    case 'interdit':
      return hachures(x, y, l, h);
    case 'principe':
    case 'possible':
      return rect(x, y, l, h, `zone z-${nature}`);
    case 'aucun':
      return [];
  }
}

const inverse = (n: Nature) => (n === 'principe' ? 'inverse' : '');

function page(f: Format, d: Seuils, faits: Faits): Figure {
  const [x0, u, p, ep, h] = [20, 720 / d.cadre, 264, 16, 182];
  const x = (m: number) => x0 + m * u;
  const corps: Noeud[] = [];
  const situees = situer(d, faits);
  for (const [rang, { z, de, a }] of situees.entries()) {
    const haut = h * HAUTEUR[z.nature];
    const l = (a - de) * u;
    const zone: Noeud[] = [bloc(x(de), p - haut, l, haut, z.nature)];
    if (z.nature === 'interdit') {
      zone.push(
        texte(x(de), p - haut - 28, z.titre, { taille: f.fort, gras: true, classe: 'rouge' }),
        texte(x(de), p - haut - 9, z.dit, { taille: f.petit, classe: 'doux' }),
      );
    } else {
      const y = z.nature === 'aucun' ? p - 130 : p - haut;
      const classe = inverse(z.nature);
      zone.push(
        pile(x(de) + 14, y + 12, [
          { s: z.titre, taille: z.nature === 'principe' ? 24 : f.fort, gras: true, classe, largeur: l - 24 },
          { s: z.dit, taille: f.corps, classe, largeur: l - 26, avant: 2 },
          { s: faits.article(z.fait), taille: f.petit, gras: true, classe: classe || 'doux', avant: 4 },
        ]).noeud,
      );
    }
    corps.push(part(rang, zone));
  }
  corps.push(perche(x0, p, d.cadre, u, ep), repere(0, [x0, p + ep + 8, x0, p - 6], u, 'h'));
  for (const { z, a } of situees.filter(({ z }) => z.jusqua !== undefined)) {
    corps.push(
      trait(x(a), p - h, x(a), p + ep + 10, 't2 encre'),
      demiDisque(x(a), p + ep / 2, 8, 'h'),
      texte(x(a), p + ep + 36, faits.dit(z.fait, z.jusqua ?? ''), {
        taille: 25,
        gras: true,
        ancre: 'middle',
      }),
      texte(x(a), p + ep + 54, 'compris', { taille: f.petit, ancre: 'middle', classe: 'doux' }),
    );
  }
  corps.push(texte(x(d.cadre), p + ep + 34, d.bande, { taille: f.petit, ancre: 'end', classe: 'doux' }));
  let y = p + ep + 96;
  if (d.etendues.length > 0)
    corps.push(texte(x0, y, d.annonce, { taille: f.petit, gras: true, classe: 'doux' }));
  y += 38;
  for (const e of d.etendues) {
    const m = faits.mois(e.fait, e.cle);
    const [x1, x2] = e.sens === 'jusqua' ? [x(0), x(m)] : [x(m), x(d.cadre)];
    const titre = poser(x1, y - 12, e.titre, { taille: f.corps, gras: true });
    corps.push(
      titre.noeud,
      texte(x1 + titre.largeur + 8, y - 12, faits.article(e.fait), { taille: f.petit, classe: 'doux' }),
      e.note ? texte(x1, y + 22, e.note, { taille: f.petit, classe: 'doux' }) : [],
      e.sens === 'jusqua' ? etendue(x1, x2, y, 'bord', 'plein') : etendue(x1, x2, y, 'plein', 'fleche'),
    );
    y += 52;
  }
  return figure(f, y - 8, corps);
}

function poche(f: Format, d: Seuils, faits: Faits): Figure {
  const [xp, ep, u, y0, xz] = [70, 14, 576 / d.cadre, 12, 96];
  const lMax = f.l - xz - 2;
  const y = (m: number) => y0 + m * u;
  const corps: Noeud[] = [];
  const situees = situer(d, faits);
  for (const [rang, { z, de, a }] of situees.entries()) {
    const l = z.nature === 'interdit' ? 40 : z.nature === 'possible' ? lMax * 0.86 : lMax;
    const classe = inverse(z.nature);
    const zone: Noeud[] = [bloc(xz, y(de), l, (a - de) * u, z.nature)];
    zone.push(
      z.nature === 'interdit'
        ? [
            texte(xz + 50, y(de) + 13, z.titre, { taille: f.fort, gras: true, classe: 'rouge' }),
            texte(xz + 50, y(de) + 29, z.dit, { taille: f.petit, classe: 'doux' }),
          ]
        : pile(xz + 14, y(de) + 14, [
            {
              s: z.titre,
              taille: z.nature === 'principe' ? 24 : f.fort,
              gras: true,
              classe,
              largeur: l - 24,
            },
            { s: z.dit, taille: f.corps, classe, largeur: l - 26, avant: 2 },
            { s: faits.article(z.fait), taille: f.petit, gras: true, classe: classe || 'doux', avant: 4 },
          ]).noeud,
    );
    corps.push(part(rang, zone));
  }
  corps.push(perche(xp, y0, d.cadre, u, ep, 'v'), repere(0, [xp - 6, y0, xp + ep + 8, y0], u, 'v'));
  for (const { z, a } of situees.filter(({ z }) => z.jusqua !== undefined)) {
    corps.push(
      trait(xp - 8, y(a), f.l - 2, y(a), 't2 encre'),
      demiDisque(xp + ep / 2, y(a), 7, 'v'),
      texte(xp - 12, y(a) + 7, faits.dit(z.fait, z.jusqua ?? ''), { taille: 18, gras: true, ancre: 'end' }),
      texte(xp - 12, y(a) + 22, 'compris', { taille: 12.5, ancre: 'end', classe: 'doux' }),
    );
  }
  corps.push(texte(xz + 14, y(d.cadre), d.bande, { taille: f.petit, classe: 'doux' }));
  let yy = y(d.cadre) + 44;
  if (d.etendues.length > 0)
    corps.push(texte(0, yy, d.annonce, { taille: f.petit, gras: true, classe: 'doux', largeur: f.l }));
  yy += 30;
  const k = (f.l - 14) / d.cadre;
  for (const e of d.etendues) {
    const m = faits.mois(e.fait, e.cle);
    const titre = poser(0, yy, e.titre, { taille: f.corps, gras: true, largeur: f.l });
    const note = poser(0, titre.bas + 18, [e.note, faits.article(e.fait)].filter(Boolean).join(', '), {
      taille: f.petit,
      classe: 'doux',
      largeur: f.l,
    });
    const yl = note.bas + 34;
    corps.push(
      titre.noeud,
      note.noeud,
      perche(7, yl + 9, d.cadre, k, 5),
      e.sens === 'jusqua'
        ? etendue(7, 7 + m * k, yl, 'bord', 'plein')
        : etendue(7 + m * k, f.l - 7, yl, 'plein', 'fleche'),
      texte(7 + m * k, yl - 10, faits.dit(e.fait, e.cle), {
        taille: f.petit,
        gras: true,
        ancre: m > d.cadre / 2 ? 'end' : 'start',
      }),
    );
    yy = yl + 46;
  }
  return figure(f, yy - 14, corps);
}

function salle(f: Format, d: Seuils, faits: Faits): Figure {
  const [x0, u, p, ep, h] = [42, 936 / d.cadre, 560, 26, 300];
  const x = (m: number) => x0 + m * u;
  const titre = faits.dire(d.titre);
  const corps: Noeud[] = [
    texte(x0, 84, titre, {
      taille: f.titre,
      gras: true,
      largeur: equilibrer(titre, 930, f.titre, true),
      inter: 1.12,
    }),
  ];
  const situees = situer(d, faits);
  situees.forEach(({ z, de, a }, i) => {
    const haut = h * HAUTEUR[z.nature];
    const l = (a - de) * u;
    const zone: Noeud[] = [bloc(x(de), p - haut, l, haut, z.nature)];
    zone.push(
      z.nature === 'interdit'
        ? texte(x(de), p - haut - 20, z.titre, { taille: f.corps, gras: true, classe: 'rouge' })
        : pile(
            x(de) + 22,
            p - (haut || 130) + 22,
            z.enSalle.map((s, i) => ({
              s,
              taille: i > 0 ? f.corps : f.fort,
              gras: i === 0,
              classe: inverse(z.nature),
              largeur: l - 30,
            })),
          ).noeud,
    );
    if (z.jusqua !== undefined) {
      zone.push(
        trait(x(a), p - h, x(a), p + ep + 16, 't2 encre'),
        texte(x(a), p + ep + 64, faits.dit(z.fait, z.jusqua), { taille: 50, gras: true, ancre: 'middle' }),
      );
    }
    corps.push(auPas(i + 1, zone));
  });
  corps.push(
    perche(x0, p, d.cadre, u, ep),
    texte(x0, 742, [...new Set(d.zones.map((z) => faits.article(z.fait)))].join(' · '), {
      taille: f.petit,
      classe: 'doux',
    }),
    texte(x(d.cadre), 742, d.bande, { taille: f.petit, ancre: 'end', classe: 'doux' }),
  );
  return figure(f, 0, corps);
}

function mots(d: Seuils, faits: Faits): Mots {
  let dessous: string | undefined;
  const zones = d.zones.map((z) => {
    const fin = z.jusqua === undefined ? undefined : faits.dit(z.fait, z.jusqua);
    const borne = [dessous && `plus de ${dessous}`, fin && `jusqu’à ${fin}`].filter(Boolean).join(' et ');
    dessous = fin ?? dessous;
    return redire(
      faits,
      z.fait,
      `${borne.charAt(0).toUpperCase()}${borne.slice(1)}\u00a0: ${z.titre.charAt(0).toLowerCase()}${z.titre.slice(1)}.`,
    );
  });
  return [
    liste(zones, { ordonnee: true }),
    ...(d.etendues.length > 0 ? [liste(d.etendues.map((e) => redire(faits, e.fait, `${e.titre}.`)))] : []),
  ];
}

/** La peine que l’on déplace, et la zone où elle tombe : la borne d’une zone en est. */
function curseur(d: Seuils, faits: Faits): Curseur {
  return {
    sorte: 'zone',
    reglettes: [{ nom: d.geste, unite: 'mois', min: 0, max: d.cadre, pas: 0.5, depart: d.cadre / 2 }],
    parts: situer(d, faits).map(({ z, de, a }) => ({
      nom: z.titre,
      dit: majuscule(faits.fait(z.fait).enonce),
      de,
      a,
    })),
  };
}

const majuscule = (t: string) => t.charAt(0).toUpperCase() + t.slice(1);

export const profilDeSeuils: Gabarit<Seuils> = {
  salle: true,
  legende: () => ['compris'],
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
  curseur,
};
