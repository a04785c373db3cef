import type { Instant } from '../../domaine/commun/instant.ts';
import type { Reprise, Trace } from '../../schemas/journal.ts';
import { oublier, rejoindre } from '../../domaine/quiz/rejoindre.ts';
import type { Reponse } from '../../domaine/quiz/reponse.ts';
import {
  avancer,
  cleDItem,
  estEtatDe,
  estFinie,
  faireLeBilan,
  noteDe,
  ouvrirSerie,
  reprendre,
  type ActionDeSerie,
  type Serie,
} from '../../domaine/quiz/serie.ts';
import type { Item } from '../../schemas/quiz.ts';
import type { Moyens } from '../../moyens/index.ts';
import { Garde, RIEN_A_REJOINDRE, type Attente, type Rejointe } from '../../stockage/garde.ts';
import { patienter, type MotifDeStockage } from '../../stockage/port.ts';
import { signalerUnGeste } from '../reprendre/geste.ts';

/** Part d’une série que le résultat d’un quiz inscrit : la remise entière. */
export const REMISE = 'remise';

const estRendue = ({ arretees }: Reprise) => arretees.every(Boolean);

/** État d’une série à l’écran : la série pure, sa reprise, et ce qu’il faut dire du stockage. */
export class SerieEnCours {
  etat: Serie = $state.raw(ouvrirSerie([]));
  motif: MotifDeStockage | undefined = $state();
  /** Le lecteur voulait la quitter ; ce qui attend d’être gardé la retient. */
  retenue = $state(false);
  readonly nom: string;
  /** Tient ses écritures ; compose aussi le fichier de secours. */
  readonly garde: Garde;
  readonly #moyens: Moyens;
  #touchee = false;

  /** @param passagere composée à l’instant : ses réponses s’inscrivent, mais elle ne se reprend pas */
  constructor(nom: string, items: readonly Item[], moyens: Moyens, passagere = false) {
    this.nom = nom;
    this.#moyens = moyens;
    this.etat = ouvrirSerie(items);
    this.garde = new Garde(
      {
        nom,
        reprise: (instant) => (passagere ? undefined : this.#reprise(instant)),
        rejoindre: (gardee, vue) => (passagere ? RIEN_A_REJOINDRE : this.#rejoindre(gardee, vue)),
        dire: (motif) => (this.motif = motif),
      },
      moyens,
    );
  }

  get finie(): boolean {
    return estFinie(this.etat);
  }

  get bilan() {
    return faireLeBilan(this.etat);
  }

  note(rang: number) {
    return noteDe(this.etat, rang);
  }

  get #signature(): string[] {
    return this.etat.items.map(cleDItem);
  }

  /**
   * Reprend la série là où elle s’était arrêtée, si ses items n’ont pas changé et si le lecteur n’a pas déjà répondu : un
   * stockage lent ne défait pas ce qui vient d’être fait.
   */
  reprendre(): Promise<void> {
    return this.garde.reprendre((gardee) => {
      const reprise = this.#recevable(gardee);
      if (!reprise || this.#touchee) return false;
      this.etat = reprendre(this.etat, reprise);
      return true;
    });
  }

  /** Suit ce qu’un autre onglet fait de la même série, ou du carnet entier ; rend de quoi cesser. */
  suivre(): () => void {
    return this.garde.suivre();
  }

  /** Applique une action tout de suite ; le stockage suit, sans que l’écran l’attende. */
  agir(action: ActionDeSerie): void {
    const avant = this.etat;
    this.etat = avancer(avant, action);
    if (this.etat === avant) return;
    this.#touchee = true;
    if (action.type !== 'aller') signalerUnGeste();
    this.etat.arretees.forEach((arretee, rang) => {
      if (arretee && !avant.arretees[rang]) this.garde.attendre(this.#traceDeReponse(rang), rang);
    });
    void this.garder();
  }

  repondre(rang: number, reponse: Reponse): void {
    this.agir({ type: 'repondre', rang, reponse });
  }

  /** Garde la série telle qu’elle est, avec les traces qui attendent. */
  garder(): Promise<void> {
    return this.garde.garder();
  }

  /** Inscrit au journal une trace que la série ne sait pas composer : le résultat d’un quiz final, un terme rappelé. */
  tracer(trace: (id: string, instant: string) => Trace, part?: Attente['part']): Promise<void> {
    this.garde.attendre(trace(this.#moyens.identifiant(), this.#moyens.maintenant()), part);
    return this.garder();
  }

  /**
   * Garde ce qui attend, avant que la série ne quitte l’écran. Faux si l’appareil est plein : la quitter le perdrait, et il peut
   * encore s’y faire de la place. Un navigateur qui refuse tout, lui, ne retient personne.
   */
  async laisser(): Promise<boolean> {
    if (this.garde.attentes.length > 0) await patienter(this.garder());
    this.retenue = this.garde.attentes.length > 0 && this.motif === 'plein';
    return !this.retenue;
  }

  /**
   * Réunit la série à ce qu’un autre onglet en a gardé ; ce qu’il a arrêté est déjà inscrit et ne l’est pas deux fois. S’il a tout
   * effacé, la série repart de vide : la récrire rendrait à l’appareil ce que le lecteur vient d’en ôter.
   */
  #rejoindre(gardee: Reprise | undefined, vue: Reprise | undefined): Rejointe {
    const [reprise, base] = [this.#recevable(gardee), this.#recevable(vue)];
    if (!gardee && base) this.etat = oublier(this.etat, base);
    if (!reprise) return RIEN_A_REJOINDRE;
    this.etat = rejoindre(this.etat, base, reprise);
    const arretee = (rang: number) => reprise.arretees[rang] === true && base?.arretees[rang] !== true;
    const remise = estRendue(reprise) && !(base && estRendue(base));
    return {
      ecrire: true,
      inscrite: ({ part }) => (typeof part === 'number' ? arretee(part) : part === REMISE && remise),
    };
  }

  /** La reprise, si ses items n’ont pas changé et si ses réponses ont la forme qu’ils attendent. */
  #recevable(reprise: Reprise | undefined): Reprise | undefined {
    if (!reprise || reprise.items.join() !== this.#signature.join()) return undefined;
    return estEtatDe(this.etat, reprise) ? reprise : undefined;
  }

  #reprise(instant: Instant): Reprise {
    const { reponses, arretees, certitudes, indices, courant } = this.etat;
    return {
      serie: this.nom,
      instant,
      items: this.#signature,
      reponses: [...reponses],
      arretees: [...arretees],
      certitudes: [...certitudes],
      indices: [...indices],
      courant,
    };
  }

  #traceDeReponse(rang: number): Trace {
    const { id, version } = this.etat.items[rang] as Item;
    const { identifiant, maintenant } = this.#moyens;
    const [certitude, indices] = [this.etat.certitudes[rang], this.etat.indices[rang]];
    return {
      id: identifiant(),
      genre: 'reponse',
      instant: maintenant(),
      item: id,
      version,
      ...this.note(rang),
      serie: this.nom,
      ...(certitude && { certitude }),
      ...(indices && { indices }),
    };
  }
}
