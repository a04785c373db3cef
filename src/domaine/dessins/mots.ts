import type { Faits } from './faits.ts';

/** Ce qui se lit d’un fait : un mot qui l’annonce, son énoncé, et le fait lui-même, dont la page donne l’article. */
export interface Phrase {
  fort?: string;
  texte: string;
  ref?: string;
}

/** Un morceau du « dessin en mots ». */
export type Bloc =
  | { genre: 'liste'; titre?: string; ordonnee: boolean; phrases: readonly Phrase[] }
  | {
      genre: 'tableau';
      tetes: readonly string[];
      rangees: readonly { nom: string; cellules: readonly Phrase[] }[];
    };

export type Mots = readonly Bloc[];

/** L’énoncé d’un fait en vigueur, annoncé. */
export const redire = (faits: Faits, ref: string, fort?: string): Phrase => ({
  ...(fort === undefined ? {} : { fort }),
  texte: faits.fait(ref).enonce,
  ref,
});

export const liste = (
  phrases: readonly Phrase[],
  { ordonnee = false, titre }: { ordonnee?: boolean; titre?: string } = {},
): Bloc => ({
  genre: 'liste',
  ordonnee,
  phrases,
  ...(titre === undefined ? {} : { titre }),
});
