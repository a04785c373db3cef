import type { Reglage } from '../../domaine/progression/journal.ts';
import { lireReglages, type ReglagesDuLecteur } from '../../domaine/progression/reglages.ts';
import { essayer, type MotifDeStockage } from '../../stockage/port.ts';
import type { Moyens } from '../../moyens/index.ts';

/** Les réglages du lecteur à l’écran : appliqués aussitôt, gardés ensuite. */
export class Reglages {
  valeurs: ReglagesDuLecteur = $state.raw(lireReglages([]));
  motif: MotifDeStockage | undefined = $state();
  readonly #moyens: Moyens;

  constructor(moyens: Moyens) {
    this.#moyens = moyens;
  }

  async lire(): Promise<void> {
    await this.#tenter(async () => {
      this.valeurs = lireReglages(await this.#moyens.stockage.lireReglages());
    });
  }

  async regler<C extends keyof ReglagesDuLecteur>(cle: C, valeur: ReglagesDuLecteur[C]): Promise<void> {
    this.valeurs = { ...this.valeurs, [cle]: valeur };
    const reglage: Reglage = { cle, instant: this.#moyens.maintenant(), valeur };
    await this.#tenter(() => this.#moyens.stockage.regler(reglage));
  }

  /** Suit ce qu’un autre onglet, ou une autre série de la page, règle. */
  suivre(): () => void {
    return this.#moyens.stockage.suivre(({ quoi }) => {
      if (quoi === 'reglages') void this.lire();
    });
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    this.motif = await essayer(action, () => (this.motif = 'muet'));
  }
}
