/** Numéro d’article cherché ou cité : lettre éventuelle et segments (`D49-84` → `d`, `49`, `84`). */
export interface NumeroDArticle {
  lettre: string;
  segments: number[];
}

const CODES_REPLIES: Record<string, string> = {
  cp: 'CP',
  cpp: 'CPP',
  cpenit: 'CPénit',
  cjpm: 'CJPM',
  csp: 'CSP',
};

/** Lit un numéro : `131-4-1`, `131 4 1`, `D.49-84`, `r622 3` ; `undefined` si ce n’en est pas un. */
export function lireNumero(texte: string): NumeroDArticle | undefined {
  const m = /^([lrd])?[.\s]*(\d{1,4}(?:[-\s]+\d{1,3})*)$/i.exec(texte.trim());
  if (!m) return undefined;
  return { lettre: (m[1] ?? '').toLowerCase(), segments: (m[2] as string).split(/[-\s]+/).map(Number) };
}

/**
 * Reconnaît une requête d’article, code éventuel compris : « 132-41-1 », « art. 132 41 1 du code pénal », « CPP D49-84 ».
 * Un nombre seul de moins de trois chiffres sans lettre n’est pas un article.
 */
export function lireRequeteDArticle(requete: string): { numero: NumeroDArticle; code?: string } | undefined {
  let reste = requete
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\b(?:article|art)\b\.?/g, ' ');
  const longs: [RegExp, string][] = [
    [/\b(?:du )?code de procedure penale\b/, 'CPP'],
    [/\b(?:du )?code penitentiaire\b/, 'CPénit'],
    [/\b(?:du )?code penal\b/, 'CP'],
  ];
  let code: string | undefined;
  for (const [motif, sigle] of longs) {
    if (motif.test(reste)) {
      code = sigle;
      reste = reste.replace(motif, ' ');
      break;
    }
  }
  const sigle = /^\s*(cpenit|cpp|cjpm|csp|cp)\b/.exec(reste) ?? /\b(cpenit|cpp|cjpm|csp|cp)\s*$/.exec(reste);
  if (sigle) {
    code = CODES_REPLIES[sigle[1] as string];
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
  return a.lettre === b.lettre && a.segments.join() === b.segments.join();
}

function prolonge(court: NumeroDArticle, long: NumeroDArticle): boolean {
  return (
    court.lettre === long.lettre &&
    court.segments.length < long.segments.length &&
    court.segments.every((s, i) => s === long.segments[i])
  );
}

function entre(n: NumeroDArticle, debut: NumeroDArticle, fin: NumeroDArticle): boolean {
  if (n.lettre !== debut.lettre || n.lettre !== fin.lettre) return false;
  return comparerSegments(debut.segments, n.segments) <= 0 && comparerSegments(n.segments, fin.segments) <= 0;
}

function comparerSegments(a: number[], b: number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const ecart = (a[i] ?? -1) - (b[i] ?? -1);
    if (ecart !== 0) return ecart;
  }
  return 0;
}
