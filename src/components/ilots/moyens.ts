import { stockageDeLaPage } from '../../stockage/index.ts';
import type { Moyens } from './quiz/serie.svelte.ts';

/** Le monde tel que les îles le voient : stockage de l’appareil, horloge, identifiants. */
export function moyensDeLaPage(): Moyens {
  return {
    stockage: stockageDeLaPage(),
    maintenant: () => new Date().toISOString(),
    identifiant: () => crypto.randomUUID(),
  };
}
