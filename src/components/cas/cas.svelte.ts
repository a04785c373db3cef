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
import type { Reprise, TraceDeCas } from '../../schemas/journal.ts';
import type { CasIlot } from '../../requetes/cas.ts';
import { Garde, RIEN_A_REJOINDRE, type Rejointe } from '../../stockage/garde.ts';
import type { MotifDeStockage } from '../../stockage/port.ts';
import type { Moyens } from '../../moyens/index.ts';
import { signalerUnGeste } from '../reprendre/geste.ts';

/** Un cas à l’écran : son parcours, sa reprise, ses passages, et ce qu’il faut dire du stockage. */
export class CasEnCours {
  parcours: ParcoursDeCas = $state.raw(PARCOURS_VIDE);
  passages: TraceDeCas[] = $state.raw([]);
  motif: MotifDeStockage | undefined = $state();
  /** Un autre onglet a mené le même cas depuis le dernier geste fait ici. */
  ailleurs = $state(false);
  readonly cas: CasIlot;
  /** Tient ses écritures ; compose aussi le fichier de secours. */
  readonly garde: Garde;
  readonly #moyens: Moyens;
  #touche = false;

  constructor(cas: CasIlot, moyens: Moyens) {
    this.cas = cas;
    this.#moyens = moyens;
    this.garde = new Garde(
      {
        nom: serieDuCas(cas.id),
        reprise: (instant) => repriseDuParcours(cas, this.parcours, instant),
        rejoindre: (gardee, vue) => this.#rejoindre(gardee, vue),
        dire: (motif) => (this.motif = motif),
      },
      moyens,
    );
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
    const lecture = this.garde.reprendre((gardee) => {
      const repris = gardee && parcoursDeLaReprise(this.cas, gardee);
      if (repris && !this.#touche) this.parcours = repris;
      return true;
    });
    await Promise.all([lecture, this.#relireLesPassages()]);
  }

  /** Suit ce qu’un autre onglet fait du même cas ; rend de quoi cesser. */
  suivre(): () => void {
    return this.garde.suivre(() => void this.#relireLesPassages());
  }

  /** Applique une action tout de suite ; le stockage suit, sans que l’écran l’attende. */
  agir(action: ActionDeCas): void {
    const avant = this.parcours;
    this.parcours = agir(this.cas, avant, action);
    if (this.parcours === avant) return;
    this.#touche = true;
    signalerUnGeste();
    this.ailleurs = false;
    const decide = action.type === 'decider' || action.type === 'raisonner';
    // Un essai « et si » n’est pas un passage de plus : seul le premier chemin s’inscrit au journal.
    const trace = decide && this.termine && !this.parcours.premier ? this.#trace() : undefined;
    if (trace) {
      this.garde.attendre(trace);
      this.passages = [...this.passages, trace];
    }
    void this.garde.garder();
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

  /**
   * Prend l’histoire telle qu’un autre onglet l’a menée, ou effacée avec tout le carnet. Deux histoires ne se mêlent pas : un
   * geste fait ici sur une étape qu’il avait déjà dépassée ne compte pas, et ne s’inscrit pas une seconde fois.
   */
  #rejoindre(gardee: Reprise | undefined, vue: Reprise | undefined): Rejointe {
    const mene = gardee ? parcoursDeLaReprise(this.cas, gardee) : vue && PARCOURS_VIDE;
    if (!mene) return RIEN_A_REJOINDRE;
    this.parcours = mene;
    this.ailleurs = true;
    void this.#relireLesPassages();
    // Un passage que l’appareil plein a refusé, lui, attend toujours.
    return { ecrire: false, inscrite: ({ refusee }) => !refusee };
  }

  #relireLesPassages(): Promise<void> {
    return this.garde.faire(async () => {
      const { traces } = await this.#moyens.stockage.lireJournal();
      const inscrits = traces.filter((t) => t.genre === 'cas').filter((t) => t.cas === this.cas.id);
      // Aucun stockage ne promet d’ordre de lecture.
      inscrits.sort((a, b) => (a.instant < b.instant ? -1 : 1));
      const attendus = this.garde.attentes.filter((t) => t.genre === 'cas');
      this.passages = [...inscrits, ...attendus];
    });
  }
}
