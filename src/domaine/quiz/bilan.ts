/** Bilan d’une série, d’une copie ou d’une partie de ses questions. */
export interface Bilan {
  points: number;
  maximum: number;
  /** Part des points, entre 0 et 1. */
  part: number;
  sansReponse: number;
}

/** Additionne des points ; une question sans réponse en vaut zéro mais se compte à part. */
export function totaliser(notes: readonly (number | null)[]): Bilan {
  const somme = notes.reduce<number>((total, n) => total + (n ?? 0), 0);
  // Dix tiers ne font pas tout à fait leur somme en virgule flottante : un seuil ne se manque pas pour cela.
  const points = Math.round(somme * 1e6) / 1e6;
  return {
    points,
    maximum: notes.length,
    part: notes.length === 0 ? 0 : points / notes.length,
    sansReponse: notes.filter((n) => n === null).length,
  };
}
