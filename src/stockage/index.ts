import { StockageIndexedDB } from './indexeddb.ts';
import type { Stockage } from './port.ts';

let stockage: Stockage | undefined;

/** Le stockage de la page, commun à toutes les îles. */
export function stockageDeLaPage(): Stockage {
  stockage ??= new StockageIndexedDB();
  return stockage;
}

/** Ce que l’on dit au lecteur quand sa réponse n’a pu être gardée. */
export const MESSAGES_DE_STOCKAGE = {
  plein:
    'Votre appareil n’a plus de place\u00a0: ce que vous venez de faire n’est pas gardé. Ce qui l’était le reste.',
  refuse:
    'Votre navigateur refuse de garder des données (navigation privée\u202f?)\u00a0: votre progression se perdra en fermant la page.',
  endommage:
    'Les données gardées ne se lisent plus\u00a0: exportez ce qui peut l’être depuis le carnet, puis effacez-les.',
} as const;
