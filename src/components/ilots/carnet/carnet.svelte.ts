import type { DateCivile } from '../../../domaine/commun/date-civile.ts';
import { accorder } from '../../../domaine/commun/texte.ts';
import { journalVide, type Journal } from '../../../domaine/progression/journal.ts';
import { ErreurDeStockage } from '../../../stockage/port.ts';
import { jourLocal } from '../moyens.ts';
import type { Moyens } from '../quiz/serie.svelte.ts';
import { MESSAGES_DE_STOCKAGE } from '../../../stockage/index.ts';

/** Le carnet à l’écran : le journal lu, et ce qu’il faut dire de la dernière action. */
export class Carnet {
  journal: Journal = $state.raw(journalVide());
  message = $state('');
  pret = $state(false);
  /** Le journal a pu être lu : sans cela, rien n’est à montrer ni à exporter. */
  lisible = $state(false);
  readonly #moyens: Moyens;

  constructor(moyens: Moyens) {
    this.#moyens = moyens;
  }

  /** Jour civil du lecteur, pour nommer ce qu’il exporte. */
  get jour(): DateCivile {
    return jourLocal(this.#moyens.maintenant());
  }

  async lire(): Promise<void> {
    await this.#tenter(() => this.#relire());
    this.pret = true;
  }

  async #relire(): Promise<void> {
    try {
      this.journal = await this.#moyens.stockage.lireJournal();
      this.lisible = true;
    } catch (e) {
      this.lisible = false;
      throw e;
    }
  }

  /** Compose le fichier d’export d’après ce qui est gardé à cet instant, autre onglet compris ; `undefined` si rien ne se lit. */
  async exporter(): Promise<string | undefined> {
    let texte: string | undefined;
    await this.#tenter(async () => {
      const { ecrireExport } = await import('../../../stockage/fichier.ts');
      await this.#relire();
      texte = ecrireExport(this.journal, this.#moyens.maintenant());
    });
    return texte;
  }

  async importer(fichier: Blob): Promise<void> {
    await this.#tenter(async () => {
      const { lireExport, MESSAGES_DE_REFUS } = await import('../../../stockage/fichier.ts');
      const lu = lireExport(await fichier.text());
      if ('refus' in lu) {
        this.message = MESSAGES_DE_REFUS[lu.refus];
        return;
      }
      await this.#relire();
      const avant = this.journal.traces.length;
      await this.#moyens.stockage.reunir(lu.journal);
      await this.#relire();
      const nouvelles = this.journal.traces.length - avant;
      this.message = `Carnet réuni : ${accorder(nouvelles, 'trace nouvelle', 'traces nouvelles')}.`;
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
      this.message =
        e instanceof ErreurDeStockage
          ? MESSAGES_DE_STOCKAGE[e.motif]
          : 'L’action n’a pas pu aller au bout. Rien n’a été changé ; rechargez la page, puis réessayez.';
    }
  }
}
