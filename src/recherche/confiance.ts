import type { Signaux } from './signaux.ts';

/**
 * Poids des signaux dans le score. Appris par régression logistique conditionnelle (softmax sur les faits en lice, Cao et al., « Learning to
 * rank: from pairwise approach to listwise approach », 2007) sur les deux tiers de la table de requêtes que l’on a le droit de lire.
 */
const POIDS: Partial<Record<keyof Signaux, number>> = {
  poids: 2.8,
  nom: 1.88,
  ressemblance: 4.49,
  demande: 0.38,
  essentiel: 0.39,
  nomme: 1.75,
  attendu: 2.97,
  couverture: 2.05,
  directe: -2.94,
  libelle: 5.21,
  seul: 1.52,
};
/** Une question proche vaut davantage quand le fait dit le reste de la requête. */
const POIDS_D_ACCORD = 3.24;

/** Échelle du score : un nom exact, une page ou un terme s’y comparent à un fait. */
export const ECHELLE = 2;

/** Score d’une réponse possible ; il n’a de sens que comparé à celui des autres. */
export function scoreDe(s: Signaux): number {
  let somme = POIDS_D_ACCORD * s.ressemblance * s.seul;
  for (const [signal, poids] of Object.entries(POIDS)) somme += poids * s[signal as keyof Signaux];
  return ECHELLE * somme;
}

/** Ce que l’on sait de la première réponse, les autres étant là. */
export interface Premiere extends Signaux {
  /** Écart de score avec la suivante. */
  avance: number;
  /** Part de la première parmi toutes, au sens du softmax. */
  part: number;
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
    part: 1 / total,
  };
}

/**
 * Régressions logistiques apprises sur les mêmes requêtes, chacune jugée par un classement qui ne l’avait pas lue : constante, puis un
 * coefficient par signal, dans l’ordre de `probabilite`.
 */
const TENUE = [-6.727, 2.416, 1.794, 2.469, 1.384, 3.689, -0.43, 0.321, 3.737, 1.174] as const;
const JUSTESSE = [-5.682, 1.718, 0.792, 0.701, 0.639, 0.324, -0.51, 5.928, 0.324, -0.085] as const;
const SEUIL_DE_TENUE = 0.6;
/** Un chiffre faux montré en grand sera répété devant la personne : mieux vaut nommer la page sans lui. */
const SEUIL_DE_JUSTESSE = 0.88;
/** À quel point un thème est nommé pour l’être tout à fait. */
const NOMME = 0.8;

function probabilite([constante, ...coefficients]: readonly [number, ...number[]], p: Premiere): number {
  const signaux = [
    p.couverture,
    p.ressemblance,
    Math.min(p.poids, 4),
    p.nom / 2,
    p.nomme > NOMME ? 1 : 0,
    Math.min(p.avance, 3),
    p.part,
    p.seul,
    p.essentiel,
  ];
  const somme = coefficients.reduce((total, c, i) => total + c * (signaux[i] as number), constante);
  return 1 / (1 + Math.exp(-somme));
}

/** La requête a sans doute une réponse ici ; sinon, mieux vaut dire que l’on ne sait pas. */
export function aSansDouteUneReponse(premiere: Premiere): boolean {
  return probabilite(TENUE, premiere) >= SEUIL_DE_TENUE;
}

/** Cette réponse est sans doute la bonne ; sinon, la page se nomme sans chiffre mis en avant. */
export function estSansDouteJuste(premiere: Premiere): boolean {
  return probabilite(JUSTESSE, premiere) >= SEUIL_DE_JUSTESSE;
}
