/** Points de certitude avec leur signe : « +2 », « −6 », « 0 », « +1,2 ». */
export function ecrirePointsDeCertitude(points: number): string {
  const arrondis = Math.round(points * 10) / 10;
  const texte = String(Math.abs(arrondis)).replace('.', ',');
  return arrondis === 0 ? '0' : `${arrondis > 0 ? '+' : '−'}${texte}`;
}
