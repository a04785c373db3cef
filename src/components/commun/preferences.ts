/** Clé du choix d’affichage (clair, sombre) dans `localStorage` ; `cadre/theme.ts` la lit avant tout rendu. */
export const CLE_DU_THEME = 'jalons-theme';

/** Clé de ce que « Reprendre » retient dans `localStorage` ; `cadre/theme.ts` en lit la présence avant tout rendu. */
export const CLE_DE_REPRISE = 'jalons-reprendre';

/** Clé du raccourci « / » : un raccourci d’un seul caractère doit pouvoir s’éteindre. @see WCAG 2.1.4 */
export const CLE_DU_RACCOURCI = 'jalons-raccourci';
