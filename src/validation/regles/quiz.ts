import type { Choix, Item } from '../../schemas/quiz.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { signaler, type Regle } from './outils.ts';

type Signale = (suite: PropertyKey[], code: string, message: string, remede: string) => Diagnostic;

/** Un item a une bonne réponse, des options toutes différentes, et des trous qui se correspondent. */
export const itemsBienFormes: Regle = ({ lectures }) =>
  lectures.banques.flatMap((lecture) =>
    lecture.donnees.items.flatMap((item, i) => {
      const signale: Signale = (suite, ...reste) => signaler(lecture, ['items', i, ...suite], ...reste);
      return [...verifierSolution(item, signale), ...verifierDoublons(item, signale)];
    }),
  );

function verifierSolution(item: Item, signale: Signale): Diagnostic[] {
  switch (item.type) {
    case 'choix-unique':
      return exigerUneSeule(item.choix, ['choix'], signale);
    case 'vrai-faux':
      return exigerUneSeule(item.raisons, ['raisons'], signale);
    case 'choix-multiple':
      if (!item.choix.some((c) => c.juste)) return exigerUneSeule(item.choix, ['choix'], signale);
      return item.choix.every((c) => c.juste)
        ? [
            signale(
              ['choix'],
              'quiz/tout-est-juste',
              'tous les choix sont justes.',
              'Ajouter au moins un choix faux et plausible.',
            ),
          ]
        : [];
    case 'trous':
      return trousOrphelins(item).map((cle) =>
        signale(
          ['texte'],
          'quiz/trou-orphelin',
          `le trou « ${cle} » n’est pas à la fois dans le texte et dans la liste.`,
          `Écrire [[${cle}]] dans « texte » et « cle: ${cle} » dans « trous ».`,
        ),
      );
    default:
      return [];
  }
}

function trousOrphelins(item: Extract<Item, { type: 'trous' }>): string[] {
  const ecrits = new Set([...item.texte.matchAll(/\[\[([a-z0-9]+)\]\]/g)].map((m) => m[1] as string));
  const definis = new Set(item.trous.map((t) => t.cle));
  return [...ecrits.symmetricDifference(definis)];
}

function exigerUneSeule(choix: readonly Choix[], chemin: PropertyKey[], signale: Signale): Diagnostic[] {
  const justes = choix.filter((c) => c.juste).length;
  if (justes === 1) return [];
  return justes === 0
    ? [
        signale(
          chemin,
          'quiz/sans-bonne-reponse',
          'aucun choix n’est juste.',
          'Marquer un choix « juste: true ».',
        ),
      ]
    : [
        signale(
          chemin,
          'quiz/plusieurs-bonnes-reponses',
          `${justes} choix sont justes.`,
          'N’en garder qu’un, ou écrire « type: choix-multiple ».',
        ),
      ];
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
            `« ${double} » est proposé deux fois.`,
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
        { chemin: ['categories'], textes: item.categories.map((c) => c.cle) },
      ];
    case 'frise':
      return [
        { chemin: ['evenements'], textes: item.evenements.map((e) => e.texte) },
        { chemin: ['reperes'], textes: item.reperes.map((r) => r.cle) },
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
