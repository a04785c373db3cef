import { fusionner, journalVide, remplacer } from '../../../src/domaine/journal/fusion.ts';
import type { Annotation, Journal, Reglage, Reprise, Trace } from '../../../src/schemas/journal.ts';
import type { Accord, Stockage } from '../../../src/stockage/port.ts';

/** Stockage qui ne dure que le temps d’un test : il tient lieu de l’appareil et dit ce qu’IndexedDB doit rendre. */
export class StockageEnMemoire implements Stockage {
  #journal: Journal = journalVide();

  async lireJournal(): Promise<Journal> {
    return structuredClone(this.#journal);
  }

  async ajouterTrace(trace: Trace): Promise<void> {
    await this.reunir({ ...journalVide(), traces: [trace] });
  }

  async lireReprise(serie: string): Promise<Reprise | undefined> {
    return structuredClone(this.#journal.reprises.find((r) => r.serie === serie));
  }

  async ecrireReprise(reprise: Reprise): Promise<void> {
    const autres = this.#journal.reprises.filter((r) => r.serie !== reprise.serie);
    this.#journal = { ...this.#journal, reprises: [...autres, structuredClone(reprise)] };
  }

  async accorder(serie: string, composer: (gardee: Reprise | undefined) => Accord): Promise<void> {
    const { reprise, traces } = composer(await this.lireReprise(serie));
    if (traces.length > 0)
      await this.reunir({ ...journalVide(), traces: [...traces], reprises: reprise ? [reprise] : [] });
    else if (reprise) await this.ecrireReprise(reprise);
  }

  async annoter(annotation: Annotation): Promise<void> {
    const gardee = this.#journal.annotations.find((a) => a.id === annotation.id);
    await this.reunir({ ...journalVide(), annotations: [remplacer(gardee, annotation)] });
  }

  async lireAnnotations(): Promise<Annotation[]> {
    return structuredClone(this.#journal.annotations);
  }

  async regler(reglage: Reglage): Promise<void> {
    const garde = this.#journal.reglages.find((r) => r.cle === reglage.cle);
    await this.reunir({ ...journalVide(), reglages: [remplacer(garde, reglage)] });
  }

  async lireReglages(): Promise<Reglage[]> {
    return structuredClone(this.#journal.reglages);
  }

  async reunir(journal: Journal): Promise<void> {
    this.#journal = fusionner(this.#journal, structuredClone(journal));
  }

  async toutEffacer(): Promise<void> {
    this.#journal = journalVide();
  }

  /** Nul autre onglet n’écrit dans cette mémoire. */
  suivre(): () => void {
    return () => undefined;
  }
}
