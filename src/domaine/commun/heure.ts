const FORME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Rend une heure `HH:MM` en français : « 9 h 30 », « 14 h » ; rien si ce n’en est pas une. */
export function formaterHeure(heure: string): string {
  const m = FORME.exec(heure);
  if (!m) return '';
  return `${Number(m[1])}\u00a0h${m[2] === '00' ? '' : `\u00a0${m[2]}`}`;
}
