import { manquesDuPlan } from '../../domaine/examen/tirage.ts';
import { accorder } from '../../domaine/commun/texte.ts';
import type { PlanDExamen } from '../../schemas/examen.ts';
import type { Corpus } from '../corpus.ts';
import { signaler, type Regle } from './outils.ts';

/** Les banques remplissent chaque part de chaque plan d’examen, sans qu’une question serve deux fois. */
export const examensRemplis: Regle = ({ corpus, lectures, nonLus }) => {
  const candidates = corpus.banques.flatMap((b) => b.items.map((item) => ({ item, banque: b.id })));
  // Une banque lue en partie, ou un thème illisible, fausse le compte de toutes les parts.
  if (nonLus.incomplet('banques') || nonLus.incomplet('themes')) return [];
  return lectures.examens
    .filter((lecture) => seDenombre(lecture.donnees, corpus))
    .flatMap((lecture) =>
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

/** Un plan ne se compte que si les banques et les thèmes qu’il nomme existent ; sinon le renvoi mort est déjà dit. */
function seDenombre({ parts }: PlanDExamen, { banques, themes }: Corpus): boolean {
  const connus = (ids: readonly string[] | undefined, liste: readonly { id: string }[]) =>
    (ids ?? []).every((id) => liste.some((x) => x.id === id));
  return parts.every((p) => connus(p.banques, banques) && connus(p.themes, themes));
}
