/** Écrit des points à la française, au centième : « 17,5 points », « 1 point ». */
export function ecrirePoints(points: number): string {
  return `${points.toLocaleString('fr-FR', { maximumFractionDigits: 2 })} ${points < 2 ? 'point' : 'points'}`;
}
