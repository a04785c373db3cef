import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noterReponse } from '../../../../src/domaine/quiz/noter.ts';
import { appariement, ordre, trous } from '../fabriques.ts';

const SANS_REPONSE = { issue: 'sans-reponse', points: 0 };

describe('appariement : part des paires justes', () => {
  const item = appariement('un', 'deux', 'trois', 'quatre');

  it('aucune paire choisie : sans réponse', () => {
    expect(noterReponse(item, ['', '', '', ''])).toEqual(SANS_REPONSE);
    expect(noterReponse(item, [])).toEqual(SANS_REPONSE);
  });

  it.each([
    ['aucune juste', ['deux', 'un', 'quatre', 'trois'], 0, 'fausse'],
    ['une juste, le reste vide', ['un', '', '', ''], 0.25, 'partielle'],
    ['trois justes et un leurre', ['un', 'deux', 'trois', 'leurre'], 0.75, 'partielle'],
    ['toutes justes', ['un', 'deux', 'trois', 'quatre'], 1, 'juste'],
    ['un leurre seul', ['leurre', '', '', ''], 0, 'fausse'],
    ['le même élément partout', ['un', 'un', 'un', 'un'], 0.25, 'partielle'],
  ] as const)('%s', (_, droites, points, issue) => {
    expect(noterReponse(item, [...droites])).toEqual({ points, issue });
  });

  it('deux éléments de gauche peuvent partager la même réponse de droite', () => {
    expect(noterReponse(appariement('JAP', 'JAP', 'TAP'), ['JAP', 'JAP', 'TAP']).issue).toBe('juste');
  });
});

describe('trous : part des trous justes', () => {
  const item = trous({ qui: 'le JAP', delai: 'six mois' });

  it('aucun trou rempli : sans réponse', () => {
    expect(noterReponse(item, { qui: '', delai: '' })).toEqual(SANS_REPONSE);
    expect(noterReponse(item, {})).toEqual(SANS_REPONSE);
  });

  it.each([
    ['un trou juste sur deux', { qui: 'le JAP', delai: 'faux' }, 0.5, 'partielle'],
    ['un trou juste, l’autre vide', { qui: 'le JAP', delai: '' }, 0.5, 'partielle'],
    ['les réponses échangées', { qui: 'six mois', delai: 'le JAP' }, 0, 'fausse'],
    ['tous justes', { qui: 'le JAP', delai: 'six mois' }, 1, 'juste'],
  ] as const)('%s', (_, reponse, points, issue) => {
    expect(noterReponse(item, reponse)).toEqual({ points, issue });
  });
});

describe('ordre : chaque inversion coûte, et l’ordre au hasard vaut zéro', () => {
  it('rien n’a été déplacé ni confirmé : sans réponse', () => {
    expect(noterReponse(ordre(4), [])).toEqual(SANS_REPONSE);
  });

  it('une liste incomplète n’est pas une réponse', () => {
    expect(noterReponse(ordre(4), [0, 1, 2])).toEqual(SANS_REPONSE);
  });

  it.each([
    ['dans l’ordre', [0, 1, 2, 3], 1, 'juste'],
    ['deux voisins échangés', [1, 0, 2, 3], 0.666667, 'partielle'],
    ['deux inversions', [1, 0, 3, 2], 0.333333, 'partielle'],
    ['autant d’inversions que le hasard', [2, 1, 0, 3], 0, 'fausse'],
    ['plus d’inversions que le hasard, jamais sous zéro', [3, 2, 0, 1], 0, 'fausse'],
    ['tout à l’envers', [3, 2, 1, 0], 0, 'fausse'],
  ] as const)('%s', (_, rangs, points, issue) => {
    const note = noterReponse(ordre(4), [...rangs]);
    expect(note.points).toBeCloseTo(points, 5);
    expect(note.issue).toBe(issue);
  });

  it('seul l’ordre exact est entièrement juste', () => {
    const permutation = fc
      .integer({ min: 3, max: 8 })
      .chain((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n }));
    fc.assert(
      fc.property(permutation, (rangs) => {
        const note = noterReponse(ordre(rangs.length), rangs);
        expect(note.issue === 'juste').toBe(rangs.every((rang, i) => rang === i));
        expect(note.points).toBeGreaterThanOrEqual(0);
        expect(note.points).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('remettre deux voisins dans le bon ordre n’ôte jamais de points', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), fc.nat(3), (rangs, place) => {
        const [a, b] = [rangs[place] ?? 0, rangs[place + 1] ?? 0];
        fc.pre(a > b);
        const range = rangs.with(place, b).with(place + 1, a);
        expect(noterReponse(ordre(5), range).points).toBeGreaterThanOrEqual(
          noterReponse(ordre(5), rangs).points,
        );
      }),
    );
  });
});
