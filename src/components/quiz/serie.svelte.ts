import { instantSuivant, type Instant } from '../../domaine/commun/instant.ts';
import { journalVide } from '../../domaine/journal/fusion.ts';
import type { Reprise, Trace } from '../../schemas/journal.ts';
import { oublier, rejoindre } from '../../domaine/quiz/rejoindre.ts';
import type { Reponse } from '../../domaine/quiz/reponse.ts';
import {
  avancer,
  cleDItem,
  estEtatDe,
  estFinie,
  faireLeBilan,
  noteDe,
  ouvrirSerie,
  reprendre,
  type ActionDeSerie,
  type Serie,
} from '../../domaine/quiz/serie.ts';
import type { Item } from '../../schemas/quiz.ts';
import type { Moyens } from '../../moyens/index.ts';
import { essayer, patienter, type MotifDeStockage } from '../../stockage/port.ts';

/** Trace à inscrire ; son rang, si elle vient d’une question de la série. */
interface Attente {
  trace: Trace;
  rang?: number;
}

/** État d’une série à l’écran : la série pure, sa reprise, et ce qu’il faut dire du stockage. */
export class SerieEnCours {
  etat: Serie = $state.raw(ouvrirSerie([]));
  motif: MotifDeStockage | undefined = $state();
  /** Le lecteur voulait la quitter ; ce qui attend d’être gardé la retient. */
  retenue = $state(false);
  readonly nom: string;
  readonly #moyens: Moyens;
  /** Composée à l’instant : ses réponses s’inscrivent, mais elle ne se reprend pas. */
  readonly #passagere: boolean;
  #touchee = false;
  /** Dernière reprise lue ou écrite par cet onglet : ce qui en diffère vient d’un autre. */
  #vue: Reprise | undefined;
  /** Instant de la reprise gardée, reprenable ou non : celle qui la remplace est plus récente, même si l’horloge a reculé. */
  #gardeeLe: Instant | undefined;
  /** Ce qui n’est pas encore gardé : un stockage plein le fait attendre, et chaque geste réessaie. */
  #attentes: Attente[] = [];
  #ecritures: Promise<void> = Promise.resolve();

