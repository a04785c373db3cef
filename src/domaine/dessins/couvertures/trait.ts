import { echapperXml } from '../../commun/xml.ts';
import type { Famille } from '../../../schemas/familles.ts';
import { arrondir } from '../noeuds.ts';

/** Un dessin, et ce que compte une de ses bandes. */
export interface Couverture {
  famille: Famille;
  unite: string;
  svg: string;
}

/** Le trait des couvertures, sur une grille de 320 × 180, le sol à 140. La couleur vient des classes, la géométrie des attributs. */

export const n = (x: number) => String(arrondir(x));
export const chaque = (nombre: number, tracer: (rang: number) => string) =>
  Array.from({ length: nombre }, (_, rang) => tracer(rang)).join('');

const chemin = (classe: string, d: string, tirets = '') =>
  `<path class="${classe}" d="${d.replace(/-?\d+\.\d+/g, (x) => n(Number(x)))}"${tirets && ` stroke-dasharray="${tirets}"`}/>`;
/** Trait, filet, aplat clair, aplat plein. */
export const t = (d: string) => chemin('t', d);
export const f = (d: string) => chemin('f', d);
export const p = (d: string) => chemin('p', d);
export const pp = (d: string) => chemin('pp', d);
/** Trait pointillé : un trajet, une attente, ce qui manque. */
export const pointille = (d: string) => chemin('t', d, '1 8');
/** Trait autour d’un aplat clair. */
export const aplat = (d: string) => p(d) + t(d);
/** Trait autour du fond : ce qui est derrière ne se voit pas. */
export const cache = (d: string) => chemin('t feuille', d);

/** Une fraction, comme on l’écrit sur un dessin. */
export const part = ({ numerateur, denominateur }: { numerateur: number; denominateur: number }) =>
  `${numerateur}/${denominateur}`;

export const sol = f('M0 140.5H320');
export const rond = (x: number, y: number, r: number, classe = 't') =>
  `<circle class="${classe}" cx="${n(x)}" cy="${n(y)}" r="${n(r)}"/>`;
export const texte = (
  x: number,
  y: number,
  dit: string,
  ancre: 'start' | 'middle' | 'end' = 'start',
  grand = false,
) =>
  `<text class="${grand ? 'nn' : 'n'}" x="${n(x)}" y="${n(y)}" text-anchor="${ancre}">${echapperXml(dit)}</text>`;

/**
 * Les bandes d’une mire, le long d’un segment : la première est rouge. Le rouge est un trait plein, le blanc les tirets d’un second trait que
 * `pathLength` gradue en bandes, si bien qu’une mire de trente bandes ne pèse pas plus qu’une de deux.
 */
const bandes = (rouge: string, blanc: string, nombre: number, l: number) =>
  `<path class="r" stroke-width="${l + 1}" d="${rouge}"/><path class="b" stroke-width="${l - 1}" pathLength="${nombre}" d="${blanc}"/>`;

/** Mire debout, du haut vers le bas. */
export function montant(x: number, haut: number, bas: number, nombre: number, l = 8): string {
  const [a, b] = [n(haut), n(bas)];
  return bandes(`M${n(x)} ${n(haut - 0.5)}V${n(bas + 0.5)}`, `M${n(x)} ${a}V${b}`, nombre, l);
}

/** Perche plantée. */
export const perche = (x: number, haut: number, bas: number, nombre: number, l = 8) =>
  montant(x, haut, bas, nombre, l) +
  `<path class="pointe" d="M${n(x - l / 2)} ${n(bas)}h${l}l-${l / 2} ${l}z"/>`;

/** Règle couchée ; `y` est son bord haut. */
export function regle(gauche: number, droite: number, y: number, nombre: number, h = 8): string {
  const milieu = n(y + h / 2);
  return bandes(
    `M${n(gauche - 0.5)} ${milieu}H${n(droite + 0.5)}`,
    `M${n(gauche)} ${milieu}H${n(droite)}`,
    nombre,
    h,
  );
}

export function hachures(x1: number, y1: number, x2: number, y2: number, pas = 8): string {
  let d = '';
  for (let k = x1 - (y2 - y1); k < x2; k += pas) {
    const a = Math.max(x1, k);
    const b = Math.min(x2, k + (y2 - y1));
    if (b > a) d += `M${n(a)} ${n(y2 - (a - k))}L${n(b)} ${n(y2 - (b - k))}`;
  }
  return f(d);
}
