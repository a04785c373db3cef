import { estDateCivile, type DateCivile } from '../domaine/commun/date-civile.ts';
import type { Instant } from '../domaine/commun/instant.ts';

/**
 * Ce qui ne concerne que cet appareil, et ne s’exporte donc pas. `localStorage` peut être refusé : on s’en passe alors, sans
 * rien empêcher d’autre.
 */
const CLES = {
  dernierExport: 'jalons-dernier-export',
  demande: 'jalons-durabilite-demandee',
  visite: 'jalons-visite',
} as const;

function lire(cle: string): string | undefined {
  try {
    return localStorage.getItem(cle) ?? undefined;
  } catch {
    return undefined;
  }
}

function ecrire(cle: string, valeur: string): void {
  try {
    localStorage.setItem(cle, valeur);
  } catch {
    // Sans lui, le rappel d’export revient seulement plus souvent.
  }
}

/** Instant du dernier export fait sur cet appareil. */
export function dernierExport(): Instant | undefined {
  const instant = lire(CLES.dernierExport);
  return instant !== undefined && !Number.isNaN(Date.parse(instant)) ? instant : undefined;
}

/** Retient qu’un export vient d’être fait. */
export function noterLExport(instant: Instant): void {
  ecrire(CLES.dernierExport, instant);
}

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

/** Oublie ce que l’appareil retenait du carnet. */
export function oublierLAppareil(): void {
  try {
    for (const cle of Object.values(CLES)) localStorage.removeItem(cle);
  } catch {
    // Rien n’y était donc gardé.
  }
}

/** Ce que le navigateur promet de ce que le site garde. */
export interface Durabilite {
  /** Le navigateur s’engage à ne rien effacer de lui-même ; `undefined` s’il ne le dit pas. */
  persistant: boolean | undefined;
  /** Octets occupés, quand le navigateur les dit. */
  octets: number | undefined;
}

/** Lit ce que le navigateur promet, sans rien lui demander. */
export async function lireLaDurabilite(): Promise<Durabilite> {
  const gestionnaire = (navigator as { storage?: StorageManager }).storage;
  const [persistant, estimation] = await Promise.all([
    gestionnaire?.persisted?.().catch(() => undefined),
    gestionnaire?.estimate?.().catch(() => undefined),
  ]);
  return { persistant, octets: estimation?.usage };
}

/** Demande au navigateur de ne rien effacer de lui-même ; certains interrogent alors le lecteur. */
export async function demanderLaDurabilite(): Promise<Durabilite> {
  const gestionnaire = (navigator as { storage?: StorageManager }).storage;
  await gestionnaire?.persist?.().catch(() => false);
  return lireLaDurabilite();
}

/** Demande une seule fois par appareil, quand une première réponse est gardée : ensuite, c’est au lecteur de le vouloir. */
export async function demanderUneFois(): Promise<void> {
  if (lire(CLES.demande)) return;
  ecrire(CLES.demande, 'oui');
  await demanderLaDurabilite();
}
