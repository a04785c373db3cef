/** Au-delà de trois colonnes, un tableau ne se compare plus d’un regard. */
export const MAXIMUM = 3;

/** Mesures demandées par l’adresse, limitées à celles qui existent, sans répétition, trois au plus. */
export function choisirMesures(demandees: readonly string[], connues: readonly string[]): string[] {
  return [...new Set(demandees)].filter((id) => connues.includes(id)).slice(0, MAXIMUM);
}
