import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noterReponse } from '../../../../src/domaine/quiz/noter.ts';
import { choixMultiple, choixUnique, vraiFaux } from '../fabriques.ts';

const SANS_REPONSE = { issue: 'sans-reponse', points: 0 };
const JUSTE = { issue: 'juste', points: 1 };
const FAUSSE = { issue: 'fausse', points: 0 };

describe('choix unique : tout ou rien', () => {
  const item = choixUnique(2);

  it('ne rien cocher n’est pas une erreur', () => {
    expect(noterReponse(item, null)).toEqual(SANS_REPONSE);
  });

  it.each([
    [1, FAUSSE],
    [2, JUSTE],
    [3, FAUSSE],
  ])('seule l’option juste rapporte : rang %i', (rang, note) => {
    expect(noterReponse(item, rang)).toEqual(note);
  });

  it('la première option, de rang zéro, est une réponse comme une autre', () => {
    expect(noterReponse(choixUnique(0), 0)).toEqual(JUSTE);
    expect(noterReponse(item, 0)).toEqual(FAUSSE);
  });

  it.each([-1, 4, 0.5])('un rang qui n’existe pas est faux, sans rien casser : %s', (rang) => {
    expect(noterReponse(item, rang)).toEqual(FAUSSE);
  });
});

describe('choix multiple : les faux cochés se retirent des justes cochés', () => {
  const item = choixMultiple([0, 1, 2], 6);

  it('ne rien cocher n’est pas une erreur', () => {
    expect(noterReponse(item, [])).toEqual(SANS_REPONSE);
  });

  it.each([
    ['un juste sur trois', [0], 0.333333, 'partielle'],
    ['deux justes sur trois', [0, 1], 0.666667, 'partielle'],
    ['les trois justes', [2, 0, 1], 1, 'juste'],
    ['les trois justes et un faux', [0, 1, 2, 3], 0.666667, 'partielle'],
    ['deux justes et un faux', [0, 1, 3], 0.333333, 'partielle'],
    ['un juste et un faux', [0, 3], 0, 'fausse'],
    ['un juste et deux faux, jamais sous zéro', [0, 3, 4], 0, 'fausse'],
    ['un faux seul', [5], 0, 'fausse'],
  ] as const)('%s', (_, rangs, points, issue) => {
    const note = noterReponse(item, [...rangs]);
    expect(note.points).toBeCloseTo(points, 5);
    expect(note.issue).toBe(issue);
  });

  it('tout cocher ne rapporte rien, même quand presque tout est juste', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 1, max: 7 }), (nombre, justes) => {
        fc.pre(justes < nombre);
        const question = choixMultiple([...Array(justes).keys()], nombre);
        expect(noterReponse(question, [...Array(nombre).keys()])).toEqual(FAUSSE);
      }),
    );
  });

  it('l’ordre dans lequel on coche ne compte pas', () => {
    const coches = fc.uniqueArray(fc.nat(5));
    fc.assert(
      fc.property(coches, (rangs) => {
        expect(noterReponse(item, [...rangs].reverse())).toEqual(noterReponse(item, rangs));
      }),
    );
  });

  it('une même option comptée deux fois, comme un fichier trafiqué le permet, ne rapporte pas deux fois', () => {
    expect(noterReponse(item, [0, 0, 0, 0]).points).toBeLessThanOrEqual(1 / 3);
  });

  it('cocher une option juste de plus n’ôte jamais de points', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5), { minLength: 1 }), fc.nat(2), (rangs, juste) => {
        fc.pre(!rangs.includes(juste));
        const plus = noterReponse(item, [...rangs, juste]).points;
        expect(plus).toBeGreaterThanOrEqual(noterReponse(item, rangs).points);
      }),
    );
  });
});

describe('vrai ou faux : moitié pour le verdict, moitié pour la raison', () => {
  const item = vraiFaux(false, 1);

  it('ni verdict ni raison : sans réponse', () => {
    expect(noterReponse(item, { verdict: null, raison: null })).toEqual(SANS_REPONSE);
  });

  it.each([
    ['bon verdict, bonne raison', { verdict: false, raison: 1 }, 1, 'juste'],
    ['bon verdict, mauvaise raison', { verdict: false, raison: 0 }, 0.5, 'partielle'],
    ['bon verdict sans raison', { verdict: false, raison: null }, 0.5, 'partielle'],
    ['mauvais verdict, bonne raison', { verdict: true, raison: 1 }, 0, 'fausse'],
    ['mauvais verdict sans raison', { verdict: true, raison: null }, 0, 'fausse'],
    ['bonne raison sans verdict', { verdict: null, raison: 1 }, 0, 'fausse'],
  ] as const)('%s', (_, reponse, points, issue) => {
    expect(noterReponse(item, reponse)).toEqual({ points, issue });
  });

  it('une affirmation vraie se note comme une fausse, verdict inversé', () => {
    expect(noterReponse(vraiFaux(true, 0), { verdict: true, raison: 0 })).toEqual(JUSTE);
  });
});
