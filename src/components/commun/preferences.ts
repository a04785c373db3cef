/** Clé de ce que « Reprendre » retient dans `localStorage` ; `cadre/theme.ts` en lit la présence avant tout rendu. */
export const CLE_DE_REPRISE = 'jalons-reprendre';
