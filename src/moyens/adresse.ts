const RACINE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Page du site à un chemin du navigateur, sans le chemin d’hébergement : `mesures/tig/`. */
export function pageDuSite(chemin: string): string {
  const page = chemin.slice(RACINE.length).replace(/index\.html$/, '');
  return page === '' || page.endsWith('/') ? page : `${page}/`;
}

/** Adresse d’un passage, sous le chemin d’hébergement. */
export function adresseDuPassage({ page, ancre }: { page: string; ancre: string }): string {
  return `${RACINE}${page}${ancre && `#${encodeURIComponent(ancre)}`}`;
}
