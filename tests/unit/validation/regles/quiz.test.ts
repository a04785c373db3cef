import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe } from '../attentes.ts';
import { avec, avecItem, BANQUE } from '../corpus-minimal.ts';

/** Liste d’options, « + » devant celles qui sont justes. */
function options(cle: string, ...textes: string[]): string {
  const lignes = textes.map(
    (t) => `  - {texte: ${t.replace('+', '')}, retour: Parce que., juste: ${t.startsWith('+')}}`,
  );
  return [`${cle}:`, ...lignes].join('\n');
}

const unique = (...textes: string[]) => avecItem(`choix-unique\n${options('choix', ...textes)}`);
const multiple = (...textes: string[]) => avecItem(`choix-multiple\n${options('choix', ...textes)}`);
const vraiFaux = (...textes: string[]) => avecItem(`vrai-faux\nvrai: true\n${options('raisons', ...textes)}`);

describe('un choix unique et la raison d’un vrai ou faux ont une bonne réponse, et une seule', () => {
  it.each([
    ['choix unique', unique, 'choix'],
    ['vrai ou faux', vraiFaux, 'raisons'],
  ])('%s', (_type, item, liste) => {
    const aucune = attendreErreur(item('a', 'b', 'c'), 'quiz/sans-bonne-reponse', BANQUE, `${liste}:`);
    expect(aucune.chemin).toBe(`items[0].${liste}`);
    expect(codesDe(item('a', '+b', 'c'))).toEqual([]);
    const deux = attendreErreur(item('+a', '+b', 'c'), 'quiz/plusieurs-bonnes-reponses', BANQUE, `${liste}:`);
    expect(deux.message).toBe('2 choix sont justes.');
  });
});

describe('un choix multiple a au moins une bonne réponse, et au moins une fausse', () => {
  it('aucune bonne réponse est refusé', () => {
    attendreErreur(multiple('a', 'b', 'c'), 'quiz/sans-bonne-reponse', BANQUE, 'choix:');
  });

  it.each([[['+a', 'b', 'c']], [['+a', '+b', 'c']]])('%j est admis', (textes) => {
    expect(codesDe(multiple(...textes))).toEqual([]);
  });

  it('toutes bonnes est refusé', () => {
    attendreErreur(multiple('+a', '+b', '+c'), 'quiz/tout-est-juste', BANQUE, 'choix:');
  });
});

describe('deux propositions d’un item ne sont pas identiques', () => {
  const retour = 'retour: Parce que.';
  const paires = (...droites: string[]) =>
    droites.map((d, i) => `  - {gauche: g${i}, droite: ${d}, ${retour}}`).join('\n');
  it.each([
    ['choix unique', unique('+a', 'b', 'a'), 'choix:'],
    ['choix multiple', multiple('+a', 'b', 'b'), 'choix:'],
    ['vrai ou faux', vraiFaux('+a', 'b', 'b'), 'raisons:'],
    [
      'ordre',
      avecItem(`ordre\netapes:\n${['a', 'b', 'a'].map((t) => `  - {texte: ${t}, ${retour}}`).join('\n')}`),
      'etapes:',
    ],
    ['appariement, à droite', avecItem(`appariement\npaires:\n${paires('a', 'b', 'a')}`), 'paires:'],
    [
      'appariement, à gauche',
      avecItem(`appariement\npaires:\n${paires('a', 'b', 'c').replace('g2', 'g1')}`),
      'paires:',
    ],
    [
      'appariement, un leurre qui a un partenaire',
      avecItem(`appariement\npaires:\n${paires('a', 'b', 'c')}\nleurres: [c]`),
      'paires:',
    ],
    [
      'texte à trous',
      avecItem(`trous\ntexte: Dit [[x]].\ntrous:\n  - {cle: x, juste: a, distracteurs: [b, a], ${retour}}`),
      '- {cle: x',
    ],
  ])('%s', (_type, sources, passage) => {
    attendreErreur(sources, 'quiz/choix-identiques', BANQUE, passage);
  });

  it('un appariement où tout diffère est admis', () => {
    expect(codesDe(avecItem(`appariement\npaires:\n${paires('a', 'b', 'c')}\nleurres: [d]`))).toEqual([]);
  });
});

