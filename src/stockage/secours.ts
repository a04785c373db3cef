import type { Instant } from '../domaine/commun/instant.ts';
import { journalVide } from '../domaine/journal/fusion.ts';
import type { Journal } from '../schemas/journal.ts';

/** Ce qui n’est pas gardé, et peut sortir de la page dans un fichier. */
export interface Sauvable {
  /** Fermer la page perdrait quelque chose. */
  readonly enSuspens: boolean;
  /** Le fichier : un carnet réduit à ce qui n’est pas gardé, que l’import du carnet relit. */
  secours: () => Promise<string>;
  /** Réessaie de garder. */
  garder: () => Promise<unknown>;
}

/** Compose un carnet réduit à ce qui n’est pas gardé. */
export async function composerUnSecours(partiel: Partial<Journal>, instant: Instant): Promise<string> {
  const { ecrireExport } = await import('./fichier.ts');
  return ecrireExport({ ...journalVide(), ...partiel }, instant);
}

/** Charge de quoi composer un secours au premier échec : le réseau peut manquer quand on le demandera. */
export function preparerUnSecours(): void {
  void import('./fichier.ts').catch(() => undefined);
}
