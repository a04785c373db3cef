import { lireDuree, type Duree } from './duree.ts';
import { lireNombreEnLettres } from './nombre-en-lettres.ts';

const UNITES_ECRITES: readonly [RegExp, keyof Duree][] = [
  [/^(?:ans?|annees?)$/, 'annees'],
  [/^(?:mois|m)$/, 'mois'],
  [/^(?:semaines?|sem)$/, 'semaines'],
  [/^(?:jours?|j)$/, 'jours'],
  [/^(?:heures?|h)$/, 'heures'],
];

/** Un nombre, en chiffres ou en lettres, son unité, puis le reste : « 1 an », « et six mois ». */
const PART =
  /^(\d+|[a-z ]+?) ?(ans?|annees?|mois|m|semaines?|sem|jours?|j|heures?|h)\b(?: ?,? ?(?:et )?)(.*)$/;

/**
 * Lit une durée telle qu’on l’écrit : « 6 mois », « six mois », « P6M », « 1 an et 6 mois », « un an et demi », « 18mois ».
 * Sans unité, ou avec un mot de trop, rien n’est deviné : `undefined`.
 */
export function lireDureeEcrite(texte: string): Duree | undefined {
  const iso = lireDuree(texte.trim().toUpperCase());
  if (iso) return iso;
  let reste = texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\d)\s+(?=\d)/g, '$1')
    .replace(/^\s*-/, 'moins ')
    .replace(/[\s’'-]+/g, ' ')
    .trim()
    .replace(/\b(ans?|annees?) et demie?$/, '$1 et 6 mois')
    .replace(/^(?:une )?demi annee$/, '6 mois');
  const duree: Duree = { annees: 0, mois: 0, semaines: 0, jours: 0, heures: 0 };
  const lues = new Set<keyof Duree>();
  while (reste !== '') {
    const [, ecrit = '', mot = '', suite = ''] = PART.exec(reste) ?? [];
    const unite = UNITES_ECRITES.find(([forme]) => forme.test(mot))?.[1];
    const nombre = /^\d+$/.test(ecrit) ? Number(ecrit) : lireNombreEnLettres(ecrit);
    if (!unite || nombre === undefined || !Number.isSafeInteger(nombre) || lues.has(unite)) return undefined;
    duree[unite] = nombre;
    lues.add(unite);
    reste = suite;
  }
  return lues.size > 0 ? duree : undefined;
}
