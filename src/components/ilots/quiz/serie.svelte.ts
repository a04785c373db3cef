import type { Reprise, Trace } from '../../../domaine/progression/journal.ts';
import type { Reponse } from '../../../domaine/quiz/reponse.ts';
import {
  avancer,
  cleDItem,
  estFinie,
  faireLeBilan,
  noteDe,
  ouvrirSerie,
  reprendre,
  type ActionDeSerie,
  type Mode,
  type Serie,
} from '../../../domaine/quiz/serie.ts';
import type { Item } from '../../../schemas/quiz.ts';
import { ErreurDeStockage, type MotifDeStockage, type Stockage } from '../../../stockage/port.ts';

/** Dépendances d’une série : rien n’y est lu du monde sans passer par elles. */
export interface Moyens {
  stockage: Stockage;
  maintenant: () => string;
  identifiant: () => string;
}

/** État d’une série à l’écran : la série pure, sa reprise, et ce qu’il faut dire du stockage. */
export class SerieEnCours {
  etat: Serie = $state.raw(ouvrirSerie('etude', []));
  motif: MotifDeStockage | undefined = $state();
  readonly nom: string;
  readonly #moyens: Moyens;
  #touchee = false;

  constructor(nom: string, mode: Mode, items: readonly Item[], moyens: Moyens) {
    this.nom = nom;
    this.#moyens = moyens;
    this.etat = ouvrirSerie(mode, items);
  }

  get finie(): boolean {
    return estFinie(this.etat);
  }

  get bilan() {
    return faireLeBilan(this.etat);
  }

  note(rang: number) {
    return noteDe(this.etat, rang);
  }

  get #signature(): string[] {
    return this.etat.items.map(cleDItem);
  }

  /**
   * Reprend la série là où elle s’était arrêtée, si ses items n’ont pas changé et si le lecteur n’a pas déjà répondu : un
   * stockage lent ne défait pas ce qui vient d’être fait.
   */
  async reprendre(): Promise<void> {
    await this.#tenter(async () => {
      const reprise = await this.#moyens.stockage.lireReprise(this.nom);
      if (!reprise || this.#touchee || reprise.items.join() !== this.#signature.join()) return;
      this.etat = reprendre(this.etat, reprise);
    });
  }

  /** Applique une action tout de suite ; le stockage suit, sans que l’écran l’attende. */
  agir(action: ActionDeSerie): void {
    const avant = this.etat;
    this.etat = avancer(avant, action);
    if (this.etat === avant) return;
    this.#touchee = true;
    const arretees = this.etat.arretees.flatMap((a, rang) => (a && !avant.arretees[rang] ? [rang] : []));
    const traces = arretees.map((rang) => this.#traceDeReponse(rang));
    void this.garder(traces);
  }

  repondre(rang: number, reponse: Reponse): void {
    this.agir({ type: 'repondre', rang, reponse });
  }

  /** Garde la série telle qu’elle est, avec les traces qu’elle vient de laisser. */
  async garder(traces: readonly Trace[] = []): Promise<void> {
    const reprise = this.#reprise();
    await this.#tenter(async () => {
      for (const trace of traces) await this.#moyens.stockage.ajouterTrace(trace);
      await this.#moyens.stockage.ecrireReprise(reprise);
    });
  }

  /** Inscrit au journal une trace que la série ne sait pas composer : le résultat d’un quiz final. */
  async tracer(trace: (id: string, instant: string) => Trace): Promise<void> {
    const { stockage, identifiant, maintenant } = this.#moyens;
    await this.#tenter(() => stockage.ajouterTrace(trace(identifiant(), maintenant())));
  }

  #reprise(): Reprise {
    const { reponses, arretees, courant } = this.etat;
    return {
      serie: this.nom,
      instant: this.#moyens.maintenant(),
      items: this.#signature,
      reponses: [...reponses],
      arretees: [...arretees],
      courant,
    };
  }

  #traceDeReponse(rang: number): Trace {
    const { id, version } = this.etat.items[rang] as Item;
    const { identifiant, maintenant } = this.#moyens;
    return {
      id: identifiant(),
      genre: 'reponse',
      instant: maintenant(),
      item: id,
      version,
      ...this.note(rang),
      serie: this.nom,
    };
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    try {
      await action();
      this.motif = undefined;
    } catch (e) {
      if (!(e instanceof ErreurDeStockage)) throw e;
      this.motif = e.motif;
    }
  }
}
