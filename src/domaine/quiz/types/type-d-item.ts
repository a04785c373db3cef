import type { Item, TypeItem } from '../../../schemas/quiz.ts';
import type { Reponses } from '../../../schemas/reponse.ts';
import type { Offre } from '../equilibre.ts';
import type { QuestionSurPapier } from '../papier.ts';
import type { LigneDeSolution } from '../solution.ts';
import type { FormesDUnTerme } from './formes.ts';
import type { Note } from './note.ts';

export type ItemDe<T extends TypeItem> = Extract<Item, { type: T }>;

/*
 * Tout ce qu’un type de question sait de lui-même, en parts que le navigateur charge séparément : la réponse du lecteur, le
 * corrigé, le papier, la règle de l’auteur. Un type nouveau écrit son schéma, ces parts et sa vue ; rien d’autre n’en dépend.
 */

/** Comment se lit et se note une réponse. */
export interface ReponseDuType<T extends TypeItem> {
  /** L’état « sans réponse », qui n’est ni juste ni faux. */
  vide(item: ItemDe<T>): Reponses[T];
  /** Une donnée gardée ou importée a-t-elle la forme que l’item attend ? */
  estReponse(item: ItemDe<T>, r: unknown): r is Reponses[T];
  noter(item: ItemDe<T>, reponse: Reponses[T]): Note;
  /** Ce qui manque à une réponse commencée, si le type se remplit par parts. */
  manque?(item: ItemDe<T>, reponse: Reponses[T]): string | undefined;
  /** Retour propre à une réponse fausse que l’auteur avait prévue. */
  retourPrevu?(item: ItemDe<T>, reponse: Reponses[T]): string | undefined;
}

/** Comment se montre la solution, proposition par proposition. */
export interface CorrigeDuType<T extends TypeItem> {
  solution(item: ItemDe<T>): LigneDeSolution[];
}

/** Comment la question se pose et s’attend sur le papier. */
export interface PapierDuType<T extends TypeItem> {
  /** @param graine décide de l’ordre des propositions */
  surPapier(item: ItemDe<T>, graine: string): QuestionSurPapier;
}

/** Un défaut d’item, à l’endroit d’une de ses données, tel que le contrôle du contenu le dit. */
export interface Defaut {
  chemin: PropertyKey[];
  code: string;
  message: string;
  remede: string;
}

/** Ce que l’auteur doit tenir : une solution, une seule façon d’être juste, des propositions différentes. */
export interface RegleDuType<T extends TypeItem> {
  defauts(item: ItemDe<T>): Defaut[];
  /** Listes de textes qui doivent différer entre eux. */
  propositions(item: ItemDe<T>): { chemin: PropertyKey[]; textes: string[] }[];
  /** Ce que l’item donne à choisir, pour un type où l’on choisit. */
  offre?(item: ItemDe<T>): Offre;
  /** Un texte donne-t-il la réponse, pour un type qui se saisit au clavier ? */
  donneLaReponse?(item: ItemDe<T>, texte: string): boolean;
  /** Le même item, ses réponses écrites étendues aux formes du glossaire. */
  admettreLesFormes?(item: ItemDe<T>, termes: readonly FormesDUnTerme[]): ItemDe<T>;
}
