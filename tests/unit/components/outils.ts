import type { Moyens } from '../../../src/moyens/index.ts';
import type { Annotation } from '../../../src/schemas/journal.ts';
import { StockageEnMemoire } from '../stockage/memoire.ts';
import {
  ErreurDeStockage,
  type Ecriture,
  type EcritureSuivie,
  type Stockage,
} from '../../../src/stockage/port.ts';

/** Mémoire que deux onglets partagent : chaque écriture est annoncée, et le disque peut se dire plein. */
export class MemoireCommune extends StockageEnMemoire {
  plein = false;
  readonly #ecoutes: ((e: EcritureSuivie) => void)[] = [];

  override async reunir(journal: Parameters<StockageEnMemoire['reunir']>[0]) {
    if (this.plein) throw new ErreurDeStockage('plein', undefined);
    await super.reunir(journal);
    this.#annoncer({ quoi: 'journal' });
  }

  override async ecrireReprise(reprise: Parameters<StockageEnMemoire['ecrireReprise']>[0]) {
    if (this.plein) throw new ErreurDeStockage('plein', undefined);
    await super.ecrireReprise(reprise);
    this.#annoncer({ quoi: 'reprise', serie: reprise.serie });
  }

  override async annoter(annotation: Annotation) {
    if (this.plein) throw new ErreurDeStockage('plein', undefined);
    await super.annoter(annotation);
  }

  override async toutEffacer() {
    await super.toutEffacer();
    this.#annoncer({ quoi: 'journal' });
  }

  #annoncer(ecriture: Ecriture) {
    for (const ecoute of this.#ecoutes) ecoute({ ...ecriture, ici: false });
  }

  override suivre(ecoute?: (e: EcritureSuivie) => void) {
    if (ecoute) this.#ecoutes.push(ecoute);
    return () => undefined;
  }
}

/** Moyens d’essai : chaque lecture de l’heure avance d’une milliseconde. */
export function moyensDEssai(stockage: Stockage): Moyens {
  let n = 0;
  return {
    stockage,
    maintenant: () => new Date(Date.UTC(2026, 10, 22) + (n += 1)).toISOString(),
    identifiant: () => `id-${(n += 1)}`,
  };
}