describe('les trous d’un texte et leur liste se correspondent', () => {
  const trous = (texte: string, ...cles: string[]) =>
    avecItem(
      `trous\ntexte: ${texte}\ntrous:\n${cles
        .map((c) => `  - {cle: ${c}, juste: a, distracteurs: [b, c], retour: Parce que.}`)
        .join('\n')}`,
    );

  it('un trou du texte absent de la liste est refusé', () => {
    const e = attendreErreur(trous('Le [[x]] et la [[y]].', 'x'), 'quiz/trou-orphelin', BANQUE, 'texte: Le');
    expect(e.message).toContain('«\u00a0y\u00a0»');
  });

  it('un trou de la liste absent du texte est refusé', () => {
    const e = attendreErreur(trous('Le [[x]].', 'x', 'y'), 'quiz/trou-orphelin', BANQUE, 'texte: Le');
    expect(e.message).toContain('«\u00a0y\u00a0»');
  });

  it('les mêmes trous des deux côtés sont admis, dans un ordre quelconque', () => {
    expect(codesDe(trous('Le [[x]] et la [[y]].', 'y', 'x'))).toEqual([]);
  });
});

describe('un trou se choisit dans une liste ou s’écrit, jamais les deux', () => {
  const trou = (suite: string) =>
    avecItem(`trous\ntexte: Dit [[x]].\ntrous:\n  - {cle: x, juste: a, ${suite}retour: Parce que.}`);

  it('une liste et des variantes sont refusées ensemble', () => {
    const e = attendreErreur(
      trou('distracteurs: [b, c], variantes: [d], '),
      'quiz/trou-double',
      BANQUE,
      '- {cle: x',
    );
    expect(e.chemin).toBe('items[0].trous[0]');
  });

  it.each(['distracteurs: [b, c], ', 'variantes: [d], ', ''])('« %s » seul est admis', (suite) => {
    expect(codesDe(trou(suite))).toEqual([]);
  });
});

/** Classement : catégories données par leur clé, éléments par la clé de leur catégorie. */
function classement(categories: string[], ...places: string[]) {
  return avecItem(
    [
      'classement',
      'categories:',
      ...categories.map((cle, i) => `  - {cle: ${cle}, nom: Nom ${i}}`),
      'elements:',
      ...places.map((cle, i) => `  - {texte: e${i}, categorie: ${cle}, retour: Parce que.}`),
    ].join('\n'),
  );
}

describe('un classement range chaque élément dans une catégorie qui existe, et aucune n’est vide', () => {
  it('est admis quand tout se correspond', () => {
    expect(codesDe(classement(['a', 'b'], 'a', 'b', 'a', 'b'))).toEqual([]);
  });

  it('refuse une catégorie inconnue, à la ligne de l’élément', () => {
    const sources = classement(['a', 'b'], 'a', 'b', 'a', 'z');
    const e = attendreErreur(sources, 'quiz/cle-inconnue', BANQUE, '- {texte: e3');
    expect(e.message).toContain('«\u00a0z\u00a0»');
    expect(e.remede).toContain('a, b');
  });

  it('refuse une catégorie vide', () => {
    attendreErreur(
      classement(['a', 'b', 'c'], 'a', 'b', 'a', 'b'),
      'quiz/categorie-vide',
      BANQUE,
      '- {cle: c',
    );
  });

  it('refuse deux catégories de même clé, ou de même nom', () => {
    const cle = classement(['a', 'b', 'a'], 'a', 'b', 'a', 'b');
    attendreErreur(cle, 'quiz/choix-identiques', BANQUE, 'categories:');
    const nom = avec(BANQUE, 'nom: Nom 1', 'nom: Nom 0', classement(['a', 'b'], 'a', 'b', 'a', 'b'));
    attendreErreur(nom, 'quiz/choix-identiques', BANQUE, 'categories:');
  });
});

/** Frise : repères « clé@date » ou « clé », événements par la clé de leur repère. */
function frise(reperes: string[], ...places: string[]) {
  const ecrits = reperes.map((r, i) => {
    const [cle, date] = r.split('@');
    return `  - {cle: ${cle}, nom: Nom ${i}${date ? `, date: ${date}` : ''}}`;
  });
  const evenements = places.map((cle, i) => `  - {texte: v${i}, repere: ${cle}, retour: Parce que.}`);
  return avecItem(
    ['frise', 'contexte: Une situation.', 'reperes:', ...ecrits, 'evenements:', ...evenements].join('\n'),
  );
}

