import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LIEU_DE_REVISION,
  lieuValide,
  lireMemo,
  ouReprendre,
  nombreARevoir,
  prochainesRevisions,
} from '../../../../src/domaine/progression/reprendre.ts';
import { SCRIPT_DU_THEME } from '../../../../src/components/cadre/theme.ts';
import { CLE_DE_REPRISE } from '../../../../src/components/commun/preferences.ts';
import { INSTANT } from '../fabriques.ts';
import { dans, etat } from '../revision/outils.ts';

const SECTION = { adresse: 'modules/lpj-en-pratique/seuils-du-ferme/', titre: 'Les seuils du ferme' };

describe('le mémo de reprise', () => {
  it.each([
    'modules/lpj-en-pratique/seuils-du-ferme/',
    'modules/lpj-en-pratique/quiz/',
    'quiz/lpj/',
    'quiz/lpj/2/',
    'cas/bracelet-de-m-vasseur/',
    'examen/lpj/',
    'reviser/',
  ])('garde une page d’apprentissage : %s', (adresse) => {
    const memo = { lieu: { adresse, titre: 'Ici' }, revisions: [INSTANT] };
    expect(lireMemo(JSON.stringify(memo))).toEqual(memo);
  });

  it.each([
    'https://ailleurs.example/modules/a/b/',
    '//ailleurs.example/',
    '/modules/a/b/',
    '\\\\ailleurs.example',
    'javascript:alert(1)',
    'modules/../../../ailleurs/',
    'modules/a/b/?suite=https://ailleurs.example',
    'modules/a/b/#x',
    'modules/a/b/\n',
    'mesures/tig/',
    'carnet/',
    '',
  ])('n’a pas d’adresse étrangère ni d’adresse qui n’est pas d’apprentissage : %j', (adresse) => {
    expect(lireMemo(JSON.stringify({ lieu: { adresse, titre: 'Ici' } }))).toEqual({});
  });

  it.each([null, '', 'null', '[]', '{', '"texte"', '{"lieu":3}', '{"lieu":{"adresse":"quiz/lpj/"}}'])(
    'abîmé, il ne dit rien : %j',
    (texte) => {
      expect(lireMemo(texte)).toEqual({});
    },
  );

  it('un titre démesuré est raccourci, un titre hostile reste du texte', () => {
    expect(lieuValide({ ...SECTION, titre: 'x'.repeat(10_000) })?.titre).toHaveLength(160);
    expect(lieuValide({ ...SECTION, titre: ' <img src=x> ' })?.titre).toBe('<img src=x>');
  });

  it('quoi qu’il contienne, il mène dans le site, sous son chemin d’hébergement', () => {
    const morceau = fc.constantFrom(
      'modules/',
      'quiz/',
      'cas/',
      '..',
      '/',
      '//',
      '\\',
      ':',
      'a',
      '%2e',
      '\n',
      'http',
    );
    const adresse = fc.oneof(
      fc.string(),
      fc.array(morceau).map((m) => m.join('')),
    );
    fc.assert(
      fc.property(adresse, (a) => {
        const { lieu } = lireMemo(JSON.stringify({ lieu: { adresse: a, titre: 'Ici' } }));
        if (!lieu) return;
        const base = 'https://site.example/formation/';
        expect(new URL(lieu.adresse, base).href).toBe(base + a);
      }),
      { numRuns: 2000 },
    );
  });

  it('garde le titre atteint, ce qui reste à lire et la couverture ; abîmés, ils s’oublient sans emporter le lieu', () => {
    const lieu = {
      ...SECTION,
      ancre: 'un-exemple-traité',
      passage: 'Un exemple traité',
      reste: 7,
      dans: 'La LPJ en pratique',
      rang: 3,
      sur: 8,
      couverture: 'section-seuils-du-ferme',
    };
    expect(lieuValide(lieu)).toEqual(lieu);
    expect(
      lieuValide({
        ...SECTION,
        ancre: 'a b"',
        passage: '',
        reste: -1,
        rang: 1.5,
        sur: '8',
        couverture: '../x',
      }),
    ).toEqual(SECTION);
  });

  it('l’échéance unique d’une version précédente se lit encore', () => {
    expect(lireMemo(JSON.stringify({ revision: INSTANT }))).toEqual({ revisions: [INSTANT] });
  });

  it('lu puis relu, il ne change plus', () => {
    fc.assert(
      fc.property(fc.json(), (texte) => {
        const memo = lireMemo(texte);
        expect(lireMemo(JSON.stringify(memo))).toEqual(memo);
      }),
    );
  });
});

describe('où reprendre', () => {
  it('là où l’on s’est arrêté, même si une révision est due', () => {
    expect(ouReprendre({ lieu: SECTION, revisions: [dans(-1)] }, INSTANT)).toEqual(SECTION);
  });

  it('à la révision, dès son échéance, quand rien n’est laissé en route', () => {
    expect(ouReprendre({ revisions: [INSTANT] }, INSTANT)).toEqual(LIEU_DE_REVISION);
    expect(ouReprendre({ revisions: [dans(1)] }, INSTANT)).toBeUndefined();
  });

  it('les prochaines révisions viennent de la plus proche à la plus lointaine', () => {
    const memoire = new Map([
      ['a', etat('a', { echeance: dans(3) })],
      ['b', etat('b', { echeance: dans(1) })],
    ]);
    expect(prochainesRevisions(memoire)).toEqual([dans(1), dans(3)]);
    expect(prochainesRevisions(new Map())).toEqual([]);
  });

  it('nulle part pour un nouveau venu', () => {
    expect(ouReprendre({}, INSTANT)).toBeUndefined();
  });
});

describe('ce qui est à revoir aujourd’hui', () => {
  const JOUR = INSTANT.slice(0, 10);
  const FIN = `${JOUR}T23:59:59.999Z`;

  it('compte ce qui échoit d’ici à la fin du jour', () => {
    expect(nombreARevoir({ revisions: [dans(-2), FIN, dans(3)] }, JOUR, FIN)).toBe(2);
    expect(nombreARevoir({}, JOUR, FIN)).toBe(0);
  });

  it('compte ce qui a été manqué ce jour, et ne le compte plus le lendemain', () => {
    expect(nombreARevoir({ manquees: { jour: JOUR, nombre: 3 } }, JOUR, FIN)).toBe(3);
    expect(nombreARevoir({ manquees: { jour: '2001-01-01', nombre: 3 } }, JOUR, FIN)).toBe(0);
  });

  it('l’en-tête le compte pareil, avant que la page ne se peigne', () => {
    const memo = {
      revisions: [dans(-2), dans(-1), dans(40)],
      manquees: { jour: new Date().toLocaleDateString('sv'), nombre: 2 },
    };
    const dataset: Record<string, string> = {};
    const monde = {
      document: { documentElement: { dataset } },
      localStorage: { getItem: (cle: string) => (cle === CLE_DE_REPRISE ? JSON.stringify(memo) : null) },
    };
    new Function(...Object.keys(monde), SCRIPT_DU_THEME)(...Object.values(monde));
    const fin = new Date(new Date().setHours(23, 59, 59, 999)).toISOString();
    expect(Number(dataset.dus)).toBe(nombreARevoir(memo, memo.manquees.jour, fin));
    expect(dataset).toMatchObject({ connu: '', reprendre: '' });
  });
});
