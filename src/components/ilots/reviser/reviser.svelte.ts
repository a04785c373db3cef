import { journalVide, type Journal } from '../../../domaine/progression/journal.ts';
import { hasardDeGraine } from '../../../domaine/commun/hasard.ts';
import { dansLOrdre, itemsRepondus, memoireDesConnus } from '../../../domaine/revision/bilan.ts';
import { PREFIXE_DE_VEILLE, type Memoire } from '../../../domaine/revision/memoire.ts';
import type { PaireDeMesures } from '../../../domaine/revision/ordre.ts';
import { prevision, retentionMoyenne } from '../../../domaine/revision/prevision.ts';
import { composerSeance, PLAFOND, type ItemARevoir } from '../../../domaine/revision/seance.ts';
import type { ItemIlot } from '../../../requetes/quiz.ts';
import { MESSAGES_DE_STOCKAGE } from '../../../stockage/index.ts';
import { ErreurDeStockage } from '../../../stockage/port.ts';
import { finDuJourLocal, jourLocal } from '../moyens.ts';
import type { Moyens } from '../quiz/serie.svelte.ts';

/** Nom sous lequel les réponses d’une séance s’inscrivent au journal. */
export const SERIE_DE_REVISION = 'revision';
/** Les réponses de veille d’examen ne changent rien au modèle. */
export const SERIE_DE_VEILLE = `${PREFIXE_DE_VEILLE}tout`;
const JOURS_PREVUS = 14;

/** La révision à l’écran : ce qui est à revoir, et la séance en cours. */
export class Revision {
  journal: Journal = $state.raw(journalVide());
  pret = $state(false);
  message = $state('');
  /** Séance ouverte : ses items et le nom sous lequel elle s’inscrit. */
  seance: { serie: string; ilots: ItemIlot[] } | undefined = $state.raw();
  readonly #moyens: Moyens;
  readonly #items: readonly ItemARevoir[];
  readonly #confusables: readonly PaireDeMesures[];
  readonly #source: string;

  constructor(
    moyens: Moyens,
    items: readonly ItemARevoir[],
    confusables: readonly PaireDeMesures[],
    source: string,
  ) {
    this.#moyens = moyens;
    this.#items = items;
    this.#confusables = confusables;
    this.#source = source;
  }

  get #memoire(): Memoire {
    return memoireDesConnus(this.journal, this.#items);
  }

  get #dejaFaits(): number {
    const jour = jourLocal(this.#moyens.maintenant());
    return itemsRepondus(this.journal, SERIE_DE_REVISION, (instant) => jourLocal(instant) === jour);
  }

  /** Identifiants de la prochaine séance, dans l’ordre. */
  get prochaine(): string[] {
    return composerSeance({
      memoire: this.#memoire,
      items: this.#items,
      // On révise par jour, non par heure : ce qui échoit ce soir se revoit ce matin.
      maintenant: finDuJourLocal(this.#moyens.maintenant()),
      dejaFaits: this.#dejaFaits,
      confusables: this.#confusables,
      hasard: hasardDeGraine(this.#moyens.maintenant().slice(0, 13)),
    });
  }

  get rencontres(): number {
    return this.#memoire.size;
  }

  get plafondAtteint(): boolean {
    return this.#dejaFaits >= PLAFOND.jour;
  }

  get retention(): number | undefined {
    return retentionMoyenne(this.#memoire, this.#moyens.maintenant());
  }

  get prevue(): number[] {
    return prevision(this.#memoire, this.#moyens.maintenant(), JOURS_PREVUS);
  }

  async lire(): Promise<void> {
    try {
      this.journal = await this.#moyens.stockage.lireJournal();
      this.message = '';
    } catch (e) {
      if (!(e instanceof ErreurDeStockage)) throw e;
      this.message = MESSAGES_DE_STOCKAGE[e.motif];
    }
    this.pret = true;
  }

  /** Ouvre la séance de révision, ou la veille d’examen, qui reprend tout ce qui a été rencontré. */
  async ouvrir(serie: typeof SERIE_DE_REVISION | typeof SERIE_DE_VEILLE): Promise<void> {
    const ids = serie === SERIE_DE_REVISION ? this.prochaine : [...this.#memoire.keys()];
    try {
      const reponse = await fetch(this.#source);
      if (!reponse.ok) throw new Error(`${reponse.status}`);
      const tous = (await reponse.json()) as ItemIlot[];
      this.seance = { serie, ilots: dansLOrdre(ids, tous, (ilot) => ilot.item.id) };
      this.message = '';
    } catch {
      this.message = 'Les questions n’ont pas pu être chargées. Vérifiez le réseau, puis réessayez.';
    }
  }

  async terminer(): Promise<void> {
    this.seance = undefined;
    await this.lire();
  }
}
