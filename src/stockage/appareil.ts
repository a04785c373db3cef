import type { Instant } from '../domaine/commun/instant.ts';

/**
 * Ce qui ne concerne que cet appareil, et ne s’exporte donc pas. `localStorage` peut être refusé : on s’en passe alors, sans
 * rien empêcher d’autre.
 */
export const CLES = {
  dernierExport: 'jalons-dernier-export',
  demande: 'jalons-durabilite-demandee',
  lectures: 'jalons-lectures',
  visite: 'jalons-visite',
  sansReponse: 'jalons-recherches-sans-reponse',
} as const;

/** Ce que l’appareil garde sous une clé, s’il garde quelque chose. */
export function lire(cle: string): string | undefined {
  try {
    return localStorage.getItem(cle) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Garde un texte sur l’appareil, s’il veut bien. */
export function ecrire(cle: string, valeur: string): void {
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
