import type { DateCivile } from '../commun/date-civile.ts';
import type { ItemDe } from './types/type-d-item.ts';

/**
 * Place de chaque repère sur la ligne, de 0 à 1 : à l’échelle du temps quand tous portent une date, à intervalles égaux sinon.
 */
export function placesDesReperes(reperes: ItemDe<'frise'>['reperes']): number[] {
  const dates = reperes.flatMap(({ date }) => date ?? []);
  const [premier, dernier] = [dates[0], dates.at(-1)];
  if (dates.length < reperes.length || !premier || !dernier || premier === dernier) {
    return reperes.map((_, i) => i / Math.max(1, reperes.length - 1));
  }
  const etendue = numeroDuJour(dernier) - numeroDuJour(premier);
  return dates.map((date) => (numeroDuJour(date) - numeroDuJour(premier)) / etendue);
}

function numeroDuJour(date: DateCivile): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/**
 * Écarte des étiquettes rangées de 0 à 1 pour que chacune ait `ecart` à elle sans sortir de la ligne, au plus près de sa place
 * et sans jamais en dépasser une autre. La place suffit dès que le nombre d’étiquettes fois `ecart` ne dépasse pas 1.
 */
export function ecarter(places: readonly number[], ecart: number): number[] {
  const poussees: number[] = [];
  for (const place of places) {
    poussees.push(Math.max(place, (poussees.at(-1) ?? -ecart / 2) + ecart));
  }
  const rangees = [...poussees];
  for (let i = rangees.length - 1; i >= 0; i -= 1) {
    rangees[i] = Math.min(rangees[i] as number, (rangees[i + 1] ?? 1 + ecart / 2) - ecart);
  }
  return rangees;
}
