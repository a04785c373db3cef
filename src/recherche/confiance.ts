/** Ce que l’on sait de la première réponse d’une requête, et de son avance sur la suivante. */
export interface Signaux {
  /** Part des mots de la requête que le fait et les noms de son thème expliquent. */
  couverture: number;
  /** Ressemblance à la plus proche des questions écrites pour le fait. */
  ressemblance: number;
  /** Poids des mots tapés dans le fait. */
  poids: number;
  /** Poids de ces mots dans les noms du thème. */
  nom: number;
  /** La requête ne fait que nommer le thème. */
  nomme: boolean;
  /** Écart de score avec la réponse suivante. */
  avance: number;
}

/**
 * Régressions logistiques apprises sur les deux tiers de la table de requêtes que l’on a le droit de lire : constante, puis un coefficient par
 * signal, dans l’ordre de `Signaux`.
 */
const TENUE = [-4.02, 3.21, 1.49, 3.5, 1.45, 0.6, -0.15] as const;
const JUSTESSE = [-10.46, 5.0, 3.8, 4.4, 1.2, 0.44, 1.49] as const;
const SEUIL_DE_TENUE = 0.7;
const SEUIL_DE_JUSTESSE = 0.6;

function probabilite([constante, ...coefficients]: readonly [number, ...number[]], s: Signaux): number {
  const signaux = [
    s.couverture,
    s.ressemblance,
    Math.min(s.poids, 40) / 20,
    s.nom / 2,
    s.nomme ? 1 : 0,
    Math.min(s.avance, 8) / 4,
  ];
  const somme = coefficients.reduce((total, c, i) => total + c * (signaux[i] as number), constante);
  return 1 / (1 + Math.exp(-somme));
}

/** La requête a sans doute une réponse ici ; sinon, mieux vaut dire que l’on ne sait pas. */
export function aSansDouteUneReponse(signaux: Signaux): boolean {
  return probabilite(TENUE, signaux) >= SEUIL_DE_TENUE;
}

/** Cette réponse est sans doute la bonne ; sinon, la page se nomme sans chiffre mis en avant. */
export function estSansDouteJuste(signaux: Signaux): boolean {
  return probabilite(JUSTESSE, signaux) >= SEUIL_DE_JUSTESSE;
}
