import type { Signaux } from './signaux.ts';

/** Ce que valent les signaux d’une réponse, dans le classement et pour dire si l’on s’y fie (une constante, puis un coefficient par trait). */
export interface Poids {
  classement: Readonly<Record<keyof Signaux, number>>;
  /** La requête a une réponse. */
  tenue: readonly number[];
  seuilDeTenue: number;
  /** La première réponse est la bonne. */
  justesse: readonly number[];
  seuilDeJustesse: number;
}

/** Échelle du score : un nom exact, une page ou un terme s’y comparent à un fait. */
export const ECHELLE = 2;

/**
 * Score d’une réponse possible : une somme de signaux dont les poids sont appris (`npm run apprendre`). Il n’a de sens que comparé à celui
 * des autres.
 * @see Cao et al., « Learning to rank: from pairwise approach to listwise approach » (2007)
 */
export function scoreDe(s: Signaux, classement: Poids['classement']): number {
  let somme = 0;
  for (const signal in classement) somme += classement[signal as keyof Signaux] * s[signal as keyof Signaux];
  return ECHELLE * somme;
}

/** Ce que l’on sait de la première réponse, les autres étant là. */
export interface Premiere extends Signaux {
  /** Écart de score avec la suivante. */
  avance: number;
  /** Part de la première parmi toutes, au sens du softmax. */
  certitude: number;
}

/** La première parmi des réponses rangées : son avance et sa part. */
export function situerLaPremiere<T extends { score: number; signaux: Signaux }>(
  rangees: readonly T[],
): Premiere | undefined {
  const [premiere, seconde] = rangees;
  if (!premiere) return undefined;
  const total = rangees.reduce((t, r) => t + Math.exp((r.score - premiere.score) / ECHELLE), 0);
  return {
    ...premiere.signaux,
    avance: (premiere.score - (seconde?.score ?? premiere.score - 3 * ECHELLE)) / ECHELLE,
    certitude: 1 / total,
  };
}

/** Ce dont les deux confiances se jugent. */
export function traitsDe(p: Premiere): number[] {
  return [
    p.couverture,
    p.inconnu,
    Math.min(p.reste, 4),
    p.sens,
    p.bruts,
    p.suites,
    p.concert,
    p.ressemblance,
    p.quasi,
    p.directe,
    p.seul,
    p.enonce,
    p.libelle,
    Math.min(p.poids, 4),
    Math.min(p.familles, 4),
    p.nom,
    p.nomme,
    p.sujet,
    p.ailleurs,
    p.paires,
    p.principale,
    p.essentiel,
    Math.min(p.avance, 3),
    p.certitude,
  ];
}

function probabilite([constante = 0, ...coefficients]: readonly number[], p: Premiere): number {
  const somme = traitsDe(p).reduce((total, trait, i) => total + trait * (coefficients[i] ?? 0), constante);
  return 1 / (1 + Math.exp(-somme));
}

/** La requête a sans doute une réponse ici ; sinon, mieux vaut dire que l’on ne sait pas. */
export function aSansDouteUneReponse(premiere: Premiere, { tenue, seuilDeTenue }: Poids): boolean {
  return probabilite(tenue, premiere) >= seuilDeTenue;
}

/** Cette réponse est sans doute la bonne : un chiffre faux montré en grand sera répété, mieux vaut sinon nommer la page sans lui. */
export function estSansDouteJuste(premiere: Premiere, { justesse, seuilDeJustesse }: Poids): boolean {
  return probabilite(justesse, premiere) >= seuilDeJustesse;
}
