import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Lecture } from '../lecture.ts';
import type { Lectures } from '../lectures.ts';
import type { NonLus } from '../non-lus.ts';

/** Ce qu’une règle reçoit : le corpus assemblé, les lectures d’où il vient, ce qui n’a pas été lu, la date du contrôle. */
export interface Contexte {
  corpus: Corpus;
  lectures: Lectures;
  nonLus: NonLus;
  /** Chemin de tout ce qui est posé dans les dossiers du contenu, images comprises. */
  fichiers: ReadonlySet<string>;
  aujourdhui: string;
}

/** Une règle de contenu : du contexte à la liste de ses erreurs. */
export type Regle = (contexte: Contexte) => Diagnostic[];

/** Compose un diagnostic à l’endroit d’une donnée. */
export function signaler(
  lecture: Lecture<unknown>,
  chemin: readonly PropertyKey[],
  code: string,
  message: string,
  remede: string,
): Diagnostic {
  return {
    code,
    fichier: lecture.source.chemin,
    ...lecture.situer(chemin),
    message,
    remede,
  };
}

/** Un texte d’une donnée, et son chemin dans elle. */
export interface TexteDeDonnee {
  texte: string;
  chemin: PropertyKey[];
}

function* parcourir(donnee: unknown, chemin: PropertyKey[]): Generator<TexteDeDonnee> {
  if (typeof donnee === 'string') yield { texte: donnee, chemin };
  else if (Array.isArray(donnee)) {
    for (const [i, v] of donnee.entries()) yield* parcourir(v, [...chemin, i]);
  } else if (donnee && typeof donnee === 'object') {
    for (const [cle, v] of Object.entries(donnee)) yield* parcourir(v, [...chemin, cle]);
  }
}

/** Une dizaine de règles lisent les mêmes données : chacune ne se parcourt qu’une fois. */
const parcourues = new WeakMap<object, readonly TexteDeDonnee[]>();

/** Tous les textes d’une donnée, avec leur chemin. */
export function textesDe(donnee: unknown): readonly TexteDeDonnee[] {
  if (donnee === null || typeof donnee !== 'object') return [...parcourir(donnee, [])];
  const connus = parcourues.get(donnee);
  if (connus) return connus;
  const textes = [...parcourir(donnee, [])];
  parcourues.set(donnee, textes);
  return textes;
}

/** Ce qui a la forme d’un identifiant de fait, `theme.fait`, où qu’il soit écrit. */
export const REF = /(?<![a-z0-9-])[a-z0-9-]+\.[a-z0-9-]+/g;

/** Tous les identifiants de fait qu’un texte semble nommer. */
export function refsDuTexte(texte: string): string[] {
  return texte.match(REF) ?? [];
}

/** Vrai si un fait que le corpus n’a pas peut être écrit dans un thème que le contrôle n’a pas lu. */
export function faitNonLu(nonLus: NonLus, ref: string): boolean {
  const [theme = '', fait = ''] = ref.split('.');
  return nonLus.element('themes', fait, theme);
}

/** Rang du premier texte qui se lit comme un autre avant lui : casse, espaces et point final n’y changent rien. */
export function rangDuDouble(textes: readonly string[]): number | undefined {
  const lus = textes.map((t) =>
    t
      .toLocaleLowerCase('fr')
      .replace(/\s+/g, ' ')
      .replace(/[.\s]+$/, ''),
  );
  const rang = lus.findIndex((t, i) => lus.indexOf(t) < i);
  return rang === -1 ? undefined : rang;
}
