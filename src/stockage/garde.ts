import { instantSuivant, type Instant } from '../domaine/commun/instant.ts';
import type { Reprise, Trace } from '../schemas/journal.ts';
import { essayer, type Accord, type MotifDeStockage, type Stockage } from './port.ts';
import { composerUnSecours, preparerUnSecours, type Sauvable } from './secours.ts';

/** Trace à inscrire. */
export interface Attente {
  trace: Trace;
  /** Ce qu’elle inscrit dans la chose en cours, pour reconnaître qu’un autre onglet l’a déjà inscrit. */
  part: number | string | undefined;
  /** Le stockage l’a refusée au moins une fois : elle aurait dû être gardée avant ce qu’un autre onglet a fait ensuite. */
  refusee: boolean;
}

/** Ce que devient la chose en cours quand un autre onglet l’a changée. */
export interface Rejointe {
  /** Faux : ce que l’autre onglet a gardé, ou effacé, reste tel quel. */
  ecrire: boolean;
  /** Ce que l’autre onglet a déjà inscrit, et qui ne l’est pas deux fois. */
  inscrite: (attente: Attente) => boolean;
}

/** Rien de ce qui attend n’est déjà inscrit, et la chose s’écrit par-dessus. */
export const RIEN_A_REJOINDRE: Rejointe = { ecrire: true, inscrite: () => false };

/** Ce que le gardien demande à la chose qu’il garde : une série, un cas, un examen. */
export interface EnCours {
  /** Nom sous lequel elle se reprend. */
  readonly nom: string;
  /** Ce qui s’en garde aujourd’hui ; rien si elle ne se reprend pas, ou si elle n’est pas commencée. */
  reprise: (instant: Instant) => Reprise | undefined;
  /**
   * Prend ce qu’un autre onglet a gardé, ou effacé, depuis ce que celui-ci en avait vu. Répond aussitôt.
   * @param vue dernier état gardé que cet onglet a lu ou écrit
   */
  rejoindre: (gardee: Reprise | undefined, vue: Reprise | undefined) => Rejointe;
  /** Montre ce qu’il faut dire du stockage ; rien quand tout est gardé. */
  dire: (motif: MotifDeStockage | undefined) => void;
}

/** Ce dont le gardien se sert. */
export interface MoyensDeGarde {
  stockage: Stockage;
  maintenant: () => Instant;
}

/**
 * Garde une chose en cours : lectures et écritures passent une à une, ce qui échoue attend le geste suivant, et chaque écriture
 * rejoint d’abord ce qu’un autre onglet a fait. Une écriture muette se dit, sans être refaite : elle aboutit quand le stockage
 * répond, et ce qui a changé depuis part avec elle.
 */
export class Garde implements Sauvable {
  readonly #chose: EnCours;
  readonly #moyens: MoyensDeGarde;
  /** Dernière reprise lue ou écrite par cet onglet : ce qui en diffère vient d’un autre. */
  #vue: Reprise | undefined;
  #attentes: Attente[] = [];
  #file: Promise<void> = Promise.resolve();
  /** Écriture demandée, qui n’a pas encore relevé ce qu’elle garde : les gestes suivants s’y joignent. */
  #aEcrire: Promise<void> | undefined;
  /** Nombre d’écritures demandées qui n’ont pas abouti ni échoué. */
  #pendantes = 0;
  #echec: MotifDeStockage | undefined;
  /** La dernière écriture a échoué : une lecture qui aboutit n’y change rien. */
  #manquee = false;

  constructor(chose: EnCours, moyens: MoyensDeGarde) {
    this.#chose = chose;
    this.#moyens = moyens;
  }

  /** Traces qui ne sont pas encore inscrites. */
  get attentes(): readonly Trace[] {
    return this.#attentes.map(({ trace }) => trace);
  }

  /** Motif du dernier refus ; rien d’une écriture qui n’a pas encore répondu. */
  get echec(): MotifDeStockage | undefined {
    return this.#echec;
  }

  get enSuspens(): boolean {
    return this.#manquee || this.#pendantes > 0;
  }

