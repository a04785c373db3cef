/*
 * À part de la clé de « Reprendre » : lues par l’écouteur de toute page, elles ne doivent lui valoir aucun fichier de plus.
 */

/** Clé du choix d’affichage (clair, sombre) dans `localStorage` ; `theme.ts` la lit avant tout rendu. */
export const CLE_DU_THEME = 'jalons-theme';

/** Clé du raccourci « / » : un raccourci d’un seul caractère doit pouvoir s’éteindre. @see WCAG 2.1.4 */
export const CLE_DU_RACCOURCI = 'jalons-raccourci';
