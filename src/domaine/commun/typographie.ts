/** Espace insécable, devant un deux-points et dans les guillemets ; fine, devant les autres signes doubles. */
export const INSECABLE = '\u00a0';
export const FINE = '\u202f';

const UNITES =
  '%|€|°C|h|min|heures?|minutes?|secondes?|jours?|semaines?|mois|ans?|années?|euros?|kg|km|ko|Mo';

/** Espace ordinaire, retour à la ligne compris : ce qu’un navigateur peut couper. */
const ORDINAIRE = '(?:[ \\t]*\\r?\\n[ \\t]*|[ \\t]+)';

/** Ce qui peut suivre un signe double dans une phrase ; ailleurs, le signe est de la machine (`a:b`, `!important`). */
const SUITE = '(?:\\s|$|[\\u00ab\\u00bb<{.,"\')\\\\`\\]])';

/** Espaces que le français veut insécables : avant un signe double, dans les guillemets, avant une unité. */
const FAUTIVES = new RegExp(
  [
    `(?<=\\u00ab)${ORDINAIRE}(?!\\u00bb)`,
    '(?<=\\u00ab)(?=[\\p{L}\\d])',
    `(?<!\\u00ab)${ORDINAIRE}(?=\\u00bb)`,
    `${ORDINAIRE}(?=:${SUITE})`,
    `(?<fine>${ORDINAIRE}(?=[;?!]+${SUITE}))`,
    `(?<=\\d)${ORDINAIRE}(?=(?:${UNITES})(?![\\p{L}\\d-]))`,
  ].join('|'),
  'gu',
);

/** Une espace à remplacer : où elle est, ce qu’elle sépare, ce qu’il faut mettre à sa place. */
export interface EspaceFautive {
  debut: number;
  fin: number;
  /** Les signes qu’elle sépare, tels qu’ils se lisent : « mot ? ». */
  extrait: string;
  juste: string;
}

/** Espaces ordinaires d’un texte là où le français en veut une insécable, dans l’ordre. */
export function espacesFautives(texte: string): EspaceFautive[] {
  return [...texte.matchAll(FAUTIVES)].map((m) => {
    const debut = m.index;
    const fin = debut + m[0].length;
    const avant = /\S*$/u.exec(texte.slice(0, debut))?.[0] ?? '';
    const apres = /^\S*/u.exec(texte.slice(fin))?.[0] ?? '';
    return {
      debut,
      fin,
      extrait: `${avant.slice(-24)}${m[0] && ' '}${apres.slice(0, 24)}`.trim(),
      juste: m.groups?.fine === undefined ? INSECABLE : FINE,
    };
  });
}
