import type { ItemDe } from '../../domaine/quiz/reponse.ts';
import type { Choix, Item } from '../../schemas/quiz.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** Signale un défaut à l’endroit d’une donnée de l’item. */
export type Signale = (suite: PropertyKey[], code: string, message: string, remede: string) => Diagnostic;

/** Un item a une solution, et une seule façon d’être juste ; répondre au hasard ne peut pas suffire. */
export function verifierSolution(item: Item, signale: Signale): Diagnostic[] {
  switch (item.type) {
    case 'choix-unique':
      return exigerUneSeule(item.choix, ['choix'], signale);
    case 'vrai-faux':
      return exigerUneSeule(item.raisons, ['raisons'], signale);
    case 'choix-multiple':
      return verifierChoixMultiple(item, signale);
    case 'trous':
      return verifierTrous(item, signale);
    case 'classement':
      return verifierClassement(item, signale);
    case 'frise':
      return verifierFrise(item, signale);
    case 'reperage':
      return verifierReperage(item, signale);
    case 'decision':
      return [...verifierDegres(item, signale), ...exigerUneSeule(item.raisons, ['raisons'], signale)];
    default:
      return [];
  }
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
          'Marquer un choix «\u00a0juste: true\u00a0».',
        ),
      ]
    : [
        signale(
          chemin,
          'quiz/plusieurs-bonnes-reponses',
          `${justes} choix sont justes.`,
          'N’en garder qu’un, ou écrire «\u00a0type: choix-multiple\u00a0».',
        ),
      ];
}

function verifierChoixMultiple({ choix }: ItemDe<'choix-multiple'>, signale: Signale): Diagnostic[] {
  if (!choix.some((c) => c.juste)) return exigerUneSeule(choix, ['choix'], signale);
  if (!choix.every((c) => c.juste)) return [];
  return [
    signale(
      ['choix'],
      'quiz/tout-est-juste',
      'tous les choix sont justes.',
      'Ajouter au moins un choix faux et plausible.',
    ),
  ];
}

function verifierTrous(item: ItemDe<'trous'>, signale: Signale): Diagnostic[] {
  const ecrits = new Set([...item.texte.matchAll(/\[\[([a-z0-9]+)\]\]/g)].map((m) => m[1] as string));
  const definis = new Set(item.trous.map((t) => t.cle));
  const orphelins = [...new Set([...ecrits, ...definis])]
    .filter((cle) => !ecrits.has(cle) || !definis.has(cle))
    .map((cle) =>
      signale(
        ['texte'],
        'quiz/trou-orphelin',
        `le trou «\u00a0${cle}\u00a0» n’est pas à la fois dans le texte et dans la liste.`,
        `Écrire [[${cle}]] dans «\u00a0texte\u00a0» et «\u00a0cle: ${cle}\u00a0» dans «\u00a0trous\u00a0».`,
      ),
    );
  const doubles = item.trous.flatMap((trou, i) =>
    trou.distracteurs && trou.variantes.length > 0
      ? [
          signale(
            ['trous', i],
            'quiz/trou-double',
            `le trou «\u00a0${trou.cle}\u00a0» a une liste et des variantes.`,
            'Garder «\u00a0distracteurs\u00a0» (le lecteur choisit) ou «\u00a0variantes\u00a0» (il écrit).',
          ),
        ]
      : [],
  );
  return [...orphelins, ...doubles];
}

function verifierClassement(item: ItemDe<'classement'>, signale: Signale): Diagnostic[] {
  const vides = item.categories.flatMap(({ cle, nom }, i) =>
    item.elements.some((e) => e.categorie === cle)
      ? []
      : [
          signale(
            ['categories', i],
            'quiz/categorie-vide',
            `aucun élément ne va dans «\u00a0${nom}\u00a0».`,
            'Y ranger un élément au moins, ou retirer la catégorie.',
          ),
        ],
  );
  const inconnues = item.elements.flatMap(({ categorie }, i) =>
    exigerConnue(categorie, item.categories, ['elements', i, 'categorie'], 'la catégorie', signale),
  );
  return [...vides, ...inconnues];
}

function verifierFrise(item: ItemDe<'frise'>, signale: Signale): Diagnostic[] {
  const inconnus = item.evenements.flatMap(({ repere }, i) =>
    exigerConnue(repere, item.reperes, ['evenements', i, 'repere'], 'le repère', signale),
  );
  let precedente: string | undefined;
  const desordre = item.reperes.flatMap(({ date, nom }, i) => {
    if (date === undefined) return [];
    const recule = precedente !== undefined && date <= precedente;
    precedente = date;
    return recule
      ? [
          signale(
            ['reperes', i],
            'quiz/reperes-en-desordre',
            `«\u00a0${nom}\u00a0» (${date}) ne suit pas le repère daté d’avant.`,
            'Écrire les repères dans l’ordre du temps, chacun à sa date.',
          ),
        ]
      : [];
  });
  return [...inconnus, ...desordre];
}

function exigerConnue(
  cle: string,
  connues: readonly { cle: string }[],
  chemin: PropertyKey[],
  quoi: string,
  signale: Signale,
): Diagnostic[] {
  if (connues.some((c) => c.cle === cle)) return [];
  return [
    signale(
      chemin,
      'quiz/cle-inconnue',
      `${quoi} «\u00a0${cle}\u00a0» n’est pas dans la liste de l’item.`,
      `Écrire l’une de ces clés\u00a0: ${connues.map((c) => c.cle).join(', ')}.`,
    ),
  ];
}

function verifierReperage({ passages }: ItemDe<'reperage'>, signale: Signale): Diagnostic[] {
  const fautifs = passages.filter((p) => p.fautif).length;
  if (fautifs > 0 && fautifs < passages.length) return [];
  return [
    signale(
      ['passages'],
      'quiz/reperage-sans-contraste',
      fautifs === 0 ? 'aucun passage n’est fautif.' : 'tous les passages sont fautifs.',
      'Mêler des passages exacts et des passages «\u00a0fautif: true\u00a0».',
    ),
  ];
}

function verifierDegres({ decisions }: ItemDe<'decision'>, signale: Signale): Diagnostic[] {
  const manque = (degre: 'juste' | 'fautive') => !decisions.some((d) => d.degre === degre);
  return [
    ...(manque('juste')
      ? [
          signale(
            ['decisions'],
            'quiz/sans-bonne-reponse',
            'aucune décision n’est juste.',
            'Marquer une décision «\u00a0degre: juste\u00a0».',
          ),
        ]
      : []),
    ...(manque('fautive')
      ? [
          signale(
            ['decisions'],
            'quiz/sans-decision-fautive',
            'aucune décision n’est fautive.',
            'Ajouter une décision «\u00a0degre: fautive\u00a0», plausible et à écarter.',
          ),
        ]
      : []),
  ];
}