  /** Met une trace en attente : elle s’inscrit avec la prochaine écriture. */
  attendre(trace: Trace, part?: Attente['part']): void {
    this.#attentes.push({ trace, part, refusee: false });
  }

  /** Mène une lecture à son tour. */
  faire(action: () => Promise<void>): Promise<void> {
    this.#file = this.#file.catch(() => undefined).then(() => this.#tenter(action));
    return this.#file;
  }

  /**
   * Lit ce que l’appareil garde de la chose.
   * @param prendre rend faux si la chose n’en part pas : ce qui est gardé viendra alors d’ailleurs
   */
  reprendre(prendre: (gardee: Reprise | undefined) => boolean): Promise<void> {
    return this.faire(async () => {
      const gardee = await this.#moyens.stockage.lireReprise(this.#chose.nom);
      if (prendre(gardee)) this.#vue = gardee;
    });
  }

  /** Garde la chose telle qu’elle sera au moment de l’écrire, avec ce qui attend. */
  garder(): Promise<void> {
    if (this.#aEcrire) return this.#aEcrire;
    this.#pendantes += 1;
    this.#aEcrire = this.faire(() => this.#ecrire()).finally(() => (this.#pendantes -= 1));
    return this.#aEcrire;
  }

  /** Prend ce qu’un autre onglet a gardé, sans rien écrire. */
  rejoindre(): Promise<void> {
    return this.faire(async () => {
      this.#rejoindre(await this.#moyens.stockage.lireReprise(this.#chose.nom));
    });
  }

  /** Suit ce qu’un autre onglet fait de la même chose, ou du carnet entier ; rend de quoi cesser. */
  suivre(puis: () => void = () => undefined): () => void {
    return this.#moyens.stockage.suivre(({ quoi, serie, ici }) => {
      if (!ici && (quoi === 'journal' || serie === this.#chose.nom)) void this.rejoindre().then(puis);
    });
  }

  secours(): Promise<string> {
    const instant = this.#moyens.maintenant();
    const reprise = this.#chose.reprise(instantSuivant(instant, this.#vue?.instant));
    return composerUnSecours({ traces: [...this.attentes], reprises: reprise ? [reprise] : [] }, instant);
  }

  async #ecrire(): Promise<void> {
    let accord: Accord = { reprise: undefined, traces: [] };
    try {
      await this.#moyens.stockage.accorder(this.#chose.nom, (gardee) => (accord = this.#accorder(gardee)));
    } catch (e) {
      this.#aEcrire = undefined;
      this.#manquee = true;
      this.#attentes = this.#attentes.map((a) => ({ ...a, refusee: true }));
      throw e;
    }
    this.#manquee = false;
    this.#attentes = this.#attentes.slice(accord.traces.length);
    if (accord.reprise) this.#vue = accord.reprise;
  }

  #accorder(gardee: Reprise | undefined): Accord {
    this.#aEcrire = undefined;
    const ecrire = this.#rejoindre(gardee);
    const instant = instantSuivant(this.#moyens.maintenant(), gardee?.instant);
    return { reprise: ecrire ? this.#chose.reprise(instant) : undefined, traces: this.attentes };
  }

  /** Vrai si la chose est à écrire par-dessus ce qui est gardé. */
  #rejoindre(gardee: Reprise | undefined): boolean {
    if (JSON.stringify(gardee) === JSON.stringify(this.#vue)) return true;
    const { ecrire, inscrite } = this.#chose.rejoindre(gardee, this.#vue);
    this.#vue = gardee;
    this.#attentes = this.#attentes.filter((a) => !inscrite(a));
    return ecrire;
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    const motif = await essayer(action, () => this.#dire(this.#echec, true));
    this.#dire(motif ?? (this.#manquee ? this.#echec : undefined), false);
  }

  #dire(echec: MotifDeStockage | undefined, muet: boolean): void {
    this.#echec = echec;
    const motif = muet ? 'muet' : echec;
    if (motif) preparerUnSecours();
    this.#chose.dire(motif);
  }
}
