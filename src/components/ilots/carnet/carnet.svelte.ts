import { journalVide, type Journal } from '../../../domaine/progression/journal.ts';
import { ErreurDeStockage } from '../../../stockage/port.ts';
import type { Moyens } from '../quiz/serie.svelte.ts';
import { MESSAGES_DE_STOCKAGE } from '../../../stockage/index.ts';

/** Le carnet à l’écran : le journal lu, et ce qu’il faut dire de la dernière action. */
export class Carnet {
  journal: Journal = $state.raw(journalVide());
  message = $state('');
  pret = $state(false);
  readonly #moyens: Moyens;

  constructor(moyens: Moyens) {
    this.#moyens = moyens;
  }

  async lire(): Promise<void> {
    await this.#tenter(async () => {
      this.journal = await this.#moyens.stockage.lireJournal();
    });
    this.pret = true;
  }

  /** Compose le fichier d’export ; le module ne se charge qu’au geste. */
  async exporter(): Promise<string> {
    const { ecrireExport } = await import('../../../stockage/fichier.ts');
    return ecrireExport(this.journal, this.#moyens.maintenant());
  }

  async importer(texte: string): Promise<void> {
    const { lireExport, MESSAGES_DE_REFUS } = await import('../../../stockage/fichier.ts');
    const lu = lireExport(texte);
    if ('refus' in lu) {
      this.message = MESSAGES_DE_REFUS[lu.refus];
      return;
    }
    await this.#tenter(async () => {
      const avant = this.journal.traces.length;
      await this.#moyens.stockage.reunir(lu.journal);
      this.journal = await this.#moyens.stockage.lireJournal();
      this.message = `Carnet réuni : ${this.journal.traces.length - avant} trace(s) nouvelle(s).`;
    });
  }

  async toutEffacer(): Promise<void> {
    await this.#tenter(async () => {
      await this.#moyens.stockage.toutEffacer();
      this.journal = journalVide();
      this.message = 'Le carnet est vide.';
    });
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (e) {
      if (!(e instanceof ErreurDeStockage)) throw e;
      this.message = MESSAGES_DE_STOCKAGE[e.motif];
    }
  }
}
