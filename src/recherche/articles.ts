import { CODES, type Code } from '../domaine/commun/reference-legale.ts';
import { replier } from '../domaine/commun/texte.ts';

/** Numéro d’article cherché ou cité : lettre éventuelle, segments et suffixe (`D49-84 bis` → `d`, `49`, `84`, `bis`). */
export interface NumeroDArticle {
  lettre: string;
  segments: number[];
  suffixe?: 'bis' | 'ter';
}

const SIGLES = Object.keys(CODES) as Code[];
const CODES_REPLIES = new Map(SIGLES.map((code) => [replier(code), code]));
const NOMS = SIGLES.map((code) => ({
  code,
  motif: new RegExp(`\\b(?:du )?${replier(CODES[code])}\\b`),
}));
const UN_SIGLE = `(${[...CODES_REPLIES.keys()].join('|')})`;
const SIGLE_EN_TETE = new RegExp(`^\\s*${UN_SIGLE}\\b`);
const SIGLE_EN_FIN = new RegExp(`\\b${UN_SIGLE}\\s*$`);

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

/**
 * Reconnaît une requête d’article, code éventuel compris : « 132-41-1 », « art. 132 41 1 du code pénal », « CPP D49-84 ».
 * Un nombre seul de moins de trois chiffres sans lettre n’est pas un article.
 */
export function lireRequeteDArticle(requete: string): { numero: NumeroDArticle; code?: Code } | undefined {
  let reste = requete
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\b(?:article|art)\b\.?/g, ' ');
  const nomme = NOMS.find(({ motif }) => motif.test(reste));
  let code = nomme?.code;
  if (nomme) reste = reste.replace(nomme.motif, ' ');
  const sigle = SIGLE_EN_TETE.exec(reste) ?? SIGLE_EN_FIN.exec(reste);
  if (sigle) {
    code = CODES_REPLIES.get(sigle[1] as string);
    reste = reste.replace(sigle[0], ' ');
  }
  const numero = lireNumero(reste);
  if (!numero) return undefined;
  const seul = numero.segments.length === 1 && !numero.lettre && (numero.segments[0] as number) < 100;
  if (seul && !code) return undefined;
  return code ? { numero, code } : { numero };
}

/** À quel point un article cité répond à l’article cherché : 2 exactement, 1 dans la même série, 0 non. */
export function correspondance(
  cherche: { numero: NumeroDArticle; code?: string },
  cite: { code?: string; article?: string },
): 0 | 1 | 2 {
  if (!cite.article || (cherche.code && cherche.code !== cite.code)) return 0;
  const bornes = cite.article.split(/\s+à\s+/).map(lireNumero);
  const isoles = cite.article.split(/\s+et\s+/).map(lireNumero);
  if (isoles.some((n) => n && memeNumero(cherche.numero, n))) return 2;
  const [debut, fin] = bornes;
  if (debut && fin && entre(cherche.numero, debut, fin)) return 2;
  return isoles.some((n) => n && prolonge(cherche.numero, n)) ? 1 : 0;
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
