import {
  adopter,
  aTelecharger,
  contenusDe,
  type Edition,
  type Lot,
  lotsPerdus,
  octetsDe,
  restreindre,
} from '../../domaine/hors-ligne.ts';
import { RACINE } from '../../moyens/adresse.ts';
import { Depot } from '../../hors-ligne/depot.ts';
import { ErreurHorsLigne } from '../../hors-ligne/erreur.ts';
import { annonceDeVersion, empechement, MESSAGES_HORS_LIGNE } from '../../hors-ligne/messages.ts';
import { lireEditionPubliee, telecharger } from '../../hors-ligne/telecharger.ts';

/** Ce que la page sait d’un téléchargement en cours. */
interface Avance {
  /** Lot demandé ; `undefined` pour une mise à jour de tout ce qui est gardé. */
  lot: string | undefined;
  octets: number;
  total: number;
}

/** Ce qui se lit hors ligne, à l’écran : ce que le site publie, ce que l’appareil garde, ce qui se télécharge. */
export class HorsLigne {
  publiee: Edition | undefined = $state.raw();
  gardee: Edition | undefined = $state.raw();
  avance: Avance | undefined = $state.raw();
  message = $state('');
  empechement = $state('');
  pret = $state(false);
  readonly #depot = new Depot(RACINE);
  #presentes: ReadonlySet<string> | undefined = $state.raw();
  #arret: AbortController | undefined;

  /** Lots à montrer : ceux que le site publie, puis ceux que l’appareil est seul à garder ; sans réseau, tout ce qu’il garde. */
  get lots(): readonly Lot[] {
    return this.publiee ? [...this.publiee.lots, ...this.perdus] : (this.gardee?.lots ?? []);
  }

  /** Lots gardés que le site n’a plus. */
  get perdus(): readonly Lot[] {
    return this.publiee && this.gardee ? lotsPerdus(this.gardee, this.publiee) : [];
  }

  /** Rien de ce qui est gardé n’est encore publié : une mise à jour ne laisserait rien à lire. */
  get toutPerdu(): boolean {
    return this.perdus.length > 0 && this.perdus.length === this.gardee?.lots.length;
  }

  /** Ce qui se dit d’une version plus récente que celle qui est gardée. */
  get annonce(): string {
    return annonceDeVersion(this.toutPerdu ? undefined : this.poids(), this.perdus);
  }

  async lire(): Promise<void> {
    this.empechement = empechement() ?? '';
    if (!this.empechement) {
      await this.#tenter(async () => {
        await this.#relire();
        // Sans réseau, qui a déjà de quoi lire n’a rien à en apprendre : rien ne se demande, la console reste muette.
        if (this.gardee && !navigator.onLine) return;
        this.publiee = await lireEditionPubliee(RACINE).catch((e: unknown) => {
          if (this.gardee) return undefined;
          throw e;
        });
      });
    }
    this.pret = true;
  }

  estGarde(lot: string): boolean {
    return this.gardee?.lots.some((l) => l.id === lot) ?? false;
  }

  /** Octets à télécharger pour ajouter un lot, ou sans lot pour mettre à jour ce qui est gardé. */
  poids(lot?: string): number {
    const edition = this.#souhaitee(lot);
    if (!edition) return 0;
    return octetsDe(this.#presentes ? aTelecharger(edition, this.#presentes) : contenusDe(edition));
  }

  /** Octets que tient un lot sur l’appareil. */
  taille(lot: string): number {
    const edition = this.estGarde(lot) ? this.gardee : this.publiee;
    return edition ? octetsDe(contenusDe(restreindre(edition, [lot]))) : 0;
  }

  get aJour(): boolean {
    return !this.publiee || !this.gardee || this.publiee.version === this.gardee.version;
  }

  /**
   * Rend un lot disponible hors ligne, ou met à jour ce qui l’est. L’édition n’est adoptée qu’entière, et si elle ne perd que les
   * lots dont la perte était déjà dite.
   */
  async garder(lot?: string): Promise<void> {
    if (this.avance) return;
    const arret = new AbortController();
    this.#arret = arret;
    this.message = '';
    const dits = this.perdus.map(({ id }) => id);
    this.avance = { lot, octets: 0, total: this.poids(lot) };
    await this.#tenter(async () => {
      this.publiee = await lireEditionPubliee(RACINE, arret.signal);
      await this.#installer();
      await this.#depot.seul(async () => {
        await this.#relire();
        if (this.perdus.some(({ id }) => !dits.includes(id))) throw new ErreurHorsLigne('change');
        const edition = this.#souhaitee(lot) as Edition;
        const avancer = (octets: number, total: number) => (this.avance = { lot, octets, total });
        await telecharger(RACINE, this.#depot, edition, avancer, arret.signal);
        const editions = adopter(await this.#depot.lireEditions(), edition);
        await this.#depot.ecrireEditions(editions);
        await this.#depot.purger(editions);
      });
    });
    this.#arret = undefined;
    this.avance = undefined;
    await this.#tenter(() => this.#relire());
  }

  annuler(): void {
    this.#arret?.abort();
  }

  /** Retire un lot ; le dernier retiré, le site n’a plus rien sur l’appareil, hors le carnet. */
  async retirer(lot: string): Promise<void> {
    this.message = '';
    await this.#tenter(async () => {
      await this.#depot.seul(async () => {
        const [gardee, ...autres] = await this.#depot.lireEditions();
        const restent = gardee?.lots.map((l) => l.id).filter((id) => id !== lot) ?? [];
        if (!gardee || restent.length === 0) {
          await this.#depot.toutRetirer();
          await (await navigator.serviceWorker.getRegistration(RACINE))?.unregister();
          return;
        }
        const editions = [restreindre(gardee, restent), ...autres];
        await this.#depot.ecrireEditions(editions);
        await this.#depot.purger(editions);
      });
      await this.#relire();
      this.message = 'Retiré de cet appareil. Votre carnet n’a pas changé.';
    });
  }

  #souhaitee(lot: string | undefined): Edition | undefined {
    const ids = (this.gardee?.lots ?? []).map((l) => l.id);
    return this.publiee && restreindre(this.publiee, lot === undefined ? ids : [...ids, lot]);
  }

  async #relire(): Promise<void> {
    this.gardee = (await this.#depot.lireEditions())[0];
    this.#presentes = await this.#depot.presentes();
  }

  async #installer(): Promise<void> {
    try {
      await navigator.serviceWorker.register(`${RACINE}sw.js`, { scope: RACINE });
      await navigator.serviceWorker.ready;
    } catch {
      throw new ErreurHorsLigne('refus');
    }
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (e) {
      if (this.#arret?.signal.aborted) {
        this.message = 'Téléchargement annulé. Ce qui est déjà là sera repris si vous recommencez.';
      } else {
        this.message = MESSAGES_HORS_LIGNE[e instanceof ErreurHorsLigne ? e.motif : 'refus'];
      }
    }
  }
}