describe('une frise place chaque événement sur un repère qui existe, et ses dates se suivent', () => {
  it.each([
    [['a@2019-03-25', 'b@2019-06-01', 'c@2020-03-24']],
    [['a', 'b', 'c']],
    [['a@2019-03-25', 'b', 'c@2020-03-24']],
  ])('%j est admis', (reperes) => {
    expect(codesDe(frise(reperes, 'a', 'b', 'b'))).toEqual([]);
  });

  it('refuse un repère inconnu', () => {
    attendreErreur(frise(['a', 'b', 'c'], 'a', 'b', 'z'), 'quiz/cle-inconnue', BANQUE, '- {texte: v2');
  });

  it.each([[['a@2020-03-24', 'b@2019-06-01', 'c']], [['a@2019-06-01', 'b@2019-06-01', 'c']]])(
    'refuse des dates qui reculent ou se répètent : %j',
    (reperes) => {
      const sources = frise(reperes, 'a', 'b', 'c');
      attendreErreur(sources, 'quiz/reperes-en-desordre', BANQUE, '- {cle: b');
    },
  );

  it('refuse deux repères de même clé', () => {
    attendreErreur(frise(['a', 'b', 'a'], 'a', 'b', 'b'), 'quiz/choix-identiques', BANQUE, 'reperes:');
  });
});

describe('un repérage mêle des passages exacts et des passages fautifs', () => {
  const reperage = (...fautifs: boolean[]) =>
    avecItem(
      [
        'reperage',
        'document: {titre: Rapport}',
        'passages:',
        ...fautifs.map((f, i) => `  - {texte: p${i}, fautif: ${f}, retour: Parce que.}`),
      ].join('\n'),
    );

  it('est admis dès qu’il a des deux', () => {
    expect(codesDe(reperage(true, false, false, false))).toEqual([]);
  });

  it.each([
    ['aucun fautif', false],
    ['tout fautif', true],
  ])('%s est refusé', (_, f) => {
    attendreErreur(reperage(f, f, f, f), 'quiz/reperage-sans-contraste', BANQUE, 'passages:');
  });
});

describe('une décision a une issue juste, une issue fautive, et une seule bonne raison', () => {
  const decision = (degres: string[], ...raisons: string[]) =>
    avecItem(
      [
        'decision',
        'decisions:',
        ...degres.map((d, i) => `  - {texte: d${i}, degre: ${d}, consequence: Suite., retour: Parce que.}`),
        options('raisons', ...raisons),
      ].join('\n'),
    );

  it('est admise avec ou sans décision défendable', () => {
    expect(codesDe(decision(['juste', 'defendable', 'fautive'], '+a', 'b'))).toEqual([]);
    expect(codesDe(decision(['juste', 'juste', 'fautive'], '+a', 'b'))).toEqual([]);
  });

  it('sans décision juste, sans décision fautive : refusée', () => {
    const sansJuste = decision(['defendable', 'fautive', 'fautive'], '+a', 'b');
    attendreErreur(sansJuste, 'quiz/sans-bonne-reponse', BANQUE, 'decisions:');
    const sansFautive = decision(['juste', 'defendable', 'juste'], '+a', 'b');
    attendreErreur(sansFautive, 'quiz/sans-decision-fautive', BANQUE, 'decisions:');
  });

  it('sans bonne raison, ou avec deux : refusée', () => {
    const degres = ['juste', 'defendable', 'fautive'];
    attendreErreur(decision(degres, 'a', 'b'), 'quiz/sans-bonne-reponse', BANQUE, 'raisons:');
    attendreErreur(decision(degres, '+a', '+b'), 'quiz/plusieurs-bonnes-reponses', BANQUE, 'raisons:');
  });
});

describe('un indice ne donne pas la réponse d’un item à saisir', () => {
  const nombre = (indice: string) => avecItem(`nombre\njuste: 400\nunite: heures\nindices:\n  - ${indice}`);

  it('met sur la voie : admis', () => {
    expect(codesDe(nombre('Regardez le maximum d’un délit.'))).toEqual([]);
  });

  it('écrit la valeur, en chiffres, en lettres ou par un renvoi au fait : refusé', () => {
    for (const indice of ['C’est 400.', 'C’est quatre cents heures.', 'C’est {tig.duree.max}.']) {
      const e = attendreErreur(nombre(`"${indice}"`), 'quiz/indice-donne-la-reponse', BANQUE, `- "${indice}`);
      expect(e.chemin).toBe('items[0].indices[0]');
    }
  });
});
