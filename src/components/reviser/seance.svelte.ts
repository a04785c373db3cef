import type { Moyens } from '../../moyens/index.ts';
import { situationDe, type Situation } from '../../domaine/quiz/carte.ts';
import { SerieEnCours } from '../quiz/serie.svelte.ts';
import { signalerUnGeste } from '../reprendre/geste.ts';
import type { Carte, SeanceOuverte } from './reviser.svelte.ts';

/** Une séance à l’écran : ses questions forment une série, ses termes se révèlent puis se jugent. */
export class SeanceEnCours {
  readonly cartes: readonly Carte[];
  readonly serie: SerieEnCours;
  courant = $state(0);
  /** Termes dont la définition est lue. */
  reveles: readonly string[] = $state.raw([]);
  /** Ce que le lecteur a dit de chaque terme. */
  juges: Readonly<Record<string, boolean>> = $state.raw({});

  constructor({ nom, cartes }: SeanceOuverte, moyens: Moyens) {
    this.cartes = cartes;
    const items = cartes.flatMap((c) => ('ilot' in c ? c.ilot.item : []));
    this.serie = new SerieEnCours(nom, items, moyens, true);
  }

  /** Rang d’une question dans sa série, qui ne compte pas les termes. */
  rangDe(carte: Carte): number {
    return this.serie.etat.items.findIndex((i) => i.id === carte.id);
  }

  estFaite(carte: Carte): boolean {
    return 'terme' in carte
      ? carte.id in this.juges
      : (this.serie.etat.arretees[this.rangDe(carte)] ?? false);
  }

  /** Ce que la carte de la séance dit d’une carte : un terme est su ou à revoir, selon ce que le lecteur en a dit. */
  situationDe(carte: Carte): Situation {
    if (!('terme' in carte)) return situationDe(this.serie.etat, this.rangDe(carte));
    const su = this.juges[carte.id];
    if (su === undefined) return this.reveles.includes(carte.id) ? 'commencee' : 'a-faire';
    return su ? 'juste' : 'fausse';
  }

  /** Première carte qui reste à faire ; `undefined` quand la séance est finie. */
  get aFaire(): number | undefined {
    const rang = this.cartes.findIndex((c) => !this.estFaite(c));
    return rang < 0 ? undefined : rang;
  }

  get faites(): number {
    return this.cartes.filter((c) => this.estFaite(c)).length;
  }

  aller(rang: number): void {
    this.courant = Math.max(0, Math.min(this.cartes.length - 1, rang));
  }

  reveler(id: string): void {
    this.reveles = [...this.reveles, id];
  }

  /** Inscrit ce que le lecteur dit d’un terme ; il ne le dit qu’une fois. */
  juger(id: string, terme: string, su: boolean): void {
    if (id in this.juges) return;
    this.juges = { ...this.juges, [id]: su };
    signalerUnGeste();
    const serie = this.serie.nom;
    void this.serie.tracer((trace, instant) => ({ id: trace, genre: 'terme', instant, terme, su, serie }));
  }
}
