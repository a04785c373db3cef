/** Adresse du site (`/mesures/ddse-peine/`) placée sous le chemin d’hébergement (`BASE_PATH`). */
export function lien(adresse: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${adresse}`;
}
