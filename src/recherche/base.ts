import type { Sorte } from '../schemas/droit.ts';
import type { Famille } from '../schemas/familles.ts';

/** Genre d’un résultat, tel que la liste l’affiche. */
export type Genre =
  'mesure' | 'theme' | 'terme' | 'lpj' | 'parcours' | 'module' | 'section' | 'cas' | 'outil';

/** Ce que la recherche sait montrer : une page ou une entrée, et comment on l’appelle. */
export interface Notice {
  /** Adresse du site, sans le chemin d’hébergement. */
  url: string;
  titre: string;
  genre: Genre;
  famille?: Famille;
  /** Date de relecture des faits, pour les mesures et les thèmes. */
  reluLe?: string;
  /** Fait qui répond quand rien de plus précis n’est demandé, par rang dans la base de faits. */
  defaut?: number;
}

/** Pourquoi un mot mène à une notice. */
export type NatureDAlias = 'nom' | 'sigle' | 'ancien' | 'mot';

/** Un nom par lequel on trouve une notice. */
export interface Alias {
  notice: number;
  nature: NatureDAlias;
  /** Forme montrée au lecteur. */
  forme: string;
}

/** Forme écrite d’un alias, pour que le fichier reste léger : notice, code de nature, forme. */
export type AliasEcrit = [notice: number, nature: number, forme: string];

/** Code écrit de chaque nature d’alias. */
export const CODES_DE_NATURE: Record<NatureDAlias, number> = { nom: 0, sigle: 1, ancien: 2, mot: 3 };

const NATURES = Object.keys(CODES_DE_NATURE) as NatureDAlias[];

/** Relit un alias écrit. */
export function lireAlias([notice, nature, forme]: AliasEcrit): Alias {
  return { notice, nature: NATURES[nature] ?? 'mot', forme };
}

/** Ce que le premier focus charge : les notices, leurs noms, et l’index lunr qui les couvre. */
export interface Lexique {
  notices: Notice[];
  alias: AliasEcrit[];
  /** Index lunr sérialisé ; ses références sont les rangs des notices en base 36. */
  index: object;
}

/** Un fait, réduit à ce que la liste affiche et à ce que l’index en lit. */
export interface FaitIndexe {
  notice: number;
  /** Identifiant du fait dans son thème : l’ancre de son adresse au registre. */
  id: string;
  sortes: readonly Sorte[];
  libelle: string;
  enonce: string;
  reponse?: string;
  precision?: string;
  source: string;
  depuis?: string;
  jusqu_au?: string;
  aVerifier?: true;
}

/** Ce qui se charge à la suite : les faits et les définitions du glossaire, par rang de notice. */
export interface BaseDeFaits {
  faits: FaitIndexe[];
  /** Adresse du registre de chaque notice qui a des faits. */
  registres: Record<number, string>;
  definitions: Record<number, string>;
}
