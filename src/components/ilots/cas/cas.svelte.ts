import {
  agir,
  estTermine,
  etatDuParcours,
  PARCOURS_VIDE,
  type ActionDeCas,
  type ParcoursDeCas,
} from '../../../domaine/cas/parcours.ts';
import { rejouer } from '../../../domaine/cas/etat.ts';
import { degresDe, dossierDe } from '../../../domaine/cas/lecture.ts';
import { parcoursDeLaReprise, repriseDuParcours, serieDuCas } from '../../../domaine/cas/reprise.ts';
import type { TraceDeCas } from '../../../domaine/progression/journal.ts';
import type { CasIlot } from '../../../requetes/cas.ts';
import { ErreurDeStockage, type MotifDeStockage } from '../../../stockage/port.ts';
import type { Moyens } from '../quiz/serie.svelte.ts';

/** Un cas à l’écran : son parcours, sa reprise, ses passages, et ce qu’il faut dire du stockage. */
export class CasEnCours {
  parcours: ParcoursDeCas = $state.raw(PARCOURS_VIDE);
  passages: TraceDeCas[] = $state.raw([]);
  motif: MotifDeStockage | undefined = $state();
  readonly cas: CasIlot;
  readonly #moyens: Moyens;
  #touche = false;

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
  async reprendre(): Promise<void> {
    await this.#tenter(async () => {
      const reprise = await this.#moyens.stockage.lireReprise(serieDuCas(this.cas.id));
      const repris = reprise && parcoursDeLaReprise(this.cas, reprise);
      if (repris && !this.#touche) this.parcours = repris;
      const { traces } = await this.#moyens.stockage.lireJournal();
      this.passages = traces.filter((t) => t.genre === 'cas').filter((t) => t.cas === this.cas.id);
    });
  }

  /** Applique une action tout de suite ; le stockage suit, sans que l’écran l’attende. */
  agir(action: ActionDeCas): void {
    const avant = this.parcours;
    this.parcours = agir(this.cas, avant, action);
    if (this.parcours === avant) return;
    this.#touche = true;
    const decide = action.type === 'decider' || action.type === 'raisonner';
    // Un essai « et si » n’est pas un passage de plus : seul le premier chemin s’inscrit au journal.
    const trace = decide && this.termine && !this.parcours.premier ? this.#trace() : undefined;
    if (trace) this.passages = [...this.passages, trace];
    void this.#garder(trace);
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

  async #garder(trace: TraceDeCas | undefined): Promise<void> {
    const reprise = repriseDuParcours(this.cas, this.parcours, this.#moyens.maintenant());
    await this.#tenter(async () => {
      if (trace) await this.#moyens.stockage.ajouterTrace(trace);
      await this.#moyens.stockage.ecrireReprise(reprise);
    });
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
