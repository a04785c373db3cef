/** Renvoi à un article d’un code ou à un autre texte, tel que la fiche l’affiche en pastille. */
export interface ReferenceLegale {
  /** Sigle du code (`CP`, `CPP`, `CPénit`, `CJPM`, `CSP`, `CC`), ou `undefined` pour un autre texte. */
  code?: Code;
  /** Numéro d’article tel qu’il s’écrit (`131-4-1`, `R622-3`, `713-42 à 713-44`). */
  article?: string;
  /** Alinéa, numéro ou mention (`al. 1`, `1°`, `ancien`). */
  precision?: string;
  /** Texte complet du renvoi, affiché tel quel. */
  texte: string;
}

export type Code = keyof typeof CODES;

/** Codes cités et leur nom officiel. */
export const CODES = {
  CP: 'Code pénal',
  CPP: 'Code de procédure pénale',
  CPénit: 'Code pénitentiaire',
  CJPM: 'Code de la justice pénale des mineurs',
  CSP: 'Code de la santé publique',
  CC: 'Code civil',
} as const;

const SIGLES = Object.keys(CODES).join('|');
const NUMERO = '(?:[LRD]\\*?\\.?\\s?)?\\d[\\d-]*(?:\\s(?:bis|ter))?';
const ARTICLE = new RegExp(`^(${SIGLES})\\s+(${NUMERO}(?:\\s(?:à|et)\\s${NUMERO})?)(?:,?\\s+(.+))?$`, 'u');
/** Un point-virgule, ou une virgule devant le sigle d’un code. */
const SEPARATEUR = new RegExp(`\\s*;\\s*|,\\s+(?=(?:${SIGLES})\\s)`, 'u');

/** Découpe une source « CP 131-4-1 al. 1 ; CPP 713-44 » en renvois, dans l’ordre écrit. */
export function lireReferences(source: string): ReferenceLegale[] {
  return source
    .split(SEPARATEUR)
    .filter((texte) => texte !== '')
    .map((texte) => {
      const m = ARTICLE.exec(texte);
      if (!m) return { texte };
      return {
        code: m[1] as Code,
        article: m[2] as string,
        ...(m[3] ? { precision: m[3] } : {}),
        texte,
      };
    });
}

const MOT_ARTICLE = '(?:art(?:icle)?s?\\.?\\s*)?';
/** Formes d’un renvoi à l’envers, collé, sans son code, ou dont le code n’est pas dit par son sigle. */
const CODE_NOMME = `(?:${SIGLES}|${Object.values(CODES).join('|')})`;
const MANQUE = new RegExp(
  `^(?:${CODE_NOMME}[\\s.,]*${MOT_ARTICLE}${NUMERO}|${MOT_ARTICLE}${NUMERO}(?:$|,?\\s+(?:du\\s+)?${CODE_NOMME}(?!\\p{L})))`,
  'iu',
);

/** Vrai d’un renvoi qui voulait être l’article d’un code, et ne s’y lit pas : « 131-8 CP », « CP131-8 », « code pénal 131-8 ». */
export function estManque({ code, texte }: ReferenceLegale): boolean {
  return code === undefined && MANQUE.test(texte);
}

/** Articles de codes qu’un texte nomme, où qu’ils soient, sous la forme « CP 131-8 ». */
export function articlesNommes(texte: string): string[] {
  return [...texte.matchAll(NOMMES)].flatMap(([, code, suite = '']) =>
    [...suite.matchAll(new RegExp(NUMERO, 'gu'))].map(([numero]) => `${code} ${sansSigne(numero)}`),
  );
}

const NOMMES = new RegExp(
  `(?<![\\p{L}\\d])(${SIGLES})\\s+(${NUMERO}(?:(?:\\s(?:à|et)|,)\\s${NUMERO})*)`,
  'gu',
);

/** Numéro d’article sans point ni espace : « L. 113-1 » et « L113-1 » sont le même. */
const sansSigne = (numero: string) => numero.replace(/\.?\s/g, '');

/** Le renvoi tel qu’une phrase le dit, et que l’on peut élider : « art. 132-19 al. 2 CP » ; un autre texte reste tel quel. */
export function direEnPhrase({ code, article, precision, texte }: ReferenceLegale): string {
  if (!code || !article) return texte;
  return `art.\u00a0${[article, precision, code].filter(Boolean).join(' ')}`;
}

/**
 * Adresse officielle où relire le texte : la recherche de Légifrance sur le numéro d’article, puisque
 * l’identifiant de chaque version n’est pas connu de nos faits. `undefined` hors des codes.
 */
export function adresseOfficielle(ref: ReferenceLegale): string | undefined {
  if (!ref.code || !ref.article) return undefined;
  const premier = ref.article.split(/\s(?:à|et)\s/)[0] as string;
  const params = {
    tab_selection: 'code',
    searchField: 'NUM_ARTICLE',
    query: sansSigne(premier),
    nomCode: CODES[ref.code],
  };
  const requete = Object.entries(params).map(([cle, v]) => `${cle}=${encodeURIComponent(v)}`);
  return `https://www.legifrance.gouv.fr/search/code?${requete.join('&')}`;
}
