import type { Sorte } from '../schemas/sortes.ts';
import type { Famille } from '../schemas/familles.ts';
import type { ClassifieurEcrit } from './genre-demande.ts';
import type { Tranche } from './impacts.ts';

/** Genre d’un résultat, tel que la liste l’affiche. */
export type Genre =
  'mesure' | 'theme' | 'terme' | 'lpj' | 'metier' | 'parcours' | 'module' | 'section' | 'cas' | 'outil';

/** Ce que la recherche sait montrer : une page ou une entrée, et comment on l’appelle. */
export interface Notice {
  /** Adresse du site, sans le chemin d’hébergement. */
  url: string;
  titre: string;
  genre: Genre;
  famille?: Famille;
  /** Date de relecture des faits, pour les mesures et les thèmes. */
  reluLe?: string;
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

/** Les faits d’un thème parmi tous : sa notice, son identifiant, et combien il en a ; les rangs se suivent de thème en thème. */
export type ThemeEcrit = [notice: number, id: string, nombre: number];

/** Ce que le premier focus charge : les notices, leurs noms, et de quoi savoir quoi charger ensuite. */
export interface Lexique {
  notices: Notice[];
  alias: AliasEcrit[];
  themes: ThemeEcrit[];
  /** Première racine de chaque tranche de l’index des faits. */
  tranches: string[];
}

/** Ce qui se charge juste après : les pages sans faits, puis les termes du glossaire, dont les rangs suivent ceux du lexique, et de quoi lire ce qui est demandé. */
export interface Complement {
  notices: Notice[];
  alias: AliasEcrit[];
  genres: ClassifieurEcrit;
  /** Familles de mots, une ligne par famille. */
  familles: string;
}

/** Index lunr sérialisé des résumés ; ses références sont les rangs des notices en base 36. Il grandit avec les pages : il ne se charge que s’il départage. */
export type Resumes = object;

/** Un fait, réduit à ce que la liste affiche et à ce que le classement en lit. */
export interface FaitIndexe {
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
  questions: readonly string[];
}

/** Les faits d’un thème, chargés quand il est parmi les plus probables. */
export interface ThemeDeRecherche {
  faits: FaitIndexe[];
  /** Rangs, dans `faits`, de ceux qui répondent quand rien de particulier n’est demandé. */
  essentiel: number[];
  /** Le sens de chaque fait, dans l’ordre de `faits`, écrit. */
  sens?: string[];
}

/** Articles cités et thèmes qui les citent, le plus souvent d’abord : ce qu’il faut charger pour répondre à un article. */
export type ArticlesCites = [source: string, themes: number[]][];

/** Définitions du glossaire, par rang de notice ; rangées par paquets. */
export type Definitions = Record<number, string>;

/** Termes dans un paquet de définitions. */
export const TERMES_PAR_PAQUET = 60;

/** Tout ce que la recherche publie, fichier par fichier. */
export interface FichiersDeRecherche {
  lexique: Lexique;
  complement: Complement;
  resumes: Resumes;
  tranches: Tranche[];
  themes: Record<string, ThemeDeRecherche>;
  articles: ArticlesCites;
  definitions: Definitions[];
}
