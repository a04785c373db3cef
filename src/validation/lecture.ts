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

type Dit = [message: string, remede: string];

const MDX_ILLISIBLE: Dit = [
  'le MDX ne se lit pas.',
  'Vérifier que chaque balise est fermée (<Fait id="…" />) et qu’aucun < ou { ne reste seul.',
];

/** Composants qui entourent un texte ; les autres se ferment d’eux-mêmes. */
export const ENTOURE: ReadonlySet<string> = new Set(['Encadre', 'Exemple', 'Terme']);

/** Ce qui empêche de lire un corps, d’après ce qui est écrit là où l’analyseur s’arrête. */
function direLeMdx(texte: string, { ligne, colonne }: Place, erreur: unknown): Dit {
  const { message = '' } = erreur as { message?: string };
  const ici = (texte.split('\n')[ligne - 1] ?? '').slice(colonne - 1);
  const avant = (texte.split('\n')[ligne - 1] ?? '').slice(0, colonne - 1);
  if (/<https?:?$/.test(avant))
    return ['une adresse ne s’écrit pas entre chevrons.', 'Écrire [le texte du lien](https://…).'];
  if (/<$/.test(avant) && ici.startsWith('!--'))
    return ['un commentaire HTML ne s’écrit pas ici.', 'Retirer le commentaire.'];
  if (/=$/.test(avant) && !/^["{]/.test(ici))
    return [
      'la valeur de cet attribut n’est pas entre guillemets droits.',
      'Écrire id="…", avec le guillemet droit du clavier.',
    ];
  if (/<$/.test(avant))
    return ['un signe «\u00a0<\u00a0» est seul.', 'Écrire «\u00a0moins de\u00a0» en toutes lettres.'];
  const [, balise] = /closing tag for `<([^\s`>]+)/.exec(message) ?? [];
  if (balise && /^[A-Z]/.test(balise) && !ENTOURE.has(balise))
    return [
      `la balise <${balise}> n’est pas fermée.`,
      `La fermer d’une barre avant le chevron\u00a0: <${balise} … />.`,
    ];
  if (balise && /^[A-Z]/.test(balise))
    return [
      `la balise <${balise}> n’est pas fermée.`,
      `Écrire </${balise}> à sa suite, au même niveau de texte.`,
    ];
  if (balise)
    return [
      `la balise <${balise}> n’est pas fermée.`,
      'La retirer\u202f: seuls les composants des auteurs s’écrivent ici.',
    ];
  return MDX_ILLISIBLE;
}

/** Un en-tête qui ne se referme pas entraîne tout le corps avec lui. */
function enteteOuvert(texte: string): boolean {
  return /^---[ \t]*\r?\n/.test(texte) && !/\n---[ \t]*(?:\r?\n|$)/.test(texte);
}

const sansEntete = ({ chemin }: Source, message: string, remede: string): Diagnostic => ({
  code: 'mdx/sans-entete',
  fichier: chemin,
  ligne: 1,
  colonne: 1,
  chemin: '',
  message,
  remede,
});

const analyseur = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkMdx);

/** Lit un fichier MDX : l’en-tête selon son schéma, le corps en arbre. */
export function lireMdx<T>(
  source: Source,
  schema: z.ZodType<T>,
  erreurs: Diagnostic[],
): LectureMdx<T> | undefined {
  if (enteteOuvert(source.texte)) {
    erreurs.push(
      sansEntete(
        source,
        'l’en-tête ouvert ici ne se referme pas.',
        'Écrire une ligne «\u00a0---\u00a0», trois tirets et rien d’autre, après sa dernière donnée.',
      ),
    );
    return undefined;
  }
  let corps: Root;
  try {
    corps = analyseur.parse(source.texte);
  } catch (e) {
    const place = placeDeLErreur(e);
    const [message, remede] = direLeMdx(source.texte, place, e);
    erreurs.push({
      code: 'mdx/illisible',
      fichier: source.chemin,
      ...place,
      chemin: '',
      message,
      remede,
    });
    return undefined;
  }
  const entete = corps.children[0];
  if (entete?.type !== 'yaml') {
    erreurs.push(
      sansEntete(
        source,
        'l’en-tête manque.',
        'Commencer le fichier par un bloc entre deux lignes «\u00a0---\u00a0».',
      ),
    );
    return undefined;
  }
  const debut = source.texte.indexOf('\n') + 1;
  const lecture = lireBloc({ source, yaml: entete.value, lignesAvant: 1, debut }, schema, erreurs);
  return lecture && { ...lecture, corps };
}
