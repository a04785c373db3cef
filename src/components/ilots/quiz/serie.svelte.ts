import {
  avancer,
  estFinie,
  faireLeBilan,
  noteDe,
  ouvrirSerie,
  reprendre,
  type ActionDeSerie,
  type Mode,
  type Serie,
} from '../../../domaine/quiz/serie.ts';
import type { Reponse } from '../../../domaine/quiz/reponse.ts';
import type { Reprise, Trace } from '../../../domaine/progression/journal.ts';
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

  /** Signature des items : une série dont un item a changé ne se reprend pas. */
  get #signature(): string[] {
    return this.etat.items.map((i) => `${i.id}@${i.version}`);
  }

  /** Reprend la série là où elle s’était arrêtée, si ses items n’ont pas changé. */
  async reprendre(): Promise<void> {
    await this.#garder(async () => {
      const reprise = await this.#moyens.stockage.lireReprise(this.nom);
      if (!reprise || reprise.items.join() !== this.#signature.join()) return;
      this.etat = reprendre(this.etat, reprise);
    });
  }

  /** Applique une action, la garde, et inscrit au journal les réponses arrêtées. */
  async agir(action: ActionDeSerie): Promise<void> {
    const avant = this.etat;
    this.etat = avancer(avant, action);
    if (this.etat === avant) return;
    const arretees = this.etat.arretees.flatMap((a, rang) => (a && !avant.arretees[rang] ? [rang] : []));
    await this.#garder(async () => {
      for (const rang of arretees) await this.#inscrire(rang);
      await this.#moyens.stockage.ecrireReprise(this.#reprise());
    });
  }

  repondre(rang: number, reponse: Reponse): Promise<void> {
    return this.agir({ type: 'repondre', rang, reponse });
  }

  /** Inscrit au journal une trace que la série ne sait pas composer (quiz final, lecture). */
  async tracer(trace: (id: string, instant: string) => Trace): Promise<void> {
    const { stockage, identifiant, maintenant } = this.#moyens;
    await this.#garder(() => stockage.ajouterTrace(trace(identifiant(), maintenant())));
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

  async #inscrire(rang: number): Promise<void> {
    const item = this.etat.items[rang] as Item;
    const { issue, points } = this.note(rang);
    await this.#moyens.stockage.ajouterTrace({
      id: this.#moyens.identifiant(),
      genre: 'reponse',
      instant: this.#moyens.maintenant(),
      item: item.id,
      version: item.version,
      issue,
      points,
      serie: this.nom,
    });
  }

  async #garder(action: () => Promise<void>): Promise<void> {
    try {
      await action();
      this.motif = undefined;
    } catch (e) {
      if (!(e instanceof ErreurDeStockage)) throw e;
      this.motif = e.motif;
    }
  }
}
