import { StockageIndexedDB } from './indexeddb.ts';
import type { MotifDeStockage, Stockage } from './port.ts';

let stockage: Stockage | undefined;

/** Le stockage de la page, commun à toutes les îles. */
export function stockageDeLaPage(): Stockage {
  stockage ??= new StockageIndexedDB();
  return stockage;
}

/** Ce que l’on dit au lecteur quand ce qu’il vient de faire n’est pas gardé. */
export const MESSAGES_DE_STOCKAGE: Record<MotifDeStockage, string> = {
  plein:
    'Votre appareil n’a plus de place\u00a0: ce que vous venez de faire n’est pas gardé. Ce qui l’était le reste.',
  refuse:
    'Votre navigateur refuse de garder des données (navigation privée\u202f?)\u00a0: votre progression se perdra en fermant la page.',
  endommage:
    'Les données gardées ne se lisent plus\u00a0: exportez ce qui peut l’être depuis le carnet, puis effacez-les.',
  depasse:
    'Une version plus récente du site a rangé votre carnet autrement\u00a0: cette page, restée ouverte, ne peut plus y écrire. Rechargez-la.',
  muet: 'Votre navigateur ne répond pas encore\u00a0: un autre onglet du site l’occupe peut-être. Ce que vous faites reste dans cette page, et sera gardé dès qu’il répondra. Fermez les autres onglets du site, et pas celui-ci avant.',
};
