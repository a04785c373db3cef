import { manquesDuPlan } from '../../domaine/examen/tirage.ts';
import { accorder } from '../../domaine/commun/texte.ts';
import { signaler, type Regle } from './outils.ts';

/** Les banques remplissent chaque part de chaque plan d’examen, sans qu’une question serve deux fois. */
export const examensRemplis: Regle = ({ corpus, lectures }) => {
  const candidates = corpus.banques.flatMap((b) => b.items.map((item) => ({ item, banque: b.id })));
  return lectures.examens.flatMap((lecture) =>
    manquesDuPlan(lecture.donnees, candidates).map(({ part, demandees, manquantes }) =>
      signaler(
        lecture,
        ['parts', part, 'nombre'],
        'examen/part-incomplete',
        `la part demande ${accorder(demandees, 'question', 'questions')} et il en manque ${manquantes}.`,
        'Écrire ces questions, élargir la part à d’autres banques ou réduire le nombre.',
      ),
    ),
  );
};
