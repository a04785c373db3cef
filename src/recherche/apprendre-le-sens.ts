import { hasardDeGraine } from '../domaine/commun/hasard.ts';

/** Termes d’un document, et ce que chacun y pèse. */
export type Sac = ReadonlyMap<string, number>;

/** Assez de directions pour rapprocher les mots d’un même usage, trop peu pour retenir chaque fait. */
const DIMENSIONS = 16;
/** Passes de l’itération orthogonale : au-delà, les directions ne bougent plus. */
const PASSES = 12;

interface Creuse {
  termes: Int32Array;
  poids: Float64Array;
}

/** Rend les colonnes orthonormées, l’une après l’autre (Gram et Schmidt). */
function orthonormer(colonnes: Float64Array[]): void {
  colonnes.forEach((c, j) => {
    for (const avant of colonnes.slice(0, j)) {
      let produit = 0;
      for (let i = 0; i < c.length; i += 1) produit += (c[i] as number) * (avant[i] as number);
      for (let i = 0; i < c.length; i += 1) c[i] = (c[i] as number) - produit * (avant[i] as number);
    }
    const norme = Math.sqrt(c.reduce((s, x) => s + x * x, 0)) || 1;
    for (let i = 0; i < c.length; i += 1) c[i] = (c[i] as number) / norme;
  });
}

/**
 * Apprend le sens des termes : les directions où les documents diffèrent le plus, par itération orthogonale sur la matrice des documents et
 * des termes. Sans hasard : la graine est fixe.
 * @see Golub et Van Loan, Matrix Computations, § 8.2.4
 */
export function apprendreLeSens(
  sacs: readonly Sac[],
  dimensions = DIMENSIONS,
): { termes: Map<string, Float64Array>; documents: Float64Array[] } {
  const rangs = new Map<string, number>();
  for (const sac of sacs) for (const terme of sac.keys()) if (!rangs.has(terme)) rangs.set(terme, rangs.size);
  const lignes = sacs.map((sac): Creuse => {
    const norme = Math.sqrt([...sac.values()].reduce((s, x) => s + x * x, 0)) || 1;
    return {
      termes: Int32Array.from(sac.keys(), (t) => rangs.get(t) as number),
      poids: Float64Array.from(sac.values(), (x) => x / norme),
    };
  });
  const hasard = hasardDeGraine('sens');
  const colonnes = Array.from({ length: dimensions }, () =>
    Float64Array.from({ length: rangs.size }, () => hasard() - 0.5),
  );
  const projeter = ({ termes, poids }: Creuse, colonne: Float64Array) => {
    let somme = 0;
    for (let i = 0; i < termes.length; i += 1)
      somme += (poids[i] as number) * (colonne[termes[i] as number] as number);
    return somme;
  };
  orthonormer(colonnes);
  for (let passe = 0; passe < PASSES; passe += 1) {
    colonnes.forEach((colonne, j) => {
      const suivante = new Float64Array(rangs.size);
      for (const ligne of lignes) {
        const place = projeter(ligne, colonne);
        for (let i = 0; i < ligne.termes.length; i += 1) {
          const t = ligne.termes[i] as number;
          suivante[t] = (suivante[t] as number) + place * (ligne.poids[i] as number);
        }
      }
      colonnes[j] = suivante;
    });
    orthonormer(colonnes);
  }
  return {
    termes: new Map(
      [...rangs].map(([terme, t]) => [terme, Float64Array.from(colonnes, (c) => c[t] as number)]),
    ),
    documents: lignes.map((ligne) => Float64Array.from(colonnes, (c) => projeter(ligne, c))),
  };
}
