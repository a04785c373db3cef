/** Items par série d’une banque : une séance courte, et une page légère. */
const TAILLE_DE_SERIE = 8;

/** Nombre de séries d’une banque de tant d’items. */
export function nombreDeSeries(items: number): number {
  return Math.ceil(items / TAILLE_DE_SERIE);
}

/** Partage les items d’une banque en séries de longueurs voisines. */
export function partagerEnSeries<T>(items: readonly T[]): T[][] {
  const total = nombreDeSeries(items.length);
  const taille = Math.ceil(items.length / total);
  return [...Array(total).keys()].map((i) => items.slice(i * taille, (i + 1) * taille));
}
