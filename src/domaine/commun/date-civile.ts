/**
 * Date civile `AAAA-MM-JJ`, sans heure ni fuseau : le droit compte en jours du calendrier.
 * L’ordre alphabétique de la chaîne est l’ordre chronologique, d’où les comparaisons directes.
 */
export type DateCivile = string;

/** Les mois, de janvier à décembre. */
export const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

const FORME = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Vrai si la chaîne est une date qui existe au calendrier (le 30 février est refusé). */
export function estDateCivile(texte: string): boolean {
  const m = FORME.exec(texte);
  if (!m) return false;
  const [annee, mois, jour] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const d = new Date(Date.UTC(annee, mois - 1, jour));
  return d.getUTCFullYear() === annee && d.getUTCMonth() === mois - 1 && d.getUTCDate() === jour;
}

/**
 * Rend une date en français : « 24 mars 2020 », « 1er janvier 2023 ».
 * @throws {RangeError} si la date n’est pas une date civile.
 */
export function formaterDate(date: DateCivile): string {
  if (!estDateCivile(date))
    throw new RangeError(`Date civile attendue (AAAA-MM-JJ)\u00a0: «\u00a0${date}\u00a0»`);
  const [annee, mois, jour] = date.split('-').map(Number) as [number, number, number];
  return `${jour === 1 ? '1er' : jour}\u00a0${MOIS[mois - 1]}\u00a0${annee}`;
}

/** Rend une date en chiffres, pour les marges : « 24/03/2020 ». */
export function formaterDateCourte(date: DateCivile): string {
  return date.split('-').reverse().join('/');
}
