/** Clé du choix d’affichage (clair, sombre) dans `localStorage`. */
export const CLE_DU_THEME = 'jalons-theme';

/** Applique le choix gardé ; importé en tête de page pour éviter l’éclair d’un thème à l’autre. */
export function appliquerLeTheme(): void {
  try {
    const theme = localStorage.getItem(CLE_DU_THEME);
    if (theme) document.documentElement.dataset.theme = theme;
  } catch {
    // Stockage refusé : le thème du système s’applique.
  }
}
