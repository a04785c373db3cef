import type { Code } from '../domaine/commun/reference-legale.ts';

/** Numéro d’article cherché ou cité : lettre éventuelle, segments et suffixe (`D49-84 bis` → `d`, `49`, `84`, `bis`). */
export interface NumeroDArticle {
  lettre: string;
  segments: number[];
  suffixe?: 'bis' | 'ter';
}

/** Article cherché : un numéro ou une suite (« 712-6 à 712-9 »), son code et son alinéa quand ils sont dits. */
export interface ArticleCherche {
  numero: NumeroDArticle;
  /** Dernier article d’une suite. */
  jusqua?: NumeroDArticle;
  code?: Code;
  /** Alinéa, numéro ou division, replié : `al. 2`, `5°`, `18° bis`, `iii`. */
  precision?: string;
}

/** Requête qui désigne des articles. */
export interface RequeteDArticles {
  articles: ArticleCherche[];
  /** Rien d’autre ne peut être demandé : sans fait qui le cite, l’article est absent. Un nombre seul, lui, peut être autre chose. */
  certaine: boolean;
}

/**
 * Écritures d’un code, repliées : nom entier, abréviations d’usage (« C. pr. pén. »), sigle avec ou sans points. Les plus longues
 * d’abord, pour que « code de procédure pénale » ne soit pas lu « code pénal ».
 */
const ECRITURES_DES_CODES: readonly [Code, string][] = [
  [
    'CPP',
    String.raw`c(?:ode|\.)?\s*(?:de\s+)?(?:la\s+)?pr(?:oc(?:edure)?)?\.?\s*pen(?:ale)?\b\.?|c\.?\s?p\.?\s?p\b\.?`,
  ],
  ['CPénit', String.raw`c(?:ode|\.)?\s*penit(?:entiaire)?\b\.?`],
  [
    'CJPM',
    String.raw`code\s+(?:de\s+)?(?:la\s+)?justice\s+penale(?:\s+des\s+mineurs)?|c\.?\s?j\.?\s?p\.?\s?m\b\.?`,
  ],
  ['CSP', String.raw`code\s+(?:de\s+)?(?:la\s+)?sante(?:\s+publique)?|c\.?\s?s\.?\s?p\b\.?`],
  ['CC', String.raw`c(?:ode|\.)\s*civ(?:il)?\b\.?|\bcc\b`],
  ['CP', String.raw`c(?:ode|\.)?\s*pen(?:al)?\b\.?|c\.?\s?p\b\.?`],
];
const CODES_ECRITS = ECRITURES_DES_CODES.map(([code, ecriture]) => ({
  code,
  motif: new RegExp(String.raw`(?<![\p{L}\d])(?:(?:du|au|le|dans le)\s+)?(?:${ecriture})(?![\p{L}\d])`, 'u'),
}));

/** Traits que le clavier, un traitement de texte ou un copier-coller mettent à la place du trait d’union. */
const TRAITS = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g;
const MOTS_D_ARTICLE =
  /(?<!\p{L})(?:(?:a|de|selon|voir|v\.?|cf\.?|dans|par|sous|vu)\s+)?(?:l['\s]|les\s+|aux?\s+|d['\s])?\s*(?:articles?|arts?)(?!\p{L})\.?|\bn\s?[°ºo]\.?\s*s?(?=\s*[lrd]?\*?\.?\s?\d)|\bnum(?:ero)?s?\.?(?=\s*[lrd]?\*?\.?\s?\d)/gu;
const ALINEA =
  /(?:,|\()?\s*(?:\bal(?:inea)?s?\b\.?\s*(\d{1,2})|\b(\d{1,2})(?:er|e|eme)\s+al(?:inea)?\b\.?|\b(dernier|premier)\s+al(?:inea)?\b\.?)\s*\)?/;
const POINT = /(?:,|\()?\s*\b(\d{1,2})\s*[°º](?:\s*(bis|ter|quater))?\s*\)?/;
const DIVISION = /(?<=\d)\s*(?:,|\()?\s+(i{1,3}|iv|vi{0,3}|ix|x)\s*\)?$/;

