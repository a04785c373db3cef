import type { Reglage } from '../../schemas/journal.ts';
import { lireReglages, type ReglagesDuLecteur } from '../../domaine/journal/reglages.ts';
import { essayer, type MotifDeStockage } from '../../stockage/port.ts';
import type { Moyens } from '../../moyens/index.ts';

/** Un réglage avant d’être daté. */
type ChoixDuLecteur = { [R in Reglage as R['cle']]: Omit<R, 'instant'> }[Reglage['cle']];

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

  async regler(choix: ChoixDuLecteur): Promise<void> {
    this.valeurs = { ...this.valeurs, [choix.cle]: choix.valeur };
    await this.#tenter(() => this.#moyens.stockage.regler({ ...choix, instant: this.#moyens.maintenant() }));
  }

  /** Suit ce qu’un autre onglet, ou une autre série de la page, règle. */
  suivre(): () => void {
    return this.#moyens.stockage.suivre(({ quoi }) => {
      if (quoi === 'reglages') void this.lire();
    });
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    this.motif = await essayer(action);
  }
}
