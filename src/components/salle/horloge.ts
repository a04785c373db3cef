/** L’instant présent. */
export const instant = (): string => new Date().toISOString();

/** Minute du jour, à l’horloge du portable. */
export function minuteDuJour(ms: number): number {
  const d = new Date(ms);
  return d.getHours() * 60 + d.getMinutes() + d.getSeconds() / 60;
}
