import {
  fusionner,
  journalVide,
  type Journal,
  type Reprise,
  type Trace,
} from '../domaine/progression/journal.ts';
import type { Stockage } from './port.ts';

/** Stockage qui ne dure que le temps de la page : tests, et repli quand le navigateur refuse de garder. */
export class StockageEnMemoire implements Stockage {
  #journal: Journal = journalVide();

  async lireJournal(): Promise<Journal> {
    return structuredClone(this.#journal);
  }

  async ajouterTrace(trace: Trace): Promise<void> {
    await this.reunir({ traces: [trace], reprises: [] });
  }

  async lireReprise(serie: string): Promise<Reprise | undefined> {
    return structuredClone(this.#journal.reprises.find((r) => r.serie === serie));
  }

  async ecrireReprise(reprise: Reprise): Promise<void> {
    const autres = this.#journal.reprises.filter((r) => r.serie !== reprise.serie);
    this.#journal = { ...this.#journal, reprises: [...autres, structuredClone(reprise)] };
  }

  async reunir(journal: Journal): Promise<void> {
    this.#journal = fusionner(this.#journal, structuredClone(journal));
  }

  async toutEffacer(): Promise<void> {
    this.#journal = journalVide();
  }
}
