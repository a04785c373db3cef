import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Diagnostic, Place } from './diagnostic.ts';
import { lireBloc } from './lecture-yaml.ts';

/** Pourquoi le disque n’a pas rendu le texte d’un fichier. */
export type Panne = 'dossier' | 'droits' | 'lien' | 'autre';

/** Fichier d’auteur tel qu’il est sur le disque ; le chemin est relatif à la racine du projet. */
export interface Source {
  chemin: string;
  texte: string;
  panne?: Panne;
}

/** Texte d’auteur à sa place dans le fichier, tel qu’il y est écrit. */
export interface TexteSitue {
  chemin: PropertyKey[];
  texte: string;
  debut: number;
  fin: number;
}

/** Élément de liste que le schéma a refusé ; son identifiant, quand il se lit. */
export interface Ecarte {
  id?: string;
}

/** Données lues d’un fichier, avec le moyen de retrouver la ligne de chacune. */
export interface Lecture<T> {
  source: Source;
  donnees: T;
  /** Éléments d’une liste laissés de côté pour que le reste se lise. */
  ecartes: readonly Ecarte[];
  /** Place d’une donnée dans le fichier, et son chemin tel que l’auteur l’a écrit. */
  situer(chemin: readonly PropertyKey[]): Place & { chemin: string };
  textes(): TexteSitue[];
}

/** Fichier MDX : en-tête validé, corps analysé. */
export interface LectureMdx<T> extends Lecture<T> {
  corps: Root;
}

/** Lit un fichier YAML selon son schéma ; ajoute à `erreurs` tout ce qui l’en empêche. */
export function lireYaml<T>(
  source: Source,
  schema: z.ZodType<T>,
  erreurs: Diagnostic[],
  liste?: string,
): Lecture<T> | undefined {
  return lireBloc({ source, yaml: source.texte, lignesAvant: 0, debut: 0 }, schema, erreurs, liste);
}

/** Une balise mal fermée n’a sa place que dans le message : « (5:1-5:14) », celle de son ouverture. */
function placeDeLErreur(e: unknown): Place {
  const { line, column, message = '' } = e as { line?: number; column?: number; message?: string };
  const ouverture = /\((\d+):(\d+)-/.exec(message);
  return {
    ligne: Number(ouverture?.[1] ?? line ?? 1),
    colonne: Number(ouverture?.[2] ?? column ?? 1),
  };
}

const analyseur = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkMdx);

/** Lit un fichier MDX : l’en-tête selon son schéma, le corps en arbre. */
export function lireMdx<T>(
  source: Source,
  schema: z.ZodType<T>,
  erreurs: Diagnostic[],
): LectureMdx<T> | undefined {
  let corps: Root;
  try {
    corps = analyseur.parse(source.texte);
  } catch (e) {
    const place = placeDeLErreur(e);
    erreurs.push({
      code: 'mdx/illisible',
      fichier: source.chemin,
      ...place,
      chemin: '',
      message: 'le MDX ne se lit pas.',
      remede: 'Vérifier que chaque balise est fermée (<Fait id="…" />) et qu’aucun < ou { ne reste seul.',
    });
    return undefined;
  }
  const entete = corps.children[0];
  if (entete?.type !== 'yaml') {
    erreurs.push({
      code: 'mdx/sans-entete',
      fichier: source.chemin,
      ligne: 1,
      colonne: 1,
      chemin: '',
      message: 'l’en-tête manque.',
      remede: 'Commencer le fichier par un bloc entre deux lignes «\u00a0---\u00a0».',
    });
    return undefined;
  }
  const debut = source.texte.indexOf('\n') + 1;
  const lecture = lireBloc({ source, yaml: entete.value, lignesAvant: 1, debut }, schema, erreurs);
  return lecture && { ...lecture, corps };
}
