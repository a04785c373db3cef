import { lettre, ordreAffiche } from '../../disposition.ts';
import type { Bloc, QuestionSurPapier } from '../../papier.ts';

/** Une proposition à sa place sur le papier, sous son repère. */
export interface Posee<T> {
  repere: string;
  chose: T;
}

export const numero = (rang: number) => String(rang + 1);

/** Pose des propositions dans l’ordre que tire la graine, chacune sous sa lettre ou son numéro. */
export function poser<T>(
  liste: readonly T[],
  graine: string,
  repereDe: (rang: number) => string,
): Posee<T>[] {
  return ordreAffiche(liste.length, graine).map((rang, place) => ({
    repere: repereDe(place),
    chose: liste[rang] as T,
  }));
}

export function cases(posees: readonly Posee<{ texte: string }>[]): Bloc {
  return {
    genre: 'lignes',
    champ: '☐',
    lignes: posees.map(({ repere, chose }) => ({ repere, texte: chose.texte })),
  };
}

export function consigne(texte: string): Bloc {
  return { genre: 'consigne', texte };
}

/** Repères des propositions retenues, dans l’ordre du papier : la clé d’une question à cocher. */
export function reperesDes<T>(posees: readonly Posee<T>[], retenir: (chose: T) => boolean): string {
  return posees
    .filter(({ chose }) => retenir(chose))
    .map(({ repere }) => repere)
    .join(', ');
}

export const estJuste = ({ juste }: { juste: boolean }) => juste;

/** Choses numérotées à ranger sous une lettre : appariement, classement, frise. */
export function rangement(
  choses: readonly { texte: string; place: string }[],
  places: readonly string[],
): QuestionSurPapier {
  return {
    blocs: [
      consigne('Reporter la lettre qui convient.'),
      {
        genre: 'lignes',
        champ: '……',
        lignes: choses.map(({ texte }, rang) => ({ repere: numero(rang), texte })),
      },
      { genre: 'lignes', champ: '', lignes: places.map((texte, rang) => ({ repere: lettre(rang), texte })) },
    ],
    cle: choses.map((c, rang) => `${numero(rang)} ${lettre(places.indexOf(c.place))}`).join(', '),
  };
}
