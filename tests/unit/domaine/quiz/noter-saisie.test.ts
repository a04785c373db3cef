import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formaterDuree, lireDuree } from '../../../../src/domaine/commun/duree.ts';
import { lireDureeEcrite } from '../../../../src/domaine/commun/duree-ecrite.ts';
import { lireNombre } from '../../../../src/domaine/quiz/types/saisie.ts';
import { noterReponse, retourPrevu } from '../../../../src/domaine/quiz/noter.ts';
import { choixUnique, courte, duree, nombre, trousEcrits } from '../fabriques.ts';

describe('lire un nombre écrit à la française', () => {
  it.each([
    ['400', 400],
    ['1 000', 1000],
    ['1\u202f000', 1000],
    ['45\u00a0000', 45000],
    ['2,5', 2.5],
    ['2.5', 2.5],
    [' 12 ', 12],
    ['-3', -3],
    ['007', 7],
    ['six', 6],
    ['Quatre-vingt-dix-neuf', 99],
    ['deux mille', 2000],
    ['400.', 400],
    ['400\u202f!', 400],
    ['(400)', 400],
    ['«\u00a0400\u00a0»', 400],
    ['1.000', 1000],
    ['\u22123', -3],
    ['vingt\u2011six.', 26],
  ])('« %s » vaut %d', (saisie, attendu) => {
    expect(lireNombre(saisie)).toBe(attendu);
  });

  it.each([
    '',
    '   ',
    '6 mois',
    '1,2,3',
    '5,',
    ',5',
    '1e3',
    '0x10',
    'Infinity',
    'NaN',
    '--2',
    '6-8',
    '-six',
    'constructor',
  ])('« %s » n’est pas un nombre', (saisie) => {
    expect(lireNombre(saisie)).toBeUndefined();
  });

  it('tout nombre que le site écrit en français se relit', () => {
    const francais = new Intl.NumberFormat('fr-FR');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (n) => {
        expect(lireNombre(francais.format(n))).toBe(n);
      }),
    );
  });
});

describe('nombre : juste à la tolérance près', () => {
  it.each(['', '  ', 'beaucoup'])('une saisie illisible n’est pas une erreur : « %s »', (saisie) => {
    expect(noterReponse(nombre(400), saisie)).toEqual({ issue: 'sans-reponse', points: 0 });
  });

  it.each([
    ['399', 'fausse'],
    ['400', 'juste'],
    ['401', 'fausse'],
  ])('sans tolérance, seul le nombre exact est juste : %s → %s', (saisie, issue) => {
    expect(noterReponse(nombre(400), saisie).issue).toBe(issue);
  });

  it.each([
    ['394', 'fausse'],
    ['395', 'juste'],
    ['396', 'juste'],
    ['404', 'juste'],
    ['405', 'juste'],
    ['406', 'fausse'],
  ])('à cinq près, l’écart de cinq est encore juste : %s → %s', (saisie, issue) => {
    expect(noterReponse(nombre(400, 5), saisie).issue).toBe(issue);
  });

  it.each([
    ['0,19', 'fausse'],
    ['0,2', 'juste'],
    ['0,3', 'juste'],
    ['0,4', 'juste'],
    ['0,41', 'fausse'],
  ])('à un dixième près, l’écart d’un dixième est encore juste : %s → %s', (saisie, issue) => {
    expect(noterReponse(nombre(0.3, 0.1), saisie).issue).toBe(issue);
  });
});

