import { remplirTexte } from '../../domaine/droit/fait.ts';
import { donneLaReponse } from '../../domaine/quiz/indice.ts';
import type { Item } from '../../schemas/quiz.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { signaler, type Contexte, type Regle } from './outils.ts';
import { verifierSolution, type Signale } from './quiz-solution.ts';

/** Un item a une solution, des propositions toutes différentes, et des indices qui ne la donnent pas. */
export const itemsBienFormes: Regle = (contexte) =>
  contexte.lectures.banques.flatMap((lecture) =>
    lecture.donnees.items.flatMap((item, i) => {
      const signale: Signale = (suite, ...reste) => signaler(lecture, ['items', i, ...suite], ...reste);
      return [
        ...verifierSolution(item, signale),
        ...verifierDoublons(item, signale),
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
  return listesDePropositions(item).flatMap(({ chemin, textes }) => {
    const double = textes.find((t, i) => textes.indexOf(t) !== i);
    return double === undefined
      ? []
      : [
          signale(
            chemin,
            'quiz/choix-identiques',
            `«\u00a0${double}\u00a0» est proposé deux fois.`,
            'Rendre les propositions toutes différentes.',
          ),
        ];
  });
}

function listesDePropositions(item: Item): { chemin: PropertyKey[]; textes: string[] }[] {
  switch (item.type) {
    case 'choix-unique':
    case 'choix-multiple':
      return [{ chemin: ['choix'], textes: item.choix.map((c) => c.texte) }];
    case 'vrai-faux':
      return [{ chemin: ['raisons'], textes: item.raisons.map((c) => c.texte) }];
    case 'ordre':
      return [{ chemin: ['etapes'], textes: item.etapes.map((e) => e.texte) }];
    case 'appariement':
      return [
        { chemin: ['paires'], textes: item.paires.map((p) => p.gauche) },
        { chemin: ['paires'], textes: [...item.paires.map((p) => p.droite), ...item.leurres] },
      ];
    case 'classement':
      return [
        { chemin: ['elements'], textes: item.elements.map((e) => e.texte) },
        ...listesDeCases(item.categories, 'categories'),
      ];
    case 'frise':
      return [
        { chemin: ['evenements'], textes: item.evenements.map((e) => e.texte) },
        ...listesDeCases(item.reperes, 'reperes'),
      ];
    case 'reperage':
      return [{ chemin: ['passages'], textes: item.passages.map((p) => p.texte) }];
    case 'decision':
      return [
        { chemin: ['decisions'], textes: item.decisions.map((d) => d.texte) },
        { chemin: ['raisons'], textes: item.raisons.map((r) => r.texte) },
      ];
    case 'trous':
      return item.trous.map((t, i) => ({
        chemin: ['trous', i],
        textes: [t.juste, ...(t.distracteurs ?? [])],
      }));
    default:
      return [];
  }
}

/** Catégories ou repères : ni deux clés, ni deux noms pareils. */
function listesDeCases(cases: readonly { cle: string; nom: string }[], chemin: string) {
  return [
    { chemin: [chemin], textes: cases.map((c) => c.cle) },
    { chemin: [chemin], textes: cases.map((c) => c.nom) },
  ];
}
