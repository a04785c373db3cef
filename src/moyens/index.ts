import { stockageDeLaPage } from '../stockage/index.ts';
import type { Stockage } from '../stockage/port.ts';

export { jourLocal, jourLocalAutourDe } from './jour.ts';

/** Le monde tel que les îles le voient : rien n’en est lu sans passer par là. */
export interface Moyens {
  stockage: Stockage;
  maintenant: () => string;
  identifiant: () => string;
}

/** Identifiant unique. `crypto.randomUUID` manque hors HTTPS, sur un intranet par exemple ; ces octets-là, non. */
export function nouvelIdentifiant(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((o) => o.toString(16).padStart(2, '0')).join('');
}

/** Le monde tel que les îles le voient : stockage de l’appareil, horloge, identifiants. */
export function moyensDeLaPage(): Moyens {
  return {
    stockage: stockageDeLaPage(),
    maintenant: () => new Date().toISOString(),
    identifiant: nouvelIdentifiant,
  };
}
