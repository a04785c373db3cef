import { lireDuree, type Duree } from './duree.ts';
import { lireNombreEnLettres } from './nombre-en-lettres.ts';

const UNITES_ECRITES: readonly [RegExp, keyof Duree][] = [
  [/^(?:ans?|annees?)$/, 'annees'],
  [/^(?:mois|m)$/, 'mois'],
  [/^(?:semaines?|sem)$/, 'semaines'],
  [/^(?:jours?|journees?|j)$/, 'jours'],
  [/^(?:heures?|h)$/, 'heures'],
];

/** Un nombre, en chiffres ou en lettres, son unité, puis le reste : « 1 an », « et six mois ». */
const PART =
  /^(\d+|[a-z ]+?) ?(ans?|annees?|mois|m|semaines?|sem|jours?|journees?|j|heures?|h)\b(?: ?[,;]? ?(?:et )?)(.*)$/;

/** Ce qui entoure une réponse sans en être : espaces, guillemets, parenthèses, ponctuation. Le tiret de tête, lui, est un signe. */
const ENTOURAGE = /^[\s.,;:!?…"'’“”«»()[\]]+|[\s.,;:!?…"'’“”«»()[\]]+$/g;

/** Formes dont la langue fait un compte de mois, et signes qui en tiennent lieu de mots. */
const TOURNURES: readonly [RegExp, string][] = [
  [/(\d)\s+(?=\d)/g, '$1'],
  [/(\d)\.(?=\d{3}(?!\d))/g, '$1'],
  [/^[-‐-―−]/, 'moins '],
  [/[\s’'‐-―−-]+/g, ' '],
  [/ ?\+ ?/g, ' et '],
  [/\b(ans?|annees?|mois|m|semaines?|sem|jours?|j|heures?|h)\./g, '$1'],
  [/(\d) ?h ?00\b/g, '$1 h'],
  [/\b(\d+)[,.]50? ?ans?$/, '$1 ans et 6 mois'],
  [/\b(ans?|annees?) et demie?$/, '$1 et 6 mois'],
  [/^(?:une? )?demi an(?:nee)?$/, '6 mois'],
  [/^(?:un |1 )?semestre$/, '6 mois'],
  [/^(?:un |1 )?trimestre$/, '3 mois'],
];

/**
 * Lit une durée telle qu’on l’écrit : « 6 mois », « (six mois). », « P6M », « 1 an + 6 mois », « un an et demi »,
 * « 18mois ». Sans unité, ou avec un mot de trop, rien n’est deviné : `undefined`.
 */
export function lireDureeEcrite(texte: string): Duree | undefined {
  const ecrite = texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(ENTOURAGE, '');
  const iso = lireDuree(ecrite.toUpperCase());
  if (iso) return iso;
  let reste = TOURNURES.reduce((lu, [forme, mots]) => lu.replace(forme, mots), ecrite).trim();
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
