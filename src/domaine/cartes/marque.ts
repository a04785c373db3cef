import { JEU, LETTRES, type Lettre } from './jeu.ts';

/** Un point de l’image, en pixels, y vers le bas. */
export interface Point {
  x: number;
  y: number;
}

/** Un carré que le lecteur a pris pour une carte. */
export interface Marque {
  numero: number;
  /** Ses quatre coins, à partir du coin en haut à gauche de la carte tenue A en haut, en tournant à droite. */
  coins: readonly [Point, Point, Point, Point];
  /** Nombre de modules lus autrement que la carte ne les porte. */
  ecart: number;
}

/** Une carte retenue d’une image : où, de quelle taille, et la réponse que dit son côté du haut. */
export interface Vue {
  numero: number;
  centre: Point;
  /** Longueur moyenne d’un côté. */
  cote: number;
  /** Rien quand la carte penche trop pour que l’on dise quel côté est en haut. */
  lettre: Lettre | undefined;
}

/** Un module mal lu se pardonne, deux non : deux cartes diffèrent d’au moins douze. */
const ECART_ADMIS = 1;

/** Un carré plus petit a des modules de moins de deux pixels. */
const COTE_MINIMAL = 16;

/** Entre le plus court et le plus long côté : au-delà, la carte est trop de biais, ou ce n’en est pas une. */
const ALLONGEMENT = 2;

/** De part et d’autre des diagonales, en degrés : une carte tenue ainsi ne répond pas encore. */
const ZONE_MUETTE = 12;

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function coteDe({ coins: [a, b, c, d] }: Marque) {
  const cotes = [distance(a, b), distance(b, c), distance(c, d), distance(d, a)];
  return { moyen: cotes.reduce((s, c) => s + c, 0) / 4, court: Math.min(...cotes), long: Math.max(...cotes) };
}

/**
 * La réponse d’une carte : la lettre du côté qui est en haut. La carte montrée à la caméra est vue de face : gauche et droite ne
 * s’échangent pas, et tourner la carte à gauche amène B en haut.
 */
export function lettreDe({ coins: [a, b, c, d] }: Marque): Lettre | undefined {
  // Du milieu du côté bas au milieu du côté haut, la carte étant imprimée A en haut.
  const haut = { x: a.x + b.x - c.x - d.x, y: a.y + b.y - c.y - d.y };
  const degres = (Math.atan2(-haut.x, -haut.y) * 180) / Math.PI;
  const quart = Math.round(degres / 90);
  if (Math.abs(degres - quart * 90) > 45 - ZONE_MUETTE) return undefined;
  return LETTRES[(quart + 4) % 4];
}

/** Vrai d’une marque assez nette, assez grande et assez carrée pour être une carte remise. */
function estUneCarte(marque: Marque, dernier: number): boolean {
  const { moyen, court, long } = coteDe(marque);
  return (
    Number.isInteger(marque.numero) &&
    marque.numero >= 1 &&
    marque.numero <= Math.min(dernier, JEU) &&
    marque.ecart <= ECART_ADMIS &&
    moyen >= COTE_MINIMAL &&
    long <= court * ALLONGEMENT
  );
}

/** Ce qu’une image montre : les cartes vues une fois, et les numéros qui y sont à deux places. */
export interface Image {
  vues: Vue[];
  doubles: number[];
}

/**
 * Retient d’une image les cartes remises.
 * @param dernier plus grand numéro distribué, réserve comprise : une marque au-delà n’est à personne
 */
export function retenir(marques: readonly Marque[], dernier: number): Image {
  const parNumero = new Map<number, Vue[]>();
  for (const marque of marques) {
    if (!estUneCarte(marque, dernier)) continue;
    const [a, b, c, d] = marque.coins;
    const centre = { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 };
    const vue = { numero: marque.numero, centre, cote: coteDe(marque).moyen, lettre: lettreDe(marque) };
    const memes = parNumero.get(vue.numero) ?? [];
    // Le bord intérieur et le bord extérieur d’un même carré se lisent parfois tous les deux.
    if (!memes.some((autre) => distance(autre.centre, vue.centre) < autre.cote / 2)) memes.push(vue);
    parNumero.set(vue.numero, memes);
  }
  const image: Image = { vues: [], doubles: [] };
  for (const [numero, vues] of parNumero) {
    if (vues.length > 1) image.doubles.push(numero);
    else image.vues.push(...vues);
  }
  return image;
}

/** Vrai de deux vues que sépare au plus la longueur de la carte : la même main, d’une image à l’autre. */
export function auMemeEndroit(a: Vue, b: Vue): boolean {
  return (
    distance(a.centre, b.centre) <= 2 * Math.max(a.cote, b.cote) && a.cote < b.cote * 2 && b.cote < a.cote * 2
  );
}
