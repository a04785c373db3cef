import type { z } from 'astro/zod';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Scalar,
} from 'yaml';
import { ecrireChemin, type Diagnostic, type Place } from './diagnostic.ts';
import type { Ecarte, Lecture, Source, TexteSitue } from './lecture.ts';
import { decrireProblemes } from './problemes-de-schema.ts';
import { empechementsYaml, type EmpechementYaml } from './yaml-illisible.ts';

type Situation = Place & { chemin: string };
type Chemin = readonly PropertyKey[];

/** Le YAML d’une source : le fichier entier, ou l’en-tête d’une page, qui ne commence qu’à sa deuxième ligne. */
interface Bloc {
  source: Source;
  yaml: string;
  /** Lignes et caractères qui le précèdent dans le fichier. */
  lignesAvant: number;
  debut: number;
}

/** Les données lues d’un bloc et leur place ; `liste` nomme celle dont un élément refusé s’écarte seul. */
export function lireBloc<T>(
  bloc: Bloc,
  schema: z.ZodType<T>,
  erreurs: Diagnostic[],
  liste?: string,
): Lecture<T> | undefined {
  const refuser = ({ ligne, ...dit }: EmpechementYaml) => {
    erreurs.push({
      code: 'yaml/illisible',
      fichier: bloc.source.chemin,
      ligne: ligne + bloc.lignesAvant,
      chemin: '',
      ...dit,
    });
  };
  const lignes = new LineCounter();
  let doc: Document;
  let donnees: unknown;
  try {
    doc = parseDocument(bloc.yaml, { lineCounter: lignes, prettyErrors: false });
    const empechements = [...empechementsYaml(bloc.yaml, doc, lignes), ...signesDeYaml(doc, lignes)];
    if (empechements.length > 0) {
      empechements.forEach(refuser);
      return undefined;
    }
    donnees = doc.toJS();
  } catch {
    // Un YAML hostile (emboîté à l’infini) fait échouer l’analyseur lui-même.
    refuser({
      ligne: 1,
      colonne: 1,
      message: 'le YAML ne se lit pas.',
      remede: 'Reprendre un fichier du même dossier pour modèle.',
    });
    return undefined;
  }
  const situer = (chemin: Chemin): Situation => {
    const { ligne, colonne } = placerDans(doc, lignes, chemin);
    return { ligne: ligne + bloc.lignesAvant, colonne, chemin: ecrireChemin(chemin) };
  };
  const textes = () => textesSitues(doc, bloc);
  const lecture = { source: bloc.source, textes, ecartes: [] };
  const resultat = schema.safeParse(donnees);
  if (resultat.success) return { ...lecture, donnees: resultat.data, situer };
  const { issues } = resultat.error;
  for (const { chemin, message, remede } of decrireProblemes(issues, donnees)) {
    erreurs.push({
      code: 'schema/invalide',
      fichier: bloc.source.chemin,
      ...situer(chemin),
      message,
      remede,
    });
  }
  if (liste === undefined || !issues.every(({ path }) => path[0] === liste && typeof path[1] === 'number')) {
    return undefined;
  }
  const rangs = new Set(issues.map(({ path }) => path[1] as number));
  return sansLesElements(donnees as Record<string, unknown>, liste, rangs, schema, { ...lecture, situer });
}

/** Relit un fichier sans les éléments que le schéma refuse : le reste de la liste se contrôle et se cite encore. */
function sansLesElements<T>(
  donnees: Record<string, unknown>,
  liste: string,
  rangs: ReadonlySet<number>,
  schema: z.ZodType<T>,
  lecture: Omit<Lecture<T>, 'donnees'>,
): Lecture<T> | undefined {
  const elements = donnees[liste] as unknown[];
  const gardes = [...elements.keys()].filter((i) => !rangs.has(i));
  const resultat = schema.safeParse({ ...donnees, [liste]: gardes.map((i) => elements[i]) });
  if (!resultat.success) return undefined;
  const ecartes = [...rangs].map((i): Ecarte => {
    const id = (elements[i] as { id?: unknown } | null)?.id;
    return typeof id === 'string' ? { id } : {};
  });
  const situer = ([tete, rang, ...suite]: Chemin) =>
    lecture.situer(
      tete === liste && typeof rang === 'number'
        ? [tete, gardes[rang] as number, ...suite]
        : [tete, rang, ...suite].filter((p) => p !== undefined),
    );
  const textes = () =>
    lecture.textes().filter(({ chemin }) => chemin[0] !== liste || !rangs.has(chemin[1] as number));
  return { ...lecture, donnees: resultat.data, situer, textes, ecartes };
}

