import {
  ajouter,
  deplacer,
  modifier,
  partirDe,
  rallonger,
  regler,
  retirer,
  type Champs,
  type EtapeNue,
  type Modele,
} from '../../domaine/seance/seance.ts';
import { nouvelIdentifiant } from '../../moyens/index.ts';
import type { EtapeDeSeance, Seance } from '../../schemas/seance.ts';
import {
  ecrireSeance,
  ErreurDeSalle,
  lireSeance,
  suivreLaSalle,
  type MotifDeSalle,
} from '../../stockage/seances.ts';

const maintenant = () => new Date().toISOString();
const cleNeuve = () => nouvelIdentifiant().slice(0, 8);

/** Une séance toute neuve, d’après un modèle. */
export function composerDepuis(modele: Modele): Seance {
  return partirDe(modele, { id: nouvelIdentifiant(), instant: maintenant(), cle: cleNeuve });
}

/** Une séance que l’on compose. Chaque geste est gardé aussitôt ; ce qui ne l’est pas se dit, et la page le tient encore. */
export class Composition {
  seance = $state.raw<Seance>() as Seance;
  /** Ligne active : ce que l’on ajoute vient après elle. */
  active = $state<string>();
  echec = $state<MotifDeSalle>();
  annonce = $state('');
  /** États d’avant, pour défaire. */
  #pile = $state.raw<readonly Seance[]>([]);
  /** Instant de ce que cet onglet a lu ou écrit en dernier. */
  #vue: string | undefined;

  constructor(seance: Seance, gardee: boolean) {
    this.seance = seance;
    this.active = seance.etapes.at(-1)?.cle;
    this.#vue = gardee ? seance.modifiee : undefined;
    if (!gardee) this.#garder();
  }

  get peutDefaire(): boolean {
    return this.#pile.length > 0;
  }

  /** Suit ce qu’un autre onglet fait de la même séance ; rend de quoi cesser. */
  vivre(): () => void {
    return suivreLaSalle((nature, id) => {
      if (nature === 'seance' && id === this.seance.id && this.echec === undefined)
        void this.reprendreLAutre();
    });
  }

  /** Prend ce qu’un autre onglet a gardé. */
  async reprendreLAutre(): Promise<void> {
    const autre = await lireSeance(this.seance.id);
    if (!autre || autre.modifiee === this.seance.modifiee) return;
    this.seance = autre;
    this.#vue = autre.modifiee;
    this.#pile = [];
    this.echec = undefined;
    this.annonce = 'La séance vient d’être changée dans un autre onglet\u00a0: la voici.';
  }

  /** Fait de celle-ci une copie, à côté de celle de l’autre onglet. */
  copier(): void {
    this.seance = { ...this.seance, id: nouvelIdentifiant(), titre: `${this.seance.titre} (copie)` };
    this.#vue = undefined;
    this.#garder();
  }

  regler(champs: Partial<Omit<Seance, 'etapes' | 'id' | 'version'>>): void {
    this.#poser(regler(this.seance, champs, maintenant()));
  }

  /** Ôte un champ facultatif laissé vide. */
  vider(champ: 'date' | 'lieu' | 'formateur' | 'fin'): void {
    const seance = { ...this.seance, modifiee: maintenant() };
    delete seance[champ];
    this.#poser(seance);
  }

  ajouter(nue: EtapeNue, titre: string): void {
    const etape = { ...nue, cle: cleNeuve() } as EtapeDeSeance;
    this.#poser(ajouter(this.seance, etape, maintenant(), this.active));
    this.active = etape.cle;
    this.annonce = `Ajouté\u00a0: ${titre}, ligne ${this.rangDe(etape.cle) + 1}.`;
  }

  retirer(cle: string): void {
    const rang = this.rangDe(cle);
    this.#poser(retirer(this.seance, cle, maintenant()));
    this.active = (this.seance.etapes[rang] ?? this.seance.etapes.at(-1))?.cle;
    this.annonce = `Ligne ${rang + 1} retirée.`;
  }

  deplacer(cle: string, vers: number): void {
    this.#poser(deplacer(this.seance, cle, vers, maintenant()));
    this.active = cle;
    this.annonce = `Ligne ${this.rangDe(cle) + 1}.`;
  }

  rallonger(cle: string, pas: number): void {
    this.#poser(rallonger(this.seance, cle, pas, maintenant()));
    this.annonce = `${this.seance.etapes[this.rangDe(cle)]?.minutes ?? 0} minutes.`;
  }

  modifier(cle: string, champs: Champs): void {
    this.#poser(modifier(this.seance, cle, champs, maintenant()));
  }

  defaire(): void {
    const avant = this.#pile.at(-1);
    if (!avant) return;
    this.#pile = this.#pile.slice(0, -1);
    this.seance = { ...avant, modifiee: maintenant() };
    this.#garder();
    this.annonce = 'Défait.';
  }

  /** Essaie de nouveau de garder. */
  reessayer(): void {
    this.#garder();
  }

  rangDe(cle: string): number {
    return this.seance.etapes.findIndex((e) => e.cle === cle);
  }

  #poser(seance: Seance): void {
    if (seance === this.seance) return;
    this.#pile = [...this.#pile.slice(-60), this.seance];
    this.seance = seance;
    this.#garder();
  }

  #garder(): void {
    try {
      ecrireSeance(this.seance, this.#vue);
      this.#vue = this.seance.modifiee;
      this.echec = undefined;
    } catch (e) {
      if (!(e instanceof ErreurDeSalle)) throw e;
      this.echec = e.motif;
    }
  }
}
