import type { Annotation } from '../../schemas/journal.ts';
import { surUneLigne } from '../commun/texte.ts';

/** Une note en train de s’écrire. */
export interface Brouillon {
  /** Ne change pas tant que le lecteur écrit : le champ garde son curseur. */
  cle: string;
  /** Identifiant sous lequel la note est gardée, ou le sera. */
  id: string;
  /** Texte gardé, tel qu’on l’a lu ; `undefined` si la note ne l’est pas encore. */
  base: string | undefined;
  texte: string;
  /** Le texte a été mis à part : un autre onglet a changé la même note pendant qu’elle s’écrivait. */
  separe: boolean;
}

/** Longueur la plus grande de ce qu’une note cite, en caractères : une note renvoie au passage, elle ne le recopie pas. */
const LONGUEUR_D_EXTRAIT = 400;

/** Note qui commence par le texte choisi dans le passage, entre guillemets. */
export function brouillonCitant(extrait: string, identifiant: () => string): Brouillon {
  const texte = surUneLigne(extrait);
  const cite = texte.length > LONGUEUR_D_EXTRAIT ? `${texte.slice(0, LONGUEUR_D_EXTRAIT)}…` : texte;
  return {
    cle: identifiant(),
    id: identifiant(),
    base: undefined,
    texte: `«\u00a0${cite}\u00a0»\n`,
    separe: false,
  };
}

/** Le brouillon dit autre chose que ce qui est gardé. */
export function estAGarder({ base, texte }: Brouillon): boolean {
  return texte.trim() !== (base ?? '').trim();
}

/**
 * Accorde les brouillons d’un passage avec les notes que le stockage vient de rendre. Une note que le lecteur n’a pas touchée
 * suit ce qui est gardé ; s’il l’a touchée et qu’un autre onglet l’a changée ou supprimée, son texte devient une note nouvelle :
 * aucun des deux n’est perdu. Il reste toujours où écrire.
 */
export function accorderLesBrouillons(
  brouillons: readonly Brouillon[],
  notes: readonly Annotation[],
  identifiant: () => string,
): Brouillon[] {
  const neuf = (note?: Annotation): Brouillon => ({
    cle: identifiant(),
    id: note?.id ?? identifiant(),
    base: note?.texte,
    texte: note?.texte ?? '',
    separe: false,
  });
  const parId = new Map(notes.map((note) => [note.id, note]));
  const accordes = brouillons.flatMap((b): Brouillon[] => {
    const note = parId.get(b.id);
    parId.delete(b.id);
    const aPart = { ...b, id: identifiant(), base: undefined, separe: true };
    if (!note) {
      if (b.base === undefined) return [b];
      return estAGarder(b) ? [aPart] : [];
    }
    if (note.texte === b.base) return [b];
    if (!estAGarder(b) || b.texte === note.texte) return [{ ...b, base: note.texte, texte: note.texte }];
    return [neuf(note), aPart];
  });
  const tous = [...accordes, ...[...parId.values()].map(neuf)];
  const utiles = tous.filter((b) => b.base !== undefined || b.texte !== '');
  return utiles.length > 0 ? utiles : [tous[0] ?? neuf()];
}
