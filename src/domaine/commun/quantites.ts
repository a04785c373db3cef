import { estDateCivile, MOIS, type DateCivile } from './date-civile.ts';
import { lireDureeEcrite } from './duree-ecrite.ts';
import { dureesEgales } from './duree.ts';
import { lireNombreEnLettres } from './nombre-en-lettres.ts';
import { replier } from './texte.ts';
import type { Valeur } from './valeur.ts';

/** Une quantité écrite dans un texte, et ce qu’elle vaut quand on sait la lire. */
export interface Quantite {
  texte: string;
  valeur: Valeur | undefined;
}

const E = '[\\s\\u00a0\\u202f]';
const LIEN = `(?:${E}|[-\\u2011])`;
const MOT =
  '(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?|mille)';
const EN_LETTRES = `${MOT}(?:${LIEN}et${LIEN}(?:une?|onze)(?!\\p{L})|${LIEN}${MOT})*`;
const EN_CHIFFRES = `\\d{1,3}(?:${E}\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?`;
const NOMBRE = `(?:${EN_CHIFFRES}|${EN_LETTRES})`;
const TEMPS = '(?:jours?|semaines?|mois|ans?|années?|heures?)';
const DEMI = `${E}+et${E}+demie?`;
const COMPTE_DE_JOURS = `${NOMBRE}${E}*jours?${E}+(?:ouvrables?|ouvrés?|francs?)`;
/** « un an et six mois » est une durée ; « entre dix jours et six mois » en est deux : l’unité décroît ou non. */
const SUITE = `(?<=ans?|années?)${E}+et${E}+${NOMBRE}${E}*(?:mois|jours?)|(?<=mois)${E}+et${E}+${NOMBRE}${E}*jours?`;
/** « Un jour, elle est venue » raconte, « un jour férié » situe : ni l’un ni l’autre ne dure. */
const JOUR_DE_RECIT = `un${E}jour(?=${E}+(?:où|ou${E}l’autre|après${E}l’autre|férié|de${E}fête))|(?<=^|[.!?…«»(—–:;,]${E}*|(?:et|mais|puis|si|que|car)${E})un${E}jour(?=,|${E}+(?:je|tu|il|elle|on|nous|vous|ils|elles)(?!\\p{L}))`;
/** « 48 h » est un délai, « 18 h » une heure du jour. */
const ABREGEE = `\\d+${E}*j(?![’'])|(?:2[4-9]|[3-9]\\d|\\d{3,})${E}*h(?!${E}*\\d)`;
const DUREE = `(?!${JOUR_DE_RECIT})${NOMBRE}${E}*${TEMPS}(?:${DEMI}|${SUITE})?|${ABREGEE}`;
/** « de vingt à quatre cents heures » : le premier nombre a l’unité du second. */
const PLAGE = `(${NOMBRE})${E}+(?:à|ou|et(?!${E}+(?:une?|onze)${E}))${E}+(?=${NOMBRE}${E}*((?:${TEMPS}|€|%|euros?)(?:${E}+(?:ouvrables?|ouvrés?))?)(?![\\p{L}\\p{N}]))`;
const COMPTE = `${NOMBRE}${E}*(?:€|%|euros?|pour${E}cent)`;
const PARTS = ['', '', '', 'tiers', 'quarts?', 'cinquièmes?', 'sixièmes?', 'septièmes?', 'huitièmes?'];
const PART = `(?:${PARTS.filter(Boolean).join('|')}|neuvièmes?|dixièmes?)`;
/** « Un tiers de la peine », « réduit d’un tiers » sont des fractions ; « un tiers appelle », « chez un tiers de confiance » sont des personnes. */
const TIERS_COMPTE = `(?=un${E}tiers${E}+(?:de${E}(?!confiance)|du${E}|des${E}|d’))|(?<=(?:plus|moins|près)${E}d’|(?:au${E}(?:moins|plus)|environ|jusqu’à|atteint|vaut|dépasse|excède)${E}|(?:réduit|diminu|augment|major|minor|baiss|ramen|plafonn|limit|fix|inférieur|supérieur|égal)\\p{L}*${E}(?:d’|à${E}|de${E}))(?=un${E}tiers)`;
const TIERS_PERSONNE = `(?!un${E}tiers)|${TIERS_COMPTE}`;
const FRACTION = `(?:la${E}+)?moitié|mi-peine|(?:le|du|au)${E}+(?:tiers|quart)(?=${E}+(?:de|d’|du)(?!\\p{L}))|(?:${TIERS_PERSONNE})${EN_LETTRES}${E}+${PART}|\\d+\\/\\d+(?![\\d/])`;
const DATE = `(?:1er|\\d{1,2})${E}+(?:${MOIS.join('|')})${E}+\\d{4}|\\d{1,2}\\/\\d{1,2}\\/\\d{4}`;