  constructor(nom: string, items: readonly Item[], moyens: Moyens, passagere = false) {
    this.nom = nom;
    this.#moyens = moyens;
    this.#passagere = passagere;
    this.etat = ouvrirSerie(items);
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
      const reprise = this.#recevable(await this.#lireReprise());
      if (!reprise || this.#touchee) return;
      this.#vue = reprise;
      this.etat = reprendre(this.etat, reprise);
    });
  }

  /** Suit ce qu’un autre onglet fait de la même série, ou du carnet entier ; rend de quoi cesser. */
  suivre(): () => void {
    return this.#moyens.stockage.suivre(({ quoi, serie, ici }) => {
      if (!ici && (quoi === 'journal' || serie === this.nom)) void this.#aLaSuite(() => this.#rejoindre());
    });
  }

  /** Applique une action tout de suite ; le stockage suit, sans que l’écran l’attende. */
  agir(action: ActionDeSerie): void {
    const avant = this.etat;
    this.etat = avancer(avant, action);
    if (this.etat === avant) return;
    this.#touchee = true;
    this.etat.arretees.forEach((arretee, rang) => {
      if (arretee && !avant.arretees[rang]) this.#attentes.push({ rang, trace: this.#traceDeReponse(rang) });
    });
    void this.garder();
  }

  repondre(rang: number, reponse: Reponse): void {
    this.agir({ type: 'repondre', rang, reponse });
  }

  /** Garde la série telle qu’elle est, avec les traces qui attendent. */
  garder(): Promise<void> {
    return this.#aLaSuite(() => this.#ecrire());
  }

  /** Inscrit au journal une trace que la série ne sait pas composer : le résultat d’un quiz final, un terme rappelé. */
  tracer(trace: (id: string, instant: string) => Trace): Promise<void> {
    this.#attentes.push({ trace: trace(this.#moyens.identifiant(), this.#moyens.maintenant()) });
    return this.garder();
  }

  /**
   * Garde ce qui attend, avant que la série ne quitte l’écran. Faux si l’appareil est plein : la quitter le perdrait, et il peut
   * encore s’y faire de la place. Un navigateur qui refuse tout, lui, ne retient personne.
   */
  async laisser(): Promise<boolean> {
    if (this.#attentes.length > 0) await patienter(this.garder());
    this.retenue = this.#attentes.length > 0 && this.motif === 'plein';
    return !this.retenue;
  }

  /** Lectures et écritures passent une à une : deux gestes rapides ne se croisent pas. */
  #aLaSuite(action: () => Promise<void>): Promise<void> {
    this.#ecritures = this.#ecritures.catch(() => undefined).then(() => this.#tenter(action));
    return this.#ecritures;
  }

  async #ecrire(): Promise<void> {
    const { stockage } = this.#moyens;
    if (!this.#passagere) await this.#rejoindre();
    const reprise = this.#passagere ? undefined : this.#reprise();
    const traces = this.#attentes.map(({ trace }) => trace);
    // D’un seul tenant : une page quittée aussitôt ne garde ni la moitié d’une remise, ni une trace sans sa reprise.
    if (traces.length > 0)
      await stockage.reunir({ ...journalVide(), traces, reprises: reprise ? [reprise] : [] });
    else if (reprise) await stockage.ecrireReprise(reprise);
    this.#attentes = this.#attentes.slice(traces.length);
    if (reprise) this.#vue = reprise;
  }

  /**
   * Réunit la série à ce qu’un autre onglet en a gardé ; ce qu’il a arrêté est déjà inscrit et ne l’est pas deux fois. S’il a tout
   * effacé, la série repart de vide : la récrire rendrait à l’appareil ce que le lecteur vient d’en ôter.
   */
  async #rejoindre(): Promise<void> {
    const gardee = await this.#lireReprise();
    const reprise = this.#recevable(gardee);
    const base = this.#vue;
    if (!gardee && base) {
      this.#vue = undefined;
      this.etat = oublier(this.etat, base);
    }
    if (!reprise || JSON.stringify(reprise) === JSON.stringify(base)) return;
    this.#vue = reprise;
    this.etat = rejoindre(this.etat, base, reprise);
    this.#attentes = this.#attentes.filter(
      ({ rang }) => rang === undefined || !reprise.arretees[rang] || base?.arretees[rang] === true,
    );
  }

  async #lireReprise(): Promise<Reprise | undefined> {
    const reprise = await this.#moyens.stockage.lireReprise(this.nom);
    this.#gardeeLe = reprise?.instant;
    return reprise;
  }

  /** La reprise, si ses items n’ont pas changé et si ses réponses ont la forme qu’ils attendent. */
  #recevable(reprise: Reprise | undefined): Reprise | undefined {
    if (!reprise || reprise.items.join() !== this.#signature.join()) return undefined;
    return estEtatDe(this.etat, reprise) ? reprise : undefined;
  }

  #reprise(): Reprise {
    const { reponses, arretees, certitudes, indices, courant } = this.etat;
    return {
      serie: this.nom,
      instant: instantSuivant(this.#moyens.maintenant(), this.#gardeeLe),
      items: this.#signature,
      reponses: [...reponses],
      arretees: [...arretees],
      certitudes: [...certitudes],
      indices: [...indices],
      courant,
    };
  }

  #traceDeReponse(rang: number): Trace {
    const { id, version } = this.etat.items[rang] as Item;
    const { identifiant, maintenant } = this.#moyens;
    const [certitude, indices] = [this.etat.certitudes[rang], this.etat.indices[rang]];
    return {
      id: identifiant(),
      genre: 'reponse',
      instant: maintenant(),
      item: id,
      version,
      ...this.note(rang),
      serie: this.nom,
      ...(certitude && { certitude }),
      ...(indices && { indices }),
    };
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    const motif = await essayer(action);
    if (motif || this.#attentes.length === 0) this.motif = motif;
  }
}
