import {
  accorderLesBrouillons,
  brouillonCitant,
  estAGarder,
  type Brouillon,
} from '../../domaine/annotations/brouillons.ts';
import { annotationsDuPassage, pierreTombale, type Passage } from '../../domaine/annotations/annotations.ts';
import type { Annotation } from '../../schemas/journal.ts';
import { MESSAGES_DE_STOCKAGE } from '../../stockage/index.ts';
import { essayer, type MotifDeStockage } from '../../stockage/port.ts';
import { composerUnSecours, preparerUnSecours, type Sauvable } from '../../stockage/secours.ts';
import type { Moyens } from '../../moyens/index.ts';

/** Un passage que l’on annote : ses signets, ses notes gardées, et ce qui s’en écrit. */
export class PassageAnnote {
  brouillons: Brouillon[] = $state.raw([]);
  signets: Annotation[] = $state.raw([]);
  pret = $state(false);
  /** Ce qu’il faut dire du dernier geste ; `echec` quand rien n’en a été gardé. */
  message = $state('');
  echec = $state(false);
  /** Pourquoi le dernier geste n’est pas gardé. */
  motif: MotifDeStockage | undefined = $state();
  readonly passage: Passage;
  /** Les notes écrites et le signet, pour les sortir de la page si l’appareil ne les prend pas. */
  readonly sauvable: Sauvable;
  readonly #moyens: Moyens;
  #notes: readonly Annotation[] = [];
  #ecrit = false;

  constructor(passage: Passage, moyens: Moyens, extrait = '') {
    this.passage = passage;
    this.#moyens = moyens;
    if (extrait) this.brouillons = [brouillonCitant(extrait, moyens.identifiant)];
    this.#accorder([]);
    const enSuspens = () => this.aGarder || this.occupe;
    this.sauvable = {
      get enSuspens() {
        return enSuspens();
      },
      secours: () => this.#secours(),
      garder: () => this.toutGarder(),
    };
  }

  /** Un texte écrit n’est pas encore gardé. */
  get aGarder(): boolean {
    return this.brouillons.some(estAGarder);
  }

  /** Un geste est en train de se garder. */
  get occupe(): boolean {
    return this.#ecrit;
  }

  /** Lit ce qui est gardé, puis suit ce que les autres onglets gardent. Rend de quoi cesser. */
  suivre(): () => void {
    const cesser = this.#moyens.stockage.suivre(({ quoi, ici }) => {
      // Pendant une écriture, l’accord se fait après elle.
      if (!ici && !this.#ecrit && (quoi === 'annotations' || quoi === 'journal')) void this.lire();
    });
    void this.lire();
    return cesser;
  }

  async lire(): Promise<void> {
    await this.#tenter(() => this.#relire());
    this.pret = true;
  }

  ecrire(cle: string, texte: string): void {
    this.brouillons = this.brouillons.map((b) => (b.cle === cle ? { ...b, texte } : b));
  }

  /** Garde un brouillon, après avoir relu ce que d’autres onglets ont pu écrire. Vrai si tout est gardé. */
  async garder(cle: string): Promise<boolean> {
    return this.#geste('Note gardée.', async () => {
      await this.#relire();
      const brouillon = this.brouillons.find((b) => b.cle === cle);
      if (!brouillon || !estAGarder(brouillon)) return;
      if (brouillon.texte.trim() === '') await this.#oter(this.#notes.filter((n) => n.id === brouillon.id));
      else await this.#annoter({ ...this.#neuve('note', brouillon.texte), id: brouillon.id });
      this.brouillons = this.brouillons.map((b) =>
        b.cle === cle ? { ...b, base: brouillon.texte, separe: false } : b,
      );
    });
  }

  /** Garde tout ce qui est écrit. Vrai si rien n’a échoué. */
  async toutGarder(): Promise<boolean> {
    for (const { cle } of this.brouillons.filter(estAGarder)) if (!(await this.garder(cle))) return false;
    return true;
  }

  async supprimer(cle: string): Promise<void> {
    // Un geste dont le stockage n’a rien dit ne se fait pas deux fois.
    if (this.#ecrit) return;
    await this.#geste('Note supprimée.', async () => {
      const { id } = this.brouillons.find((b) => b.cle === cle) ?? {};
      await this.#oter(this.#notes.filter((n) => n.id === id));
      this.brouillons = this.brouillons.filter((b) => b.cle !== cle);
    });
  }

  async basculerLeSignet(): Promise<void> {
    if (this.#ecrit) return;
    const pose = this.signets.length > 0;
    await this.#geste(pose ? 'Signet ôté.' : 'Signet posé.', () =>
      pose ? this.#oter(this.signets) : this.#annoter(this.#neuve('signet', '')),
    );
  }

  #secours(): Promise<string> {
    const notes = this.brouillons
      .filter(({ texte }) => texte.trim() !== '')
      .map(({ id, texte }) => ({ ...this.#neuve('note', texte), id }));
    return composerUnSecours({ annotations: [...this.signets, ...notes] }, this.#moyens.maintenant());
  }

  async #relire(): Promise<void> {
    const toutes = await this.#moyens.stockage.lireAnnotations();
    const liste = annotationsDuPassage(toutes, this.passage);
    this.signets = liste.filter((a) => a.genre === 'signet');
    this.#accorder(liste.filter((a) => a.genre === 'note'));
  }

  #accorder(notes: readonly Annotation[]): void {
    this.#notes = notes;
    this.brouillons = accorderLesBrouillons(this.brouillons, notes, this.#moyens.identifiant);
  }

  #neuve(genre: 'note' | 'signet', texte: string): Annotation {
    const { identifiant, maintenant } = this.#moyens;
    return { ...this.passage, id: identifiant(), genre, instant: maintenant(), texte, supprimee: false };
  }

  #annoter(annotation: Annotation): Promise<void> {
    return this.#moyens.stockage.annoter(annotation);
  }

  async #oter(annotations: readonly Annotation[]): Promise<void> {
    const instant = this.#moyens.maintenant();
    for (const a of annotations) await this.#annoter({ ...pierreTombale(a), instant });
  }

  /** Un geste du lecteur : ce qu’il a fait est dit, gardé ou non ; ce qu’il a écrit reste à l’écran. */
  async #geste(fait: string, action: () => Promise<void>): Promise<boolean> {
    this.#ecrit = true;
    const reussi = await this.#tenter(async () => {
      await action();
      await this.#relire();
    });
    this.#ecrit = false;
    if (reussi) this.message = fait;
    return reussi;
  }

  async #tenter(action: () => Promise<void>): Promise<boolean> {
    const motif = await essayer(action, () => this.#manquer('muet'));
    if (motif) this.#manquer(motif);
    else {
      // Le silence est rompu : il n’y a plus rien à en dire.
      if (this.motif) this.message = '';
      this.echec = false;
      this.motif = undefined;
    }
    return motif === undefined;
  }

  #manquer(motif: MotifDeStockage): void {
    this.echec = true;
    this.motif = motif;
    this.message = MESSAGES_DE_STOCKAGE[motif];
    preparerUnSecours();
  }
}
