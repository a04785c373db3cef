import { aplat, cache, f, p, pp, rond, t } from './trait.ts';

/** Ce que plusieurs couvertures montrent : meubles, murs, papiers. */

/** Chaise vue de côté ; `sens` dit où elle regarde. */
export const chaise = (x: number, sens: 1 | -1) => t(`M${x} 140v-34h${26 * sens}v34M${x} 106V68`);

/** Table vue de côté, entre deux pieds. */
export const table = (gauche: number, droite: number, haut = 98) =>
  t(`M${gauche} 140V${haut}M${droite} 140V${haut}`);

export const maison = (x: number) =>
  p(`M${x} 140V84l56-40 56 40v56z`) +
  t(`M${x} 140V84l56-40 56 40v56M${x + 42} 140v-32h28v32`) +
  pp(`M${x + 88} 116h14v12h-14z`);

/** Porte fermée, sa poignée du côté droit. */
export const porte = (x: number, haut: number, l: number) =>
  aplat(`M${x} 140V${haut}h${l}v${140 - haut}`) + t(`M${x + l - 10} 92v.1`);

/** Horloge murale ; les aiguilles disent l’heure. */
export function horloge(x: number, y: number, r: number, heures: number, minutes: number): string {
  const vers = (tours: number, long: number) => {
    const angle = 2 * Math.PI * (tours - 0.25);
    return `M${x} ${y}l${Math.cos(angle) * long} ${Math.sin(angle) * long}`;
  };
  return (
    rond(x, y, r, 't feuille') +
    t(vers((heures + minutes / 60) / 12, r * 0.5) + vers(minutes / 60, r * 0.75)) +
    f(`M${x} ${y - r + 3}v4M${x} ${y + r - 3}v-4M${x - r + 3} ${y}h4M${x + r - 3} ${y}h-4`)
  );
}

/** Enveloppe fermée. */
export const enveloppe = (x: number, y: number, l: number, h: number) =>
  cache(`M${x} ${y}h${l}v${h}h${-l}z`) + t(`M${x} ${y}l${l / 2} ${h * 0.55} ${l / 2} ${-h * 0.55}`);
