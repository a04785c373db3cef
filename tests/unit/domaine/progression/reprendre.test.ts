import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LIEU_DE_REVISION,
  lieuValide,
  lireMemo,
  ouReprendre,
  prochaineRevision,
} from '../../../../src/domaine/progression/reprendre.ts';
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
    const memo = { lieu: { adresse, titre: 'Ici' }, revision: INSTANT };
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
    expect(ouReprendre({ lieu: SECTION, revision: dans(-1) }, INSTANT)).toEqual(SECTION);
  });

  it('à la révision, dès son échéance, quand rien n’est laissé en route', () => {
    expect(ouReprendre({ revision: INSTANT }, INSTANT)).toEqual(LIEU_DE_REVISION);
    expect(ouReprendre({ revision: dans(1) }, INSTANT)).toBeUndefined();
  });

  it('la prochaine révision est la plus proche des échéances', () => {
    const memoire = new Map([
      ['a', etat('a', { echeance: dans(3) })],
      ['b', etat('b', { echeance: dans(1) })],
    ]);
    expect(prochaineRevision(memoire)).toBe(dans(1));
    expect(prochaineRevision(new Map())).toBeUndefined();
  });

  it('nulle part pour un nouveau venu', () => {
    expect(ouReprendre({}, INSTANT)).toBeUndefined();
  });
});