describe('durée : le calendrier décide de l’égalité', () => {
  it.each([
    '',
    '6',
    'six',
    'mois',
    '6,5 mois',
    '-6 mois',
    '6 mois environ',
    '6 lunes',
    `${'9'.repeat(400)} mois`,
    'P',
    'six mois mois',
    'entre 6 mois et 1 an et 2 mois',
    '6-8 mois',
    '\u22126 mois',
    '6 mois et demi',
    '1,7 an',
    '(mois)',
    '…',
  ])('une durée illisible n’est pas une erreur : « %s »', (saisie) => {
    expect(lireDureeEcrite(saisie)).toBeUndefined();
    expect(noterReponse(duree('P6M'), saisie)).toEqual({ issue: 'sans-reponse', points: 0 });
  });

  it.each([
    ['P1Y', '11 mois', 'fausse'],
    ['P1Y', '12 mois', 'juste'],
    ['P1Y', '13 mois', 'fausse'],
    ['P1Y', 'un an', 'juste'],
    ['P1Y', 'une année', 'juste'],
    ['P14D', '2 semaines', 'juste'],
    ['P1M', '30 jours', 'fausse'],
    ['P1M', '4 semaines', 'fausse'],
    ['P6M', '6 ans', 'fausse'],
    ['P6M', ' 6 mois ', 'juste'],
    ['P6M', '6mois', 'juste'],
    ['P6M', '6\u00a0mois', 'juste'],
    ['P6M', 'P6M', 'juste'],
    ['P6M', 'p6m', 'juste'],
    ['P6M', 'six mois', 'juste'],
    ['P6M', 'Six mois', 'juste'],
    ['P6M', 'une demi-année', 'juste'],
    ['P1Y6M', 'dix-huit mois', 'juste'],
    ['P1Y6M', '1 an 6 mois', 'juste'],
    ['P1Y6M', '1 an et 6 mois', 'juste'],
    ['P1Y6M', 'un an et demi', 'juste'],
    ['P1Y6M', '1 an', 'fausse'],
    ['PT400H', '400 h', 'juste'],
    ['PT400H', 'quatre cents heures', 'juste'],
    ['P80Y', 'quatre-vingts ans', 'juste'],
    ['P15D', 'quinze jours', 'juste'],
    ['P15D', '15 j', 'juste'],
    ['P6M', '6 mois.', 'juste'],
    ['P6M', '6 mois\u202f!', 'juste'],
    ['P6M', '«\u00a06 mois\u00a0»', 'juste'],
    ['P6M', '(6 mois)', 'juste'],
    ['P6M', '"six mois",', 'juste'],
    ['P6M', '6 mois…', 'juste'],
    ['P6M', '(P6M)', 'juste'],
    ['P6M', 'un semestre', 'juste'],
    ['P3M', 'un trimestre', 'juste'],
    ['P1Y6M', '18 m.', 'juste'],
    ['P1Y6M', '1 an. et 6 m.', 'juste'],
    ['P1Y6M', 'dix\u2011huit mois', 'juste'],
    ['P1Y6M', 'dix\u2013huit mois', 'juste'],
    ['P1Y6M', '1 an + 6 mois', 'juste'],
    ['P1Y6M', '1 an\u202f; 6 mois', 'juste'],
    ['P1Y6M', '1,5 an', 'juste'],
    ['P1D', 'une journée', 'juste'],
    ['PT24H', '24h00', 'juste'],
    ['PT1000H', '1.000 heures', 'juste'],
  ] as const)('%s attendu, « %s » écrit : %s', (juste, saisie, issue) => {
    expect(noterReponse(duree(juste), saisie).issue).toBe(issue);
  });

  it('toute durée que le site écrit en français se relit, et vaut la même', () => {
    const n = fc.nat(400);
    fc.assert(
      fc.property(fc.record({ annees: n, mois: n, semaines: n, jours: n, heures: n }), (d) => {
        expect(lireDureeEcrite(formaterDuree(d))).toEqual(d);
      }),
    );
  });

  it('ce qui entoure une durée, ou l’espace qui la coupe, n’en change pas la lecture', () => {
    const autour = fc.constantFrom(
      '',
      ' ',
      '.',
      '\u202f!',
      '\u202f?',
      '…',
      ',',
      ';',
      '\u00a0:',
      '"',
      '«\u00a0',
      '\u00a0»',
      '(',
      ')',
    );
    const n = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        autour,
        autour,
        n,
        fc.constantFrom('mois', 'ans', 'j', 'h', 'sem'),
        (avant, apres, k, unite) => {
          expect(lireDureeEcrite(`${avant}${k} ${unite}${apres}`)).toEqual(lireDureeEcrite(`${k} ${unite}`));
        },
      ),
    );
  });

  it('toute durée ISO se relit en capitales et en minuscules', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.constantFrom('Y', 'M', 'W', 'D'), (n, unite) => {
        expect(lireDureeEcrite(`p${n}${unite}`.toLowerCase())).toEqual(lireDuree(`P${n}${unite}`));
      }),
    );
  });
});

describe('réponse courte : la forme ne compte pas, le mot si', () => {
  const item = courte('Juge de l’application des peines', 'JAP');

  it.each(['', '  ', '…'])('une saisie vide n’est pas une erreur : « %s »', (saisie) => {
    expect(noterReponse(item, saisie).issue).toBe('sans-reponse');
  });

  it.each([
    ["juge de l'application des peines", 'juste'],
    ['JUGE DE L’APPLICATION DES PEINES', 'juste'],
    ['J.A.P.', 'juste'],
    ['jap', 'juste'],
    ['le JAP', 'juste'],
    ['Le juge de l’application des peines', 'juste'],
    ['le juge', 'fausse'],
    ['juge', 'fausse'],
  ])('« %s » est %s', (saisie, issue) => {
    expect(noterReponse(item, saisie).issue).toBe(issue);
  });
});

describe('retour propre à une erreur prévue', () => {
  const heures = nombre(400, 0, [{ valeur: 120, retour: 'C’est l’ancien plafond.' }]);
  const mois = duree('P6M', [{ valeur: 'P1Y', retour: 'C’est le seuil d’avant.' }]);

  it('une erreur prévue reçoit son retour, quelle que soit la façon de l’écrire', () => {
    expect(retourPrevu(heures, ' 120,0 ')).toBe('C’est l’ancien plafond.');
    expect(retourPrevu(mois, 'douze mois')).toBe('C’est le seuil d’avant.');
  });

  it('une erreur imprévue, une saisie illisible ou un autre type d’item n’ont pas de retour propre', () => {
    expect(retourPrevu(heures, '121')).toBeUndefined();
    expect(retourPrevu(heures, '')).toBeUndefined();
    expect(retourPrevu(mois, '')).toBeUndefined();
    expect(retourPrevu(choixUnique(0), 1)).toBeUndefined();
  });
});

describe('trous à remplir au clavier : la forme ne compte pas, le mot si', () => {
  const item = trousEcrits({ juge: 'JAP', delai: 'dix-huit mois' });

  it.each([
    ['tous justes, autrement écrits', { juge: 'le J.A.P.', delai: 'Dix huit mois' }, 1, 'juste'],
    ['un juste, l’autre vide', { juge: 'jap', delai: '' }, 0.5, 'partielle'],
    ['un juste, l’autre faux', { juge: 'jap', delai: 'un an' }, 0.5, 'partielle'],
    ['les réponses échangées', { juge: 'dix-huit mois', delai: 'JAP' }, 0, 'fausse'],
    ['des espaces seules', { juge: '  ', delai: '' }, 0, 'sans-reponse'],
  ] as const)('%s', (_, reponse, points, issue) => {
    expect(noterReponse(item, reponse)).toEqual({ points, issue });
  });

  it('une variante de l’auteur est admise', () => {
    expect(noterReponse(trousEcrits({ juge: 'JAP' }, ['juge']), { juge: 'un juge' }).issue).toBe('juste');
  });
});
