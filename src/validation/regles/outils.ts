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

/** Parcourt tous les textes d’une donnée, avec leur chemin. */
export function* textesDe(
  donnee: unknown,
  chemin: PropertyKey[] = [],
): Generator<{ texte: string; chemin: PropertyKey[] }> {
  if (typeof donnee === 'string') yield { texte: donnee, chemin };
  else if (Array.isArray(donnee)) {
    for (const [i, v] of donnee.entries()) yield* textesDe(v, [...chemin, i]);
  } else if (donnee && typeof donnee === 'object') {
    for (const [cle, v] of Object.entries(donnee)) yield* textesDe(v, [...chemin, cle]);
  }
}

/** Vrai si un fait que le corpus n’a pas peut être écrit dans un thème que le contrôle n’a pas lu. */
export function faitNonLu(nonLus: NonLus, ref: string): boolean {
  const [theme = '', fait = ''] = ref.split('.');
  return nonLus.element('themes', fait, theme);
}
