import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import {
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit as visiter,
  type Document as DocumentYaml,
} from 'yaml';
import { ecrireChemin, type Diagnostic, type Place } from './diagnostic.ts';
import { decrireProbleme } from './problemes-de-schema.ts';

/** Fichier d’auteur tel qu’il est sur le disque ; le chemin est relatif à la racine du projet. */
export interface Source {
  chemin: string;
  texte: string;
}

/** Données lues d’un fichier, avec le moyen de retrouver la ligne de chacune. */
export interface Lecture<T> {
  source: Source;
  donnees: T;
  placer(chemin: readonly PropertyKey[]): Place;
}

/** Fichier MDX : en-tête validé, corps analysé. */
export interface LectureMdx<T> extends Lecture<T> {
  corps: Root;
}

/** Donne la place de la donnée, ou à défaut celle de son plus proche parent écrit. */
function placerDans(doc: DocumentYaml, lignes: LineCounter, decalage: number) {
  return (chemin: readonly PropertyKey[]): Place => {
    for (let n = chemin.length; n >= 0; n -= 1) {
      const noeud = doc.getIn(chemin.slice(0, n), true);
      const debut = debutDuNoeud(doc, chemin.slice(0, n), noeud);
      if (debut === undefined) continue;
      const { line, col } = lignes.linePos(debut);
      return { ligne: line + decalage, colonne: col };
    }
    return { ligne: 1 + decalage, colonne: 1 };
  };
}

/** La clé se lit mieux que sa valeur : c’est elle que l’on montre quand elle existe. */
function debutDuNoeud(doc: DocumentYaml, chemin: PropertyKey[], noeud: unknown): number | undefined {
  const cle = chemin.at(-1);
  const parent = doc.getIn(chemin.slice(0, -1), true);
  if (typeof cle === 'string' && isMap(parent)) {
    const paire = parent.items.find((p) => isScalar(p.key) && p.key.value === cle);
    const debut = isScalar(paire?.key) ? paire.key.range?.[0] : undefined;
    if (debut !== undefined) return debut;
  }
  return (noeud as { range?: [number, number, number] } | undefined)?.range?.[0];
}

function lire<T>(
  source: Source,
  yaml: string,
  decalage: number,
  schema: z.ZodType<T>,
  erreurs: Diagnostic[],
): Lecture<T> | undefined {
  const lignes = new LineCounter();
  const doc = parseDocument(yaml, { lineCounter: lignes, prettyErrors: false });
  let illisible = doc.errors.length > 0;
  for (const e of doc.errors) {
    const { line, col } = lignes.linePos(e.pos[0]);
    erreurs.push({
      code: 'yaml/illisible',
      fichier: source.chemin,
      ligne: line + decalage,
      colonne: col,
      chemin: '',
      message: `le YAML ne se lit pas (${e.code}).`,
      remede: 'Vérifier l’alignement, les deux-points et les guillemets de cette ligne.',
    });
  }
  visiter(doc, {
    Alias(_cle, alias) {
      if (alias.resolve(doc)) return;
      const { line, col } = lignes.linePos(alias.range?.[0] ?? 0);
      erreurs.push({
        code: 'yaml/illisible',
        fichier: source.chemin,
        ligne: line + decalage,
        colonne: col,
        chemin: '',
        message: `« *${alias.source} » se lit comme un renvoi YAML.`,
        remede: 'Mettre le texte entre guillemets.',
      });
      illisible = true;
    },
  });
  if (illisible) return undefined;
  const placer = placerDans(doc, lignes, decalage);
  const resultat = schema.safeParse(doc.toJS());
  if (resultat.success) return { source, donnees: resultat.data, placer };
  for (const probleme of resultat.error.issues) {
    const { chemin, message, remede } = decrireProbleme(probleme);
    erreurs.push({
      code: 'schema/invalide',
      fichier: source.chemin,
      ...placer(chemin),
      chemin: ecrireChemin(chemin),
      message,
      remede,
    });
  }
  return undefined;
}

/** Lit un fichier YAML selon son schéma ; ajoute à `erreurs` tout ce qui l’en empêche. */
export function lireYaml<T>(
  source: Source,
  schema: z.ZodType<T>,
  erreurs: Diagnostic[],
): Lecture<T> | undefined {
  return lire(source, source.texte, 0, schema, erreurs);
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
      remede: 'Commencer le fichier par un bloc entre deux lignes « --- ».',
    });
    return undefined;
  }
  const lecture = lire(source, entete.value, 1, schema, erreurs);
  return lecture && { ...lecture, corps };
}
