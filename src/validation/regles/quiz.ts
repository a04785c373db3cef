import { remplirTexte } from '../../domaine/droit/fait.ts';
import { defautsDe, donneLaReponse, propositionsDe } from '../../domaine/quiz/regle.ts';
import type { Item } from '../../schemas/quiz.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { rangDuDouble, signaler, type Contexte, type Regle } from './outils.ts';

/** Signale un défaut à l’endroit d’une donnée de l’item. */
type Signale = (suite: PropertyKey[], code: string, message: string, remede: string) => Diagnostic;

/** Un item a une solution, des propositions toutes différentes, et des indices qui ne la donnent pas. */
export const itemsBienFormes: Regle = (contexte) =>
  contexte.lectures.banques.flatMap((lecture) =>
    lecture.donnees.items.flatMap((item, i) => {
      const signale: Signale = (suite, ...reste) => signaler(lecture, ['items', i, ...suite], ...reste);
      const doublons = verifierDoublons(item, signale);
      return [
        // De deux cases du même nom, l’une devait porter celui que rien ne définit.
        ...defautsDe(item)
          .filter((d) => d.code !== 'quiz/cle-inconnue' || doublons.length === 0)
          .map((d) => signale(d.chemin, d.code, d.message, d.remede)),
        ...doublons,
        ...verifierIndices(item, signale, contexte),
      ];
    }),
  );

function verifierIndices(item: Item, signale: Signale, { corpus, aujourdhui }: Contexte): Diagnostic[] {
  return item.indices.flatMap((indice, i) =>
    donneLaReponse(item, remplirTexte(indice, corpus.faits, aujourdhui))
      ? [
          signale(
            ['indices', i],
            'quiz/indice-donne-la-reponse',
            'l’indice contient la réponse juste.',
            'Mettre le lecteur sur la voie sans écrire la réponse\u00a0: où la chercher, à quoi la comparer.',
          ),
        ]
      : [],
  );
}

function verifierDoublons(item: Item, signale: Signale): Diagnostic[] {
  return propositionsDe(item).flatMap(({ chemin, textes }) => {
    const rang = rangDuDouble(textes);
    return rang === undefined
      ? []
      : [
          signale(
            chemin,
            'quiz/choix-identiques',
            `«\u00a0${textes[rang]}\u00a0» est proposé deux fois.`,
            'Rendre les propositions toutes différentes.',
          ),
        ];
  });
}
