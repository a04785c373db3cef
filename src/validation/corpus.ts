import type { Theme } from '../schemas/droit.ts';
import type { Cas } from '../schemas/cas.ts';
import type { Changement, Expliquer, Mesure, Module, PageLpj, Section, Terme } from '../schemas/pages.ts';
import type { Banque, Item } from '../schemas/quiz.ts';
import type { TableDesFaits } from '../domaine/droit/fait.ts';

/** Une entrée et son identifiant, tiré du nom de son fichier. */
export type Entree<T> = T & { id: string };

/** Module avec ses sections, dans l’ordre de lecture. */
export type ModuleComplet = Entree<Module> & { parties: Entree<Section>[] };

/** Tout le contenu du site, lu et typé ; les pages, les scripts et les tests partent de lui. */
export interface Corpus {
  themes: Theme[];
  faits: TableDesFaits;
  banques: Banque[];
  items: ReadonlyMap<string, { item: Item; banque: Banque }>;
  mesures: Entree<Mesure>[];
  expliquer: Entree<Expliquer>[];
  lpj: Entree<PageLpj>[];
  modules: ModuleComplet[];
  cas: Cas[];
  termes: Terme[];
  /** Date de relecture du glossaire. */
  glossaireReluLe: string;
  changements: Changement[];
  /** Date de relecture du fil des changements. */
  changementsReluLe: string;
}