const QUANTITE = new RegExp(
  `(?<![\\p{L}\\p{N}/-])(?:${DATE}|${FRACTION}|${COMPTE_DE_JOURS}|${DUREE}|${COMPTE})(?![\\p{L}\\p{N}])`,
  'giu',
);
const PLAGES = new RegExp(`(?<![\\p{L}\\p{N}])${PLAGE}`, 'giu');
const NOMBRES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${EN_CHIFFRES}|${EN_LETTRES})(?![\\p{L}\\p{N}])`, 'giu');

/** Lit un nombre écrit en chiffres, avec ses espaces, ou en lettres. */
function lireNombre(ecrit: string): number | undefined {
  const chiffres = ecrit.replace(/\s/g, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(chiffres) ? Number(chiffres) : lireNombreEnLettres(ecrit);
}

function lireDate(ecrite: string): DateCivile | undefined {
  const [, jour, mois, annee] = /^(\d{1,2}|1er)\D+?(\p{L}+|\d{1,2})\D(\d{4})$/u.exec(ecrite) ?? [];
  if (!jour || !mois || !annee) return undefined;
  const rang = /^\d/.test(mois) ? Number(mois) : MOIS.findIndex((m) => m === mois.toLowerCase()) + 1;
  const date = [annee, String(rang).padStart(2, '0'), jour.replace('er', '').padStart(2, '0')].join('-');
  return estDateCivile(date) ? date : undefined;
}

function lireFraction(ecrite: string): Valeur | undefined {
  if (/moitié$|^mi-peine$/i.test(ecrite)) return { type: 'fraction', numerateur: 1, denominateur: 2 };
  const chiffres = /^(\d+)\/(\d+)$/.exec(ecrite);
  if (chiffres)
    return { type: 'fraction', numerateur: Number(chiffres[1]), denominateur: Number(chiffres[2]) };
  const [, nombre = '', part = ''] = /^(.+)\s(\p{L}+)$/u.exec(ecrite) ?? [];
  const numerateur = /^(?:le|du|au)$/i.test(nombre) ? 1 : lireNombre(nombre);
  const denominateur = PARTS.findIndex((p) => p !== '' && new RegExp(`^${p}$`, 'iu').test(part));
  return numerateur === undefined || denominateur < 0
    ? undefined
    : { type: 'fraction', numerateur, denominateur };
}

function lireCompte(ecrit: string): Valeur | undefined {
  const [, nombre = '', unite = ''] = new RegExp(`^(${NOMBRE})${E}*(.+)$`, 'iu').exec(ecrit) ?? [];
  const lu = lireNombre(nombre);
  if (lu === undefined || new RegExp(`${DEMI}$`, 'i').test(ecrit)) return undefined;
  if (/^(?:€|euros?)$/i.test(unite)) return { type: 'montant', euros: lu };
  return { type: 'quantite', nombre: lu, unite: /^pour/i.test(unite) ? '%' : unite };
}

function lireQuantite(ecrite: string): Valeur | undefined {
  const date = lireDate(ecrite);
  if (date) return { type: 'date', date };
  const duree = lireDureeEcrite(ecrite);
  if (duree) return { type: 'duree', duree };
  return lireFraction(ecrite) ?? lireCompte(ecrite);
}

/** Plusieurs règles lisent les mêmes textes, et l’expression qui cherche une quantité est longue : chacun n’est fouillé qu’une fois. */
const fouilles = new Map<string, readonly Quantite[]>();

/** Toutes les quantités écrites dans un texte (durées, dates, fractions, montants, comptes de jours), en chiffres ou en lettres. */
export function quantitesDuTexte(texte: string): readonly Quantite[] {
  const connues = fouilles.get(texte);
  if (connues) return connues;
  const quantites = fouiller(texte);
  fouilles.set(texte, quantites);
  return quantites;
}

function fouiller(texte: string): Quantite[] {
  const bornes = [...texte.matchAll(PLAGES)].map(([, nombre, unite]) => `${nombre} ${unite}`);
  const entieres = [...texte.matchAll(QUANTITE)].map(([ecrite]) => ecrite);
  return [...entieres, ...bornes].map((ecrite) => ({ texte: ecrite, valeur: lireQuantite(ecrite) }));
}

/** Tous les nombres écrits dans un texte, avec ou sans unité, en chiffres ou en lettres. */
export function nombresDuTexte(texte: string): number[] {
  return [...texte.matchAll(NOMBRES)].flatMap(([ecrit]) => lireNombre(ecrit) ?? []);
}

/** Deux valeurs disent-elles la même chose ? Douze mois valent un an, 2/4 la moitié. */
export function memeValeur(a: Valeur, b: Valeur): boolean {
  if (a.type === 'duree') return b.type === 'duree' && dureesEgales(a.duree, b.duree);
  if (a.type === 'fraction')
    return b.type === 'fraction' && a.numerateur * b.denominateur === b.numerateur * a.denominateur;
  if (a.type === 'date') return b.type === 'date' && a.date === b.date;
  if (a.type === 'heure') return b.type === 'heure' && a.heure === b.heure;
  if (a.type === 'montant') return b.type === 'montant' && a.euros === b.euros;
  return b.type === 'quantite' && a.nombre === b.nombre && memeUnite(a.unite, b.unite);
}

function memeUnite(a: string, b: string): boolean {
  const nue = (unite: string) => replier(unite).replace(/s\b/g, '') || unite;
  return nue(a) === nue(b);
}