/** Replie une requête sans rien perdre de ce qui fait un numéro : traits, points, signes de degré. */
function replierLaRequete(requete: string): string {
  return requete
    .replace(/\u00ad/g, '')
    .replace(TRAITS, '-')
    .replace(/[°º]/g, '°')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[«»"“”?!]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lit un numéro : `131-4-1`, `131 4 1`, `D.49-84`, `r622 3`, `706-53 bis` ; `undefined` si ce n’en est pas un. */
export function lireNumero(texte: string): NumeroDArticle | undefined {
  const m = /^([lrd])?[.\s]*(\d{1,4}(?:[-\s]+\d{1,3})*)(?:[-\s]*(bis|ter))?$/.exec(
    texte.trim().toLowerCase(),
  );
  if (!m) return undefined;
  return {
    lettre: m[1] ?? '',
    segments: (m[2] as string).split(/[-\s]+/).map(Number),
    ...(m[3] && { suffixe: m[3] as 'bis' | 'ter' }),
  };
}

/** Ôte d’un morceau ce que désigne un motif ; rend le morceau et ce qui a été lu. */
function oter(texte: string, motif: RegExp): [reste: string, lu: RegExpExecArray | null] {
  const lu = motif.exec(texte);
  return lu ? [`${texte.slice(0, lu.index)} ${texte.slice(lu.index + lu[0].length)}`, lu] : [texte, null];
}

function lirePrecision(texte: string): [reste: string, precision: string | undefined] {
  const [sansAlinea, alinea] = oter(texte, ALINEA);
  if (alinea) {
    const rang = alinea[1] ?? alinea[2] ?? (alinea[3] === 'premier' ? '1' : undefined);
    return [sansAlinea, rang ? `al. ${Number(rang)}` : 'dernier al.'];
  }
  const [sansPoint, point] = oter(texte, POINT);
  if (point) return [sansPoint, `${Number(point[1])}°${point[2] ? ` ${point[2]}` : ''}`];
  const [sansDivision, division] = oter(texte, DIVISION);
  return [sansDivision, division?.[1]];
}

/** Lit un numéro écrit comme on veut : séparé de traits, de points ou d’espaces, suivi d’une ponctuation. */
function lireNumeroLibre(texte: string): NumeroDArticle | undefined {
  return lireNumero(
    texte
      .replace(/^[\s,;:.()-]+|[\s,;:.()-]+$/g, '')
      .replace(/^([lrd])\s*\.?\s*[-*]\s*/, '$1')
      .replace(/(\d)\s*[-.]\s*(?=\d)/g, '$1-'),
  );
}

/** « CPP, art. 720 » : un morceau qui n’est qu’un code va avec le suivant, ou le précédent s’il est le dernier. */
function reunirLesCodes(morceaux: readonly string[]): string[] {
  const estUnCode = (m: string) => CODES_ECRITS.some(({ motif }) => oter(m, motif)[0].trim() === '');
  const reunis: string[] = [];
  let code = '';
  for (const morceau of morceaux) {
    if (estUnCode(morceau)) code = morceau;
    else {
      reunis.push(`${code} ${morceau}`);
      code = '';
    }
  }
  const dernier = reunis.pop();
  return dernier === undefined ? [] : [...reunis, `${dernier} ${code}`];
}

function lireUnArticle(morceau: string): ArticleCherche | undefined {
  const ecrit = CODES_ECRITS.find(({ motif }) => motif.test(morceau));
  const sansCode = ecrit ? oter(morceau, ecrit.motif)[0] : morceau;
  const [reste, precision] = lirePrecision(sansCode.replace(/\s+/g, ' ').trim());
  const [premier, dernier, deTrop] = reste.split(/\s+(?:a|jusqu'a)\s+/).map(lireNumeroLibre);
  if (!premier || deTrop || / a | jusqu'a /.test(reste) !== (dernier !== undefined)) return undefined;
  return {
    numero: premier,
    ...(dernier && { jusqua: dernier }),
    ...(ecrit && { code: ecrit.code }),
    ...(precision && { precision }),
  };
}

/**
 * Reconnaît une requête d’articles, dans toute écriture d’usage : « 132-41-1 », « l’article 132 41 1 du code pénal », « CPP
 * D.49-84 », « C. pr. pén., art. 723-15 », « 132-45, 5° », « 712-6 et 712-7 », traits insécables ou demi-cadratins compris. Un code
 * dit une fois vaut pour les articles qui le précèdent. Un nombre seul de moins de trois chiffres sans lettre n’est pas un article.
 * @returns `undefined` si autre chose que des articles est demandé
 */
export function lireRequeteDArticles(requete: string): RequeteDArticles | undefined {
  // Au-delà, ce n’est pas un renvoi, et rien ne sert de l’examiner.
  if (requete.length > 120) return undefined;
  const repliee = replierLaRequete(requete);
  const morceaux = repliee
    .replace(MOTS_D_ARTICLE, ' ')
    // « 132-45, 5° » : la virgule introduit une précision, elle ne sépare pas deux articles.
    .split(
      /\s+(?:et|ou|puis|&|\+)\s+|\s*[;/&+]\s*|\s*,\s*(?=(?:[lrd]\.?\s?)?\d[\d.]*(?!\s*[°\d]|er\b|e\b|eme\b))/,
    )
    .filter((m) => m.trim() !== '');
  const articles = reunirLesCodes(morceaux).map(lireUnArticle);
  if (articles.length === 0 || articles.includes(undefined)) return undefined;
  const lus = articles as ArticleCherche[];
  for (let i = lus.length - 2; i >= 0; i -= 1) {
    const [ici, suivant] = [lus[i] as ArticleCherche, lus[i + 1] as ArticleCherche];
    if (!ici.code && suivant.code) lus[i] = { ...ici, code: suivant.code };
  }
  const nus = lus.filter(
    ({ numero: { segments, lettre }, code }) => segments.length === 1 && !lettre && !code,
  );
  if (nus.some(({ numero }) => (numero.segments[0] as number) < 100)) return undefined;
  const nomme = /(?<!\p{L})arts?(?:icles?)?(?!\p{L})/u.test(repliee);
  return { articles: lus, certaine: nomme || nus.length === 0 };
}

/**
 * À quel point un article cité répond à l’article cherché : 3 jusqu’à l’alinéa demandé, 2 exactement, 1 dans la même série ou sous une
 * lettre que la requête ne dit pas, 0 non.
 */
export function correspondance(
  cherche: ArticleCherche,
  cite: { code?: string; article?: string; precision?: string },
): 0 | 1 | 2 | 3 {
  if (!cite.article || (cherche.code && cherche.code !== cite.code)) return 0;
  const isoles = cite.article.split(/\s+et\s+/).map(lireNumero);
  const [debut, fin] = cite.article.split(/\s+à\s+/).map(lireNumero);
  const exact =
    isoles.some((n) => n && designe(cherche, n)) || (debut && fin && dansLaSuite(cherche, debut, fin));
  if (exact) return cherche.precision && precise(cite.precision, cherche.precision) ? 3 : 2;
  const sansLettre = (n: NumeroDArticle) => ({ ...n, lettre: '' });
  return isoles.some(
    (n) => n && (prolonge(cherche.numero, n) || (!cherche.numero.lettre && designe(cherche, sansLettre(n)))),
  )
    ? 1
    : 0;
}

function designe({ numero, jusqua }: ArticleCherche, cite: NumeroDArticle): boolean {
  return jusqua ? entre(cite, numero, jusqua) : memeNumero(numero, cite);
}

function dansLaSuite(
  { numero, jusqua }: ArticleCherche,
  debut: NumeroDArticle,
  fin: NumeroDArticle,
): boolean {
  return entre(numero, debut, fin) || (jusqua !== undefined && entre(debut, numero, jusqua));
}

const PRECISIONS =
  /(?:dernier al\.|al\. \d+|\d+°(?: (?:bis|ter|quater))?|(?<![\p{L}\d])(?:i{1,3}|iv|vi{0,3}|ix|x)(?![\p{L}\d]))/gu;

function precise(citee: string | undefined, cherchee: string): boolean {
  return Array.from(replierLaRequete(citee ?? '').matchAll(PRECISIONS), ([p]) => p).includes(cherchee);
}

function memeNumero(a: NumeroDArticle, b: NumeroDArticle): boolean {
  return a.lettre === b.lettre && comparerNumeros(a, b) === 0;
}

function prolonge(court: NumeroDArticle, long: NumeroDArticle): boolean {
  return (
    court.lettre === long.lettre &&
    !court.suffixe &&
    court.segments.every((s, i) => s === long.segments[i]) &&
    !memeNumero(court, long)
  );
}

function entre(n: NumeroDArticle, debut: NumeroDArticle, fin: NumeroDArticle): boolean {
  if (n.lettre !== debut.lettre || n.lettre !== fin.lettre) return false;
  return comparerNumeros(debut, n) <= 0 && comparerNumeros(n, fin) <= 0;
}

/** Ordre de deux numéros de même lettre ; un suffixe suit l’article nu et précède ses subdivisions. */
function comparerNumeros(a: NumeroDArticle, b: NumeroDArticle): number {
  const [rangsA, rangsB] = [rangsDe(a), rangsDe(b)];
  for (let i = 0; i < Math.max(rangsA.length, rangsB.length); i += 1) {
    const ecart = (rangsA[i] ?? -1) - (rangsB[i] ?? -1);
    if (ecart !== 0) return ecart;
  }
  return 0;
}

const RANG_DU_SUFFIXE = { bis: -0.5, ter: -0.25 } as const;

function rangsDe({ segments, suffixe }: NumeroDArticle): number[] {
  return suffixe ? [...segments, RANG_DU_SUFFIXE[suffixe]] : segments;
}
