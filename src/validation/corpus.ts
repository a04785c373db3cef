import type { Theme } from '../schemas/droit.ts';
import type { Cas } from '../schemas/cas.ts';
import type {
  Changement,
  Expliquer,
  Mesure,
  Metier,
  Module,
  PageLpj,
  Section,
  Terme,
} from '../schemas/pages.ts';
import type { Ecrit } from '../schemas/ecrits.ts';
import type { Parcours } from '../schemas/parcours.ts';
import type { PlanDExamen } from '../schemas/examen.ts';
import type { Banque, Item } from '../schemas/quiz.ts';
import type { SeancePrete } from '../schemas/seance.ts';
import type { TableDesFaits } from '../domaine/droit/fait.ts';

/** Une entrée et son identifiant, tiré du nom de son fichier. */
export type Entree<T> = T & { id: string };

/** Module avec ses sections, dans l’ordre de lecture. */
export type ModuleComplet = Entree<Module> & { parties: Entree<Section>[] };

/** Un passage d’une page, de son titre au suivant : ce qui s’y emploie, et où le relire. */
export interface Passage {
  /** Adresse de la page, `/mesures/tig/`. */
  page: string;
  /** Ancre de son titre ; vide avant le premier. */
  ancre: string;
  titre: string;
  faits: string[];
  /** Termes du glossaire cités. */
  termes: string[];
}

/** Tout le contenu du site, lu et typé ; les pages, les scripts et les tests partent de lui. */
export interface Corpus {
  themes: Theme[];
  faits: TableDesFaits;
  banques: Banque[];
  items: ReadonlyMap<string, { item: Item; banque: Banque }>;
  mesures: Entree<Mesure>[];
  expliquer: Entree<Expliquer>[];
  metier: Entree<Metier>[];
  lpj: Entree<PageLpj>[];
  modules: ModuleComplet[];
  cas: Cas[];
  ecrits: Ecrit[];
  /** Passages des fiches, des sections, et des pages sur la LPJ et sur le métier. */
  passages: Passage[];
  parcours: Parcours[];
  examens: PlanDExamen[];
  /** Séances toutes prêtes, dans l’ordre. */
  seances: SeancePrete[];
  termes: Terme[];
  /** Date de relecture du glossaire. */
  glossaireReluLe: string;
  changements: Changement[];
  /** Date de relecture du fil des changements. */
  changementsReluLe: string;
  /** Dernier jour dont la liste des lois promulguées a été vue. */
  loisConnuesAu: string;
}
