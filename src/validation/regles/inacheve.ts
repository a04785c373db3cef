import type { Diagnostic } from '../diagnostic.ts';
import { toutesLesLectures } from '../lectures.ts';
import type { Regle } from './outils.ts';

/** Ce que `npm run nouveau` laisse à compléter. */
export const A_ECRIRE = 'À écrire.';

/** Notes de travail d’un auteur. */
const NOTES = /\b(?:TODO|FIXME|XXX)\b|lorem ipsum/i;

/** Rien de ce que les modèles laissent à écrire ne se publie. */
export const rienDInacheve: Regle = ({ lectures }) =>
  toutesLesLectures(lectures).flatMap(({ source }) =>
    source.texte.split('\n').flatMap((ligne, i): Diagnostic[] => {
      const note = NOTES.exec(ligne);
      const colonne = note?.index ?? ligne.indexOf(A_ECRIRE);
      if (colonne < 0) return [];
      return [
        {
          code: 'contenu/a-ecrire',
          fichier: source.chemin,
          ligne: i + 1,
          colonne: colonne + 1,
          chemin: '',
          message: `«\u00a0${note?.[0] ?? A_ECRIRE}\u00a0» reste à écrire.`,
          remede: 'Écrire ce texte, ou retirer la donnée si elle est facultative.',
        },
      ];
    }),
  );
