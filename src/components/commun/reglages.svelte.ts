import type { Reglage } from '../../schemas/journal.ts';
import { lireReglages, type ReglagesDuLecteur } from '../../domaine/journal/reglages.ts';
import type { Moyens } from '../../moyens/index.ts';
import { essayer, type MotifDeStockage } from '../../stockage/port.ts';
import { composerUnSecours, preparerUnSecours, type Sauvable } from '../../stockage/secours.ts';

/** Un réglage avant d’être daté. */
type ChoixDuLecteur = { [R in Reglage as R['cle']]: Omit<R, 'instant'> }[Reglage['cle']];

/** Les réglages du lecteur à l’écran : appliqués aussitôt, gardés ensuite. */
export class Reglages implements Sauvable {
  valeurs: ReglagesDuLecteur = $state.raw(lireReglages([]));
  motif: MotifDeStockage | undefined = $state();
  readonly #moyens: Moyens;
  /** Réglages que le stockage n’a pas encore pris. */
  #attentes: Reglage[] = [];

  constructor(moyens: Moyens) {
    this.#moyens = moyens;
  }

  get enSuspens(): boolean {
    return this.#attentes.length > 0;
  }

  async lire(): Promise<void> {
    await this.#tenter(async () => {
      const gardes = await this.#moyens.stockage.lireReglages();
      this.valeurs = lireReglages([...this.#attentes, ...gardes]);
    });
  }

  async regler(choix: ChoixDuLecteur): Promise<void> {
    this.valeurs = { ...this.valeurs, [choix.cle]: choix.valeur };
    const reglage: Reglage = { ...choix, instant: this.#moyens.maintenant() };
    this.#attentes = [...this.#attentes.filter((r) => r.cle !== choix.cle), reglage];
    await this.garder();
  }

  /** Garde ce qui attend : un réglage changé entre-temps attend son tour. */
  async garder(): Promise<void> {
    for (const reglage of this.#attentes)
      await this.#tenter(async () => {
        await this.#moyens.stockage.regler(reglage);
        this.#attentes = this.#attentes.filter((r) => r !== reglage);
      });
  }

  secours(): Promise<string> {
    return composerUnSecours({ reglages: this.#attentes }, this.#moyens.maintenant());
  }

  /** Suit ce qu’un autre onglet, ou une autre série de la page, règle. */
  suivre(): () => void {
    return this.#moyens.stockage.suivre(({ quoi }) => {
      if (quoi === 'reglages') void this.lire();
    });
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    const motif = await essayer(action, () => this.#dire('muet'));
    if (motif || !this.enSuspens) this.#dire(motif);
  }

  #dire(motif: MotifDeStockage | undefined): void {
    this.motif = motif;
    if (motif) preparerUnSecours();
  }
}
