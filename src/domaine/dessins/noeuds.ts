import { echapperXml } from '../commun/xml.ts';

/** Une forme SVG : son nom, ses attributs, ce qu’elle contient. Jamais de style en ligne : la couleur vient des classes. */
export interface Forme {
  nom: 'g' | 'rect' | 'line' | 'circle' | 'path';
  attributs: Readonly<Record<string, string | number>>;
  enfants?: Noeud;
}

/** Ligne d’un texte, posée sur sa ligne de base. */
export interface Ligne {
  x: number;
  y: number;
  mots: string;
}

/** Un texte posé, déjà coupé en lignes. */
export interface Texte {
  nom: 'text';
  lignes: readonly Ligne[];
  /** Le texte d’un seul tenant, tel que les données le disent. */
  entier: string;
  taille: number;
  gras: boolean;
  ancre: Ancre;
  classe: string;
  /** Largeur qui lui était donnée. */
  largeur: number;
}

export type Ancre = 'start' | 'middle' | 'end';

/** Ce dont un dessin est fait : un arbre, que l’on mesure avant de l’écrire. */
export type Noeud = Forme | Texte | readonly Noeud[];

/** Les trois tailles de lecture d’un dessin. */
export type NomDeFormat = 'poche' | 'page' | 'salle';

/** Un dessin fini, dans un format. */
export interface Figure {
  format: NomDeFormat;
  largeur: number;
  hauteur: number;
  corps: Noeud;
}

/** Dixième de point : au-delà, la précision ne se voit pas et se paie en octets. */
export const arrondir = (n: number): number => Math.round(n * 10) / 10;

function ecrireTexte({ lignes, taille, gras, ancre, classe }: Texte): string {
  const classes = [gras && 'gras', classe].filter(Boolean).join(' ');
  const attributs = [
    classes && `class="${classes}"`,
    `font-size="${taille}"`,
    ancre !== 'start' && `text-anchor="${ancre}"`,
  ]
    .filter(Boolean)
    .join(' ');
  const place = ({ x, y }: Ligne) => `x="${arrondir(x)}" y="${arrondir(y)}"`;
  const [seule] = lignes;
  if (seule && lignes.length === 1)
    return `<text ${place(seule)} ${attributs}>${echapperXml(seule.mots)}</text>`;
  return `<text ${attributs}>${lignes.map((l) => `<tspan ${place(l)}>${echapperXml(l.mots)}</tspan>`).join('')}</text>`;
}

/** Écrit un arbre en SVG ; tout ce qui vient du contenu y est échappé. */
export function ecrireNoeud(noeud: Noeud): string {
  if (!('nom' in noeud)) return noeud.map(ecrireNoeud).join('');
  if (noeud.nom === 'text') return ecrireTexte(noeud);
  const attributs = Object.entries(noeud.attributs)
    .map(([nom, v]) => ` ${nom}="${typeof v === 'number' ? arrondir(v) : echapperXml(v)}"`)
    .join('');
  return noeud.enfants === undefined
    ? `<${noeud.nom}${attributs}/>`
    : `<${noeud.nom}${attributs}>${ecrireNoeud(noeud.enfants)}</${noeud.nom}>`;
}

/** Écrit une figure. Ses mots sont dits à côté, et mieux : elle est tue aux lecteurs d’écran. */
export function ecrireFigure({ format, largeur, hauteur, corps }: Figure): string {
  const h = Math.ceil(hauteur);
  return `<svg class="trace ${format}" viewBox="0 0 ${largeur} ${h}" width="${largeur}" height="${h}" aria-hidden="true" focusable="false">${ecrireNoeud(corps)}</svg>`;
}

/** Toutes les formes et tous les textes d’un arbre, à plat. */
export function* aPlat(noeud: Noeud): Generator<Forme | Texte> {
  if (!('nom' in noeud)) for (const n of noeud) yield* aPlat(n);
  else {
    yield noeud;
    if (noeud.nom !== 'text' && noeud.enfants !== undefined) yield* aPlat(noeud.enfants);
  }
}
