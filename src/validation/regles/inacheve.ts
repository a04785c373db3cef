import type { Diagnostic } from '../diagnostic.ts';
import { toutesLesLectures } from '../lectures.ts';
import type { Regle } from './outils.ts';

/** Ce que `npm run nouveau` laisse à compléter. */
export const A_ECRIRE = 'À écrire.';

/** Rien de ce que les modèles laissent à écrire ne se publie. */
export const rienDInacheve: Regle = ({ lectures }) =>
  toutesLesLectures(lectures).flatMap(({ source }) =>
    source.texte.split('\n').flatMap((ligne, i): Diagnostic[] => {
      const colonne = ligne.indexOf(A_ECRIRE);
      if (colonne < 0) return [];
      return [
        {
          code: 'contenu/a-ecrire',
          fichier: source.chemin,
          ligne: i + 1,
          colonne: colonne + 1,
          chemin: '',
          message: `« ${A_ECRIRE} » est resté du modèle.`,
          remede: 'Écrire ce texte, ou retirer la donnée si elle est facultative.',
        },
      ];
    }),
  );