/** Donne la place de la donnée, ou à défaut celle de son plus proche parent écrit. */
function placerDans(doc: Document, lignes: LineCounter, chemin: Chemin): Place {
  for (let n = chemin.length; n >= 0; n -= 1) {
    const debut = debutDuNoeud(doc, chemin.slice(0, n));
    if (debut === undefined) continue;
    const { line, col } = lignes.linePos(debut);
    return { ligne: line, colonne: col };
  }
  return { ligne: 1, colonne: 1 };
}

/** La clé se lit mieux que sa valeur : c’est elle que l’on montre quand elle existe. */
function debutDuNoeud(doc: Document, chemin: PropertyKey[]): number | undefined {
  const cle = chemin.at(-1);
  const parent = doc.getIn(chemin.slice(0, -1), true);
  if (typeof cle === 'string' && isMap(parent)) {
    const paire = parent.items.find((p) => isScalar(p.key) && p.key.value === cle);
    const debut = isScalar(paire?.key) ? paire.key.range?.[0] : undefined;
    if (debut !== undefined) return debut;
  }
  const noeud = doc.getIn(chemin, true);
  return isNode(noeud) ? noeud.range?.[0] : undefined;
}

/** Le premier signe que YAML prend pour un des siens (`*mot`, `&mot`, `!mot`) : un texte d’auteur n’en a pas. */
function signesDeYaml(doc: Document, lignes: LineCounter): EmpechementYaml[] {
  let trouve: { signe: string; quoi: string; position: number } | undefined;
  visit(doc, {
    Node(_cle, noeud) {
      const position = noeud.range?.[0] ?? 0;
      if (isAlias(noeud)) trouve = { signe: `*${noeud.source}`, quoi: 'un renvoi', position };
      else if (noeud.anchor) trouve = { signe: `&${noeud.anchor}`, quoi: 'une ancre', position };
      else if (noeud.tag?.startsWith('!')) trouve = { signe: noeud.tag, quoi: 'une étiquette', position };
      return trouve && visit.BREAK;
    },
  });
  if (!trouve) return [];
  const { line, col } = lignes.linePos(trouve.position);
  return [
    {
      ligne: line,
      colonne: col,
      message: `«\u00a0${trouve.signe}\u00a0» se lit comme ${trouve.quoi} YAML.`,
      remede: 'Mettre le texte entre guillemets.',
    },
  ];
}

/** Chaque texte écrit dans le YAML, sans ses guillemets, à sa place dans le fichier. */
function textesSitues(doc: Document, { source, debut }: Bloc): TexteSitue[] {
  const textes: TexteSitue[] = [];
  const explorer = (noeud: unknown, chemin: PropertyKey[]) => {
    if (isMap(noeud)) {
      for (const { key, value } of noeud.items) {
        explorer(value, [...chemin, isScalar(key) ? String(key.value) : '']);
      }
    } else if (isScalar(noeud)) {
      const texte = texteDe(noeud);
      if (texte) textes.push({ ...texte, chemin });
    } else if (isNode(noeud) && 'items' in noeud) {
      (noeud.items as unknown[]).forEach((n, i) => explorer(n, [...chemin, i]));
    }
  };
  const texteDe = ({ value, range, type }: Scalar) => {
    if (typeof value !== 'string' || !range) return undefined;
    const quotes = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
    const [de, a] = [range[0] + quotes + debut, range[1] - quotes + debut];
    return { debut: de, fin: a, texte: source.texte.slice(de, a) };
  };
  explorer(doc.contents, []);
  return textes;
}
