import {
  agir,
  estTermine,
  etatDuParcours,
  PARCOURS_VIDE,
  type ActionDeCas,
  type ParcoursDeCas,
} from '../../domaine/cas/parcours.ts';
import { rejouer } from '../../domaine/cas/etat.ts';
import { degresDe, dossierDe } from '../../domaine/cas/lecture.ts';
import { parcoursDeLaReprise, repriseDuParcours, serieDuCas } from '../../domaine/cas/reprise.ts';
import { instantSuivant, type Instant } from '../../domaine/commun/instant.ts';
import { journalVide } from '../../domaine/journal/fusion.ts';
import type { Reprise, TraceDeCas } from '../../schemas/journal.ts';
import type { CasIlot } from '../../requetes/cas.ts';
import { essayer, type MotifDeStockage } from '../../stockage/port.ts';
import type { Moyens } from '../../moyens/index.ts';

/** Un cas à l’écran : son parcours, sa reprise, ses passages, et ce qu’il faut dire du stockage. */
export class CasEnCours {
  parcours: ParcoursDeCas = $state.raw(PARCOURS_VIDE);
  passages: TraceDeCas[] = $state.raw([]);
  motif: MotifDeStockage | undefined = $state();
  /** Un autre onglet a mené le même cas depuis le dernier geste fait ici. */
  ailleurs = $state(false);
  readonly cas: CasIlot;
  readonly #moyens: Moyens;
  #touche = false;
  /** Dernière reprise lue ou écrite par cet onglet : ce qui en diffère vient d’un autre. */
  #vue: Reprise | undefined;
  /** Instant de la reprise gardée, lisible ou non : celle qui la remplace est plus récente, même si l’horloge a reculé. */
  #gardeeLe: Instant | undefined;
  /** Passages qui ne sont pas encore inscrits : un stockage plein les fait attendre, et chaque geste réessaie. */
  #enAttente: TraceDeCas[] = [];
  #ecritures: Promise<void> = Promise.resolve();

  constructor(cas: CasIlot, moyens: Moyens) {
    this.cas = cas;
    this.#moyens = moyens;
  }

  get etat() {
    return etatDuParcours(this.cas, this.parcours);
  }

  get termine(): boolean {
    return estTermine(this.cas, this.parcours);
  }

  /** Pas du chemin en cours, tels qu’ils se sont joués. */
  get pas() {
    return rejouer(this.cas, this.parcours.chemin);
  }

  get dossier() {
    return dossierDe(this.cas, this.parcours.chemin);
  }

  /** Retrouve le parcours laissé en route et les passages déjà faits, sauf si le lecteur a déjà commencé. */
  reprendre(): Promise<void> {
    return this.#aLaSuite(async () => {
      const reprise = await this.#moyens.stockage.lireReprise(this.#serie);
      const repris = reprise && parcoursDeLaReprise(this.cas, reprise);
      this.#vue = reprise;
      if (repris && !this.#touche) this.parcours = repris;
      await this.#relireLesPassages();
    });
  }

  /** Suit ce qu’un autre onglet fait du même cas ; rend de quoi cesser. */
  suivre(): () => void {
    return this.#moyens.stockage.suivre(({ quoi, serie, ici }) => {
      if (!ici && (quoi === 'journal' || serie === this.#serie))
        void this.#aLaSuite(async () => {
          await this.#rejoindre();
          await this.#relireLesPassages();
        });
    });
  }

  /** Applique une action tout de suite ; le stockage suit, sans que l’écran l’attende. */
  agir(action: ActionDeCas): void {
    const avant = this.parcours;
    this.parcours = agir(this.cas, avant, action);
    if (this.parcours === avant) return;
    this.#touche = true;
    this.ailleurs = false;
    const decide = action.type === 'decider' || action.type === 'raisonner';
    // Un essai « et si » n’est pas un passage de plus : seul le premier chemin s’inscrit au journal.
    const trace = decide && this.termine && !this.parcours.premier ? this.#trace() : undefined;
    if (trace) {
      this.#enAttente.push(trace);
      this.passages = [...this.passages, trace];
    }
    void this.#aLaSuite(() => this.#garder());
  }

  get #serie(): string {
    return serieDuCas(this.cas.id);
  }

  #trace(): TraceDeCas {
    const { chemin } = this.parcours;
    return {
      id: this.#moyens.identifiant(),
      genre: 'cas',
      instant: this.#moyens.maintenant(),
      cas: this.cas.id,
      degres: degresDe(this.cas, chemin),
      chemin: [...chemin],
    };
  }

  #reprise(): Reprise {
    const instant = instantSuivant(this.#moyens.maintenant(), this.#gardeeLe);
    return repriseDuParcours(this.cas, this.parcours, instant);
  }

  async #garder(): Promise<void> {
    const { stockage } = this.#moyens;
    const rejoint = await this.#rejoindre();
    if (rejoint) await this.#relireLesPassages();
    const traces = [...this.#enAttente];
    // Ce qui vient d’un autre onglet est gardé, ou effacé, comme il l’a voulu.
    const reprise = rejoint ? undefined : this.#reprise();
    // D’un seul tenant : une page tuée entre les deux redemanderait la dernière décision, et inscrirait le passage deux fois.
    if (traces.length > 0)
      await stockage.reunir({ ...journalVide(), traces, reprises: reprise ? [reprise] : [] });
    else if (reprise) await stockage.ecrireReprise(reprise);
    this.#enAttente = this.#enAttente.slice(traces.length);
    if (reprise) this.#vue = reprise;
  }

  /**
   * Prend l’histoire telle qu’un autre onglet l’a menée, ou effacée avec tout le carnet. Deux histoires ne se mêlent pas : un geste fait ici sur une étape qu’il
   * avait déjà dépassée ne compte pas, et ne s’inscrit pas une seconde fois. Vrai s’il y avait quelque chose à prendre.
   */
  async #rejoindre(): Promise<boolean> {
    const reprise = await this.#moyens.stockage.lireReprise(this.#serie);
    this.#gardeeLe = reprise?.instant;
    const mene = reprise ? parcoursDeLaReprise(this.cas, reprise) : this.#vue && PARCOURS_VIDE;
    if (!mene || JSON.stringify(reprise) === JSON.stringify(this.#vue)) return false;
    this.#vue = reprise;
    this.parcours = mene;
    // Un passage que l’appareil plein a refusé, lui, attend toujours.
    if (!this.motif) this.#enAttente = [];
    this.ailleurs = true;
    return true;
  }

  async #relireLesPassages(): Promise<void> {
    const { traces } = await this.#moyens.stockage.lireJournal();
    const inscrits = traces.filter((t) => t.genre === 'cas').filter((t) => t.cas === this.cas.id);
    // Aucun stockage ne promet d’ordre de lecture.
    inscrits.sort((a, b) => (a.instant < b.instant ? -1 : 1));
    this.passages = [...inscrits, ...this.#enAttente];
  }

  /** Lectures et écritures passent une à une : deux gestes rapides ne se croisent pas. */
  #aLaSuite(action: () => Promise<void>): Promise<void> {
    this.#ecritures = this.#ecritures.catch(() => undefined).then(() => this.#tenter(action));
    return this.#ecritures;
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    const motif = await essayer(action);
    if (motif || this.#enAttente.length === 0) this.motif = motif;
  }
}
