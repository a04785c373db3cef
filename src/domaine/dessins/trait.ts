import { chasse, couper } from './chasses.ts';
import type { Ancre, Figure, Forme, Ligne, NomDeFormat, Noeud, Texte } from './noeuds.ts';
import { arrondir } from './noeuds.ts';

/** Un format de lecture : sa largeur, ses corps, le grossissement de ses traits. */
export interface Format {
  nom: NomDeFormat;
  l: number;
  h?: number;
  /** Corps d’un nom, d’un texte courant, d’un complément, d’un titre. */
  fort: number;
  corps: number;
  petit: number;
  titre: number;
  trait: number;
}

/** Téléphone, page et papier, vidéoprojecteur. Un seul SVG fluide rétrécirait son texte : chaque format a sa mise en page. */
export const FORMATS: Readonly<Record<NomDeFormat, Format>> = {
  poche: { nom: 'poche', l: 343, fort: 18, corps: 15, petit: 13, titre: 22, trait: 1 },
  page: { nom: 'page', l: 760, fort: 18, corps: 15.5, petit: 14, titre: 26, trait: 1 },
  salle: { nom: 'salle', l: 1024, h: 768, fort: 38, corps: 29, petit: 23, titre: 46, trait: 2 },
};

/** Plus petit corps admis dans chaque format ; les lettres d’un acteur, que son nom double toujours, en sont dispensées. */
export const CORPS_MINIMAL: Readonly<Record<NomDeFormat, number>> = { poche: 12.5, page: 13, salle: 23 };

// ---------- formes ----------

const forme = (nom: Forme['nom'], attributs: Forme['attributs'], enfants?: Noeud): Forme =>
  enfants === undefined ? { nom, attributs } : { nom, attributs, enfants };

export const trait = (x1: number, y1: number, x2: number, y2: number, classe: string) =>
  forme('line', { x1, y1, x2, y2, class: classe });
export const rect = (x: number, y: number, l: number, h: number, classe: string, rx = 0) =>
  forme('rect', { x, y, width: l, height: h, ...(rx ? { rx } : {}), class: classe });
export const chemin = (d: string, classe: string) =>
  forme('path', { d: d.replace(/-?\d+\.\d+/g, (n) => String(arrondir(Number(n)))), class: classe });
export const rond = (cx: number, cy: number, r: number, classe: string) =>
  forme('circle', { cx, cy, r, class: classe });
export const groupe = (classe: string, ...enfants: Noeud[]) => forme('g', { class: classe }, enfants);
/** Ce qu’un appui ajoute au dessin, en salle : il avance pas à pas, et rien de ce qui est posé ne bouge. */
export const auPas = (rang: number, ...enfants: Noeud[]) => groupe(`pas pas-${rang}`, ...enfants);

/** Une part du dessin, que le curseur désigne par son rang. */
export const part = (rang: number, ...enfants: Noeud[]) =>
  forme('g', { class: 'part', 'data-part': rang }, enfants);

/**
 * Le repère que la main déplace, posé à l’origine de la réglette ; `u` est sa course, en points par unité, négative vers le haut. Au repos,
 * et sur le papier, il n’est pas là.
 */
export const repere = (
  rang: number,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  u: number,
  sens: 'h' | 'v',
) =>
  forme('g', { class: 'repere-de-main', 'data-reglette': rang, 'data-u': u, 'data-sens': sens }, [
    trait(x1, y1, x2, y2, 't4 encre'),
    rond(sens === 'h' ? x1 : x2, sens === 'h' ? y1 : y2, 6, 'b-plein'),
  ]);

/** Un texte couché, lu de bas en haut. */
export const couche = (x: number, y: number, enfant: Noeud) =>
  forme('g', { transform: `rotate(-90 ${arrondir(x)} ${arrondir(y)})` }, enfant);

/** Pointe de flèche au bout d’un trait. */
export function pointe(x: number, y: number, vers: 'droite' | 'bas', t = 1): Forme {
  const [a, b] = [7 * t, 6 * t];
  return vers === 'droite'
    ? chemin(`M${x - a} ${y - b}L${x} ${y}L${x - a} ${y + b}`, 't2 encre vide-fond')
    : chemin(`M${x - b} ${y - a}L${x} ${y}L${x + b} ${y - a}`, 't2 encre vide-fond');
}

