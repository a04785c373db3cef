import { estDateCivile, type DateCivile } from '../domaine/commun/date-civile.ts';
import { CLES, ecrire, lire } from './appareil.ts';

/** Jour de la dernière visite et, avant lui, de la précédente : « 2026-11-30/2026-11-12 ». */
function lireLesVisites(): DateCivile[] {
  return (lire(CLES.visite) ?? '').split('/').filter(estDateCivile);
}

/**
 * Retient que l’accueil est ouvert ce jour-là ; rend le jour de la visite précédente, la même toute la journée. `undefined` la première
 * fois, et si l’horloge a reculé.
 */
export function noterLaVisite(jour: DateCivile): DateCivile | undefined {
  const [derniere, precedente] = lireLesVisites();
  if (derniere === jour) return precedente;
  const avant = derniere !== undefined && derniere < jour ? derniere : undefined;
  ecrire(CLES.visite, [jour, avant].filter((d) => d !== undefined).join('/'));
  return avant;
}
