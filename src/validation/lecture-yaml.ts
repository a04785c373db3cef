import type { z } from 'astro/zod';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Scalar,
  type YAMLSeq,
} from 'yaml';
import { ecrireChemin, type Diagnostic, type Place } from './diagnostic.ts';
import type { Ecarte, Lecture, Source, TexteSitue } from './lecture.ts';
import { decrireProblemes } from './problemes-de-schema.ts';
import {
  DIT_INSECABLE,
  empechementsYaml,
  RETRAIT_INSECABLE,
  type EmpechementYaml,
} from './yaml-illisible.ts';

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
    const illisible = empechementsYaml(bloc.yaml, doc, lignes);
    const empechements = illisible.length > 0 ? illisible : signesDeYaml(doc, lignes, bloc.yaml);
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
  for (const { chemin, message, remede } of decrireProblemes(issues, donnees, schema)) {
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
  return sansLesElements(donnees as Record<string, unknown>, liste, issues, schema, { ...lecture, situer });
}

/** Relit un fichier sans les éléments que le schéma refuse : le reste de la liste se contrôle et se cite encore. */
function sansLesElements<T>(
  donnees: Record<string, unknown>,
  liste: string,
  refus: readonly z.core.$ZodIssue[],
  schema: z.ZodType<T>,
  lecture: Omit<Lecture<T>, 'donnees'>,
): Lecture<T> | undefined {
  const elements = donnees[liste] as unknown[];
  const rangs = new Set(refus.map(({ path }) => path[1] as number));
  // Un identifiant que le schéma refuse n’est pas celui que l’auteur voulait : on ne sait pas lequel c’était.
  const sansNom = new Set(refus.flatMap(({ path }) => (path[2] === 'id' ? [path[1] as number] : [])));
  const gardes = [...elements.keys()].filter((i) => !rangs.has(i));
  const resultat = schema.safeParse({ ...donnees, [liste]: gardes.map((i) => elements[i]) });
  if (!resultat.success) return undefined;
  const ecartes = [...rangs].map((i): Ecarte => {
    const id = (elements[i] as { id?: unknown } | null)?.id;
    return typeof id === 'string' && !sansNom.has(i) ? { id } : {};
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
    const paire = parent.items.find((p) => isScalar(p.key) && String(p.key.value) === cle);
    const debut = isScalar(paire?.key) ? paire.key.range?.[0] : undefined;
    if (debut !== undefined) return debut;
  }
  const noeud = doc.getIn(chemin, true);
  return isNode(noeud) ? noeud.range?.[0] : undefined;
}

/** Le premier signe que YAML lit autrement que l’auteur : `*mot`, `&mot`, `!mot`, un croisillon, une virgule, une espace insécable. */
function signesDeYaml(doc: Document, lignes: LineCounter, yaml: string): EmpechementYaml[] {
  let trouve: { position: number; message: string; remede?: string } | undefined;
  const lu = (position: number, signe: string, quoi: string) => {
    trouve = { position, message: `«\u00a0${signe}\u00a0» se lit comme ${quoi} YAML.` };
  };
  visit(doc, {
    Node(_cle, noeud) {
      const position = noeud.range?.[0] ?? 0;
      if (isAlias(noeud)) lu(position, `*${noeud.source}`, 'un renvoi');
      else if (noeud.anchor) lu(position, `&${noeud.anchor}`, 'une ancre');
      else if (noeud.tag?.startsWith('!')) lu(position, noeud.tag, 'une étiquette');
      else if (isScalar(noeud)) trouve = texteCoupe(noeud, yaml);
      else if (isSeq(noeud)) trouve = virguleDansUnTexte(noeud);
      return trouve && visit.BREAK;
    },
    Pair(_cle, { key }) {
      const position = isScalar(key) ? key.range?.[0] : undefined;
      if (
        position === undefined ||
        !RETRAIT_INSECABLE.test(yaml.slice(yaml.lastIndexOf('\n', position - 1) + 1))
      )
        return undefined;
      const [message, remede] = DIT_INSECABLE;
      trouve = { position, message, remede };
      return visit.BREAK;
    },
  });
  if (!trouve) return [];
  const { line, col } = lignes.linePos(trouve.position);
  const { message, remede = 'Mettre le texte entre guillemets.' } = trouve;
  return [{ ligne: line, colonne: col, message, remede }];
}

/** « Le juge #1 » s’arrête à « juge » : ce qui suit un croisillon, sur la ligne d’un texte, ne se lit pas. */
function texteCoupe(
  { type, value, range }: Scalar,
  yaml: string,
): { position: number; message: string } | undefined {
  if (type !== 'PLAIN' || typeof value !== 'string' || !range) return undefined;
  const suite = /^[ \t]+(#\S+)/.exec(yaml.slice(range[1]));
  return suite
    ? {
        position: range[1] + suite[0].length - (suite[1] as string).length,
        message: `«\u00a0${suite[1]}\u00a0» coupe ce texte\u00a0: ce qui suit ne se lit pas.`,
      }
    : undefined;
}

/** « [La durée et le délai, qui se confondent.] » fait deux textes d’un seul : sa virgule l’a coupé. */
function virguleDansUnTexte({ flow, items }: YAMLSeq): { position: number; message: string } | undefined {
  if (!flow) return undefined;
  const textes = items.map((n) =>
    isScalar(n) && n.type === 'PLAIN' && typeof n.value === 'string'
      ? { texte: n.value, noeud: n }
      : undefined,
  );
  const coupe = textes.findIndex((t, i) => {
    const avant = textes[i - 1];
    return t && avant && /^\p{Ll}.*[.!?…]$/u.test(t.texte) && /^\p{Lu}.*[^.!?…]$/u.test(avant.texte);
  });
  const { texte, noeud } = textes[coupe] ?? {};
  return (
    noeud && {
      position: noeud.range?.[0] ?? 0,
      message: `une virgule coupe ce texte avant «\u00a0${texte}\u00a0».`,
    }
  );
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