/** Hachures d’une zone interdite, tracées : un motif de SVG ne se peint pas depuis un dessin que la page cache. */
export function hachures(x: number, y: number, l: number, h: number, pas = 9): Noeud {
  let d = '';
  for (let s = pas; s < l + h; s += pas) {
    const [xa, ya] = s < h ? [x, y + s] : [x + s - h, y + h];
    const [xb, yb] = s < l ? [x + s, y] : [x + l, y + s - l];
    d += `M${arrondir(xa)} ${arrondir(ya)}L${arrondir(xb)} ${arrondir(yb)}`;
  }
  return [chemin(d, 't2 rouge-trait'), rect(x, y, l, h, 'zone z-interdit')];
}

/** Semis de points d’une zone que l’on n’a pas relevée. */
export function semis(x: number, y: number, l: number, h: number): Noeud {
  const lignes: Noeud[] = [];
  for (let yy = y + 4; yy < y + h; yy += 7) lignes.push(trait(x + 3, yy, x + l - 2, yy, 'semis'));
  return lignes;
}

// ---------- texte ----------

export interface Ecriture {
  taille: number;
  gras?: boolean;
  ancre?: Ancre;
  largeur?: number;
  /** Interligne, en corps. */
  inter?: number;
  classe?: string;
}

/** Un texte posé, et la place qu’il prend. */
export interface Pose {
  noeud: Texte;
  /** Ligne de base de la dernière ligne. */
  bas: number;
  largeur: number;
  lignes: number;
}

/** Pose un texte sur sa ligne de base, coupé à la largeur donnée. */
export function poser(x: number, y: number, entier: string, e: Ecriture): Pose {
  const { taille, gras = false, ancre = 'start', largeur = Infinity, inter = 1.26, classe = '' } = e;
  const coupe = couper(entier, largeur, taille, gras);
  const lignes: Ligne[] = coupe.map((mots, i) => ({ x, y: y + i * taille * inter, mots }));
  return {
    noeud: { nom: 'text', lignes, entier, taille, gras, ancre, classe, largeur },
    bas: y + (lignes.length - 1) * taille * inter,
    largeur: Math.max(...coupe.map((l) => chasse(l, taille, gras))),
    lignes: lignes.length,
  };
}

/** Le même, quand sa place importe peu. */
export const texte = (x: number, y: number, entier: string, e: Ecriture): Texte =>
  poser(x, y, entier, e).noeud;

export interface LigneDePile extends Ecriture {
  s: string;
  /** Blanc au-dessus. */
  avant?: number;
}

/** Une colonne de textes qui se suivent ; `y` est son bord haut. */
export function pile(
  x: number,
  y: number,
  textes: readonly (LigneDePile | false | undefined)[],
): { noeud: Noeud; bas: number; largeur: number } {
  const noeuds: Noeud[] = [];
  let bas = y;
  let largeur = 0;
  for (const t of textes) {
    if (!t || t.s === '') continue;
    const p = poser(x, bas + (t.avant ?? 0) + t.taille * 0.82, t.s, t);
    noeuds.push(p.noeud);
    bas = p.bas + t.taille * 0.4;
    largeur = Math.max(largeur, p.largeur);
  }
  return { noeud: noeuds, bas, largeur };
}

// ---------- la perche ----------

/** La perche est une mire : une bande, une unité, de position en position ; la dernière peut être coupée. */
export function percheBornee(
  travers: number,
  bornes: readonly number[],
  epaisseur: number,
  sens: 'h' | 'v' = 'h',
  classe = '',
): Forme {
  const [debut = 0] = bornes;
  const fin = bornes.at(-1) ?? debut;
  const barre = (de: number, a: number, c: string, rx = 0) =>
    sens === 'h' ? rect(de, travers, a - de, epaisseur, c, rx) : rect(travers, de, epaisseur, a - de, c, rx);
  // Toutes les bandes rouges en un tracé : une perche de vingt-quatre mois n’en pèse pas vingt-quatre.
  let bandes = '';
  for (let i = 0; i + 1 < bornes.length; i += 2) {
    const [de, a] = [arrondir(bornes[i] as number), arrondir(bornes[i + 1] as number)];
    const l = arrondir(a - de);
    bandes +=
      sens === 'h'
        ? `M${de} ${arrondir(travers)}h${l}v${epaisseur}h${-l}z`
        : `M${arrondir(travers)} ${de}h${epaisseur}v${l}h${-epaisseur}z`;
  }
  return groupe(
    `mire${classe && ` ${classe}`}`,
    barre(debut, fin, 'mire-fond', 2),
    chemin(bandes, 'bande'),
    barre(debut, fin, 'mire-bord', 2),
  );
}

