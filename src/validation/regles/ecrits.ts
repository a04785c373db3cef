import type { Ecrit } from '../../schemas/ecrits.ts';
import { signaler, type Regle } from './outils.ts';

const VERSIONS = ['faible', 'bonne'] as const satisfies (keyof Ecrit)[];

function combien(texte: string, mots: string): number {
  return texte.split(mots).length - 1;
}

/** Une note en marge vise des mots de son paragraphe, une fois ; deux passages ne se chevauchent pas, et chaque version en porte. */
export const notesPosees: Regle = ({ lectures }) =>
  lectures.ecrits.flatMap((lecture) =>
    VERSIONS.flatMap((version) => {
      const { paragraphes } = lecture.donnees[version];
      const posees = paragraphes.flatMap(({ ecrit, notes }, i) => {
        let fin = 0;
        return notes.flatMap(({ mots }, j) => {
          const chemin = [version, 'paragraphes', i, 'notes', j, 'mots'];
          const dire = (message: string, remede: string) => [
            signaler(lecture, chemin, 'ecrit/mots', `«\u00a0${mots}\u00a0» ${message}`, remede),
          ];
          const n = combien(ecrit, mots);
          // Une apostrophe droite est déjà dite.
          if (n === 0 && ecrit.includes(mots.replaceAll("'", '’'))) return [];
          if (n === 0)
            return dire('n’est pas dans le paragraphe.', 'Recopier les mots tels qu’ils y sont écrits.');
          if (n > 1) return dire(`y est ${n} fois.`, 'Allonger le passage jusqu’à ce qu’il soit seul.');
          const debut = ecrit.indexOf(mots);
          if (debut < fin)
            return dire(
              'chevauche ou précède le passage d’avant.',
              'Ranger les notes dans l’ordre du texte, sur des passages séparés.',
            );
          fin = debut + mots.length;
          return [];
        });
      });
      const sansNote = paragraphes.every((p) => p.notes.length === 0);
      return sansNote
        ? [
            ...posees,
            signaler(
              lecture,
              [version, 'paragraphes'],
              'ecrit/sans-note',
              `la version ${version} n’a aucune note en marge.`,
              'Dire ce qui égare ou ce qui sert le lecteur, passage par passage.',
            ),
          ]
        : posees;
    }),
  );
