/** Chemin d’hébergement, barre finale comprise : `/`, ou `/formation/`. Seul endroit du site qui le lise. */
export const RACINE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Adresse du site (`/mesures/ddse-peine/`) placée sous le chemin d’hébergement. */
export function lien(adresse: string): string {
  return `${RACINE}${adresse.slice(1)}`;
}

/** Page du site à un chemin du navigateur, sans le chemin d’hébergement : `mesures/tig/`. */
export function pageDuSite(chemin: string): string {
  const page = chemin.slice(RACINE.length).replace(/index\.html$/, '');
  return page === '' || page.endsWith('/') ? page : `${page}/`;
}

/** Adresse d’un passage, sous le chemin d’hébergement. */
export function adresseDuPassage({ page, ancre }: { page: string; ancre: string }): string {
  return `${RACINE}${page}${ancre && `#${encodeURIComponent(ancre)}`}`;
}