/** La perche à pas égaux, longue de `n` bandes. */
export function perche(
  x: number,
  y: number,
  n: number,
  pas: number,
  epaisseur: number,
  sens: 'h' | 'v' = 'h',
  classe = '',
): Forme {
  const debut = sens === 'h' ? x : y;
  const bornes = Array.from({ length: Math.ceil(n - 1e-9) + 1 }, (_, i) => debut + Math.min(i, n) * pas);
  return percheBornee(sens === 'h' ? y : x, bornes, epaisseur, sens, classe);
}

/** Ce qui est planté sur l’axe. Plein : la loi suffit. Contour tireté : quelqu’un doit décider. */
export function fanion(
  x: number,
  yPied: number,
  yTete: number,
  lignes: readonly (LigneDePile & { largeur?: number })[],
  { petit, sur, versGauche = false }: { petit: number; sur: boolean; versGauche?: boolean },
): { noeud: Noeud; largeur: number; x: number } {
  const marge = petit * 0.55;
  const l = Math.max(...lignes.map((t) => chasse(t.s, t.taille, t.gras))) + 2 * marge;
  const h = lignes.reduce((total, t) => total + t.taille * 1.22, 0) + marge * 1.1;
  const gauche = versGauche ? x - l : x;
  let y = yTete + marge * 0.35;
  const mots = lignes.map((t) => {
    y += t.taille * 1.22;
    return texte(gauche + marge, y - t.taille * 0.22, t.s, { ...t, classe: sur ? 'inverse' : '' });
  });
  return {
    noeud: groupe(
      'fanion',
      trait(x, yTete, x, yPied, sur ? 't2 encre' : 't2 encre tirete'),
      rect(gauche, yTete, l, h, sur ? 'plein' : 'vide'),
      mots,
    ),
    largeur: l,
    x: gauche,
  };
}

/** Un délai entre deux événements, comme sur un plan. */
export function cote(
  x1: number,
  x2: number,
  y: number,
  s: string,
  f: Format,
  { au = 0.5, classe = '' }: { au?: number; classe?: string } = {},
): Noeud {
  const a = 5 * f.trait;
  const l = chasse(s, f.petit, true) + 10;
  const dedans = x2 - x1 > l + 4 * a;
  const m = x1 + (x2 - x1) * au;
  return groupe(
    `cote${classe && ` ${classe}`}`,
    dedans
      ? [trait(x1, y, m - l / 2, y, 't1 encre'), trait(m + l / 2, y, x2, y, 't1 encre')]
      : trait(x1, y, x2, y, 't1 encre'),
    trait(x1, y - a, x1, y + a, 't2 encre'),
    trait(x2, y - a, x2, y + a, 't2 encre'),
    pointe(x2, y, 'droite'),
    texte(m, dedans ? y + f.petit * 0.34 : y - f.petit * 0.6, s, {
      taille: f.petit,
      gras: true,
      ancre: 'middle',
    }),
  );
}

/** Étendue d’un seuil : point plein, la valeur est comprise ; flèche, elle est sans fin. */
export function etendue(x1: number, x2: number, y: number, debut: Bout, fin: Bout): Noeud {
  const bout = (x: number, quoi: Bout): Noeud => {
    switch (quoi) {
      case 'plein':
        return rond(x, y, 5.5, 'b-plein');
      case 'fleche':
        return chemin(`M${x - 9} ${y - 7}L${x} ${y}L${x - 9} ${y + 7}`, 't4 encre vide-fond');
      case 'bord':
        return trait(x, y - 6, x, y + 6, 't2 encre');
    }
  };
  return groupe(
    'etendue',
    trait(x1, y, x2 - (fin === 'fleche' ? 3 : 0), y, 't4 encre'),
    bout(x1, debut),
    bout(x2, fin),
  );
}
export type Bout = 'bord' | 'plein' | 'fleche';

/** Demi-disque sur la perche : il bombe vers la zone qui comprend le seuil. */
export const demiDisque = (x: number, y: number, r: number, sens: 'h' | 'v'): Forme =>
  sens === 'h'
    ? chemin(`M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`, 'b-plein')
    : chemin(`M${x + r} ${y}a${r} ${r} 0 0 0 ${-2 * r} 0z`, 'b-plein');

export const figure = (f: Format, hauteur: number, ...corps: Noeud[]): Figure => ({
  format: f.nom,
  largeur: f.l,
  hauteur: f.h ?? hauteur,
  corps,
});
