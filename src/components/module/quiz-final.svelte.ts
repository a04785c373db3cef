import { hasardDeGraine } from '../../domaine/commun/hasard.ts';
import type { Reprise } from '../../schemas/journal.ts';
import { itemsDeLaReprise, tirerItems } from '../../domaine/quiz/serie.ts';
import type { Moyens } from '../../moyens/index.ts';
import { lireBanques } from '../../moyens/publies.ts';
import type { ItemIlot } from '../../requetes/quiz.ts';
import { patienter } from '../../stockage/port.ts';
import { REMISE, SerieEnCours } from '../quiz/serie.svelte.ts';

/** Ce qu’est le quiz final d’un module. */
export interface QuizDuModule {
  module: string;
  /** Banques d’où il se tire. */
  banques: readonly string[];
  nombre: number;
  /** Part de points exigée. */
  seuil: number;
}

/** Le quiz final à l’écran : une série tirée des banques du module, qui se reprend et se remet une fois. */
export class QuizFinal {
  serie: SerieEnCours | undefined = $state.raw();
  /** Questions de la série, dans son ordre. */
  ilots: ItemIlot[] = $state.raw([]);
  erreur = $state('');
  pret = $state(false);
  /** Quiz gardé qui n’a pu être relu : tant qu’il attend, rien ne peut l’écraser. */
  enAttente: Reprise | undefined = $state.raw();
  readonly #quiz: QuizDuModule;
  readonly #moyens: Moyens;

  constructor(quiz: QuizDuModule, moyens: Moyens) {
    this.#quiz = quiz;
    this.#moyens = moyens;
  }

  get #nom(): string {
    return `final:${this.#quiz.module}`;
  }

  get reussi(): boolean {
    return this.serie !== undefined && this.serie.bilan.part >= this.#quiz.seuil;
  }

  /** Reprend le quiz laissé en cours, ou la dernière remise. */
  async ouvrir(): Promise<void> {
    const gardee = await this.#lireGardee();
    if (gardee) await this.reprendre(gardee);
    this.pret = true;
  }

  /** Commence un quiz ; vrai s’il y en a un à l’écran. Celui qu’un autre onglet a commencé depuis se reprend, il ne s’écrase pas. */
  async commencer(): Promise<boolean> {
    // Un résultat que l’appareil n’a pas encore pris partirait avec lui.
    if (this.serie && !(await this.serie.laisser())) return false;
    const gardee = await this.#lireGardee();
    const enCours = gardee?.arretees.every(Boolean) ? undefined : gardee;
    if (enCours) await this.reprendre(enCours);
    if (this.erreur) return false;
    if (!enCours || !this.serie) {
      const hasard = hasardDeGraine(this.#moyens.identifiant());
      await this.#tirer((banques) => tirerItems(banques, this.#quiz.nombre, hasard));
      if (this.erreur) return false;
      await this.#attendre(this.serie?.garder());
    }
    return true;
  }

  /** Reprend le quiz gardé ; tant qu’il n’a pu être relu, il attend. */
  async reprendre(gardee: Reprise): Promise<void> {
    this.enAttente = gardee;
    const { items } = gardee;
    await this.#tirer((banques) => itemsDeLaReprise(items, banques.flat(), (ilot) => ilot.item));
    if (this.erreur) return;
    this.enAttente = undefined;
    await this.#attendre(this.serie?.reprendre());
  }

  /** Rend le quiz, et inscrit son résultat ; répond une fois qu’il est gardé, ou que le stockage tarde. */
  async rendre(): Promise<void> {
    if (!this.serie || this.serie.finie) return;
    this.serie.agir({ type: 'rendre' });
    const { part } = this.serie.bilan;
    const { module, seuil } = this.#quiz;
    await this.#attendre(
      this.serie.tracer((id, instant) => ({ id, genre: 'quiz', instant, module, part, seuil }), REMISE),
    );
  }

  /** La reprise gardée ; un stockage muet ou refusé n’en garde pas. */
  #lireGardee(): Promise<Reprise | undefined> {
    return patienter(this.#moyens.stockage.lireReprise(this.#nom).catch(() => undefined));
  }

  async #tirer(tirage: (banques: ItemIlot[][]) => ItemIlot[]): Promise<void> {
    try {
      this.ilots = tirage(await lireBanques(this.#quiz.banques));
    } catch {
      this.erreur = 'Les questions n’ont pas pu être chargées. Vérifiez le réseau, puis réessayez.';
      return;
    }
    this.erreur = '';
    const items = this.ilots.map((i) => i.item);
    this.serie = items.length > 0 ? new SerieEnCours(this.#nom, items, this.#moyens) : undefined;
  }

  async #attendre(ecriture: Promise<void> | undefined): Promise<void> {
    if (ecriture) await patienter(ecriture);
  }
}
