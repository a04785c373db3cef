import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noterReponse } from '../../../../src/domaine/quiz/noter.ts';
import { classement, frise } from '../fabriques.ts';

const SANS_REPONSE = { issue: 'sans-reponse', points: 0 };
const FAUSSE = { issue: 'fausse', points: 0 };
const JUSTE = { issue: 'juste', points: 1 };

const CLES = ['a', 'b', 'c', 'd'];

/** Un classement quelconque, chaque catégorie tenant un élément au moins, et une réponse quelconque. */
const rangement = fc.integer({ min: 2, max: 4 }).chain((nombre) => {
  const categories = CLES.slice(0, nombre);
  return fc
    .tuple(
      fc.shuffledSubarray(categories, { minLength: nombre }),
      fc.array(fc.constantFrom(...categories), { minLength: 4 - Math.min(4, nombre), maxLength: 6 }),
    )
    .chain(([une, autres]) => {
      const places = [...une, ...autres];
      return fc.record({
        item: fc.constant(classement(categories, ...places)),
        cles: fc.array(fc.constantFrom('', ...categories), {
          minLength: places.length,
          maxLength: places.length,
        }),
      });
    });
});

describe('classement : chaque catégorie compte autant, et le hasard ne rapporte rien', () => {
  const item = classement(['a', 'b'], 'a', 'a', 'b', 'b');

  it('rien de rangé : sans réponse', () => {
    expect(noterReponse(item, ['', '', '', ''])).toEqual(SANS_REPONSE);
  });

  it.each([
    ['tout à sa place', ['a', 'a', 'b', 'b'], 1, 'juste'],
    ['un élément à tort', ['a', 'a', 'b', 'a'], 0.5, 'partielle'],
    ['un élément laissé, qui coûte moins que rangé à tort', ['a', 'a', 'b', ''], 0.75, 'partielle'],
    ['une fois sur deux, comme au hasard', ['a', 'b', 'a', 'b'], 0, 'fausse'],
    ['tout à l’envers, jamais sous zéro', ['b', 'b', 'a', 'a'], 0, 'fausse'],
  ] as const)('%s', (_, cles, points, issue) => {
    const note = noterReponse(item, [...cles]);
    expect(note.points).toBeCloseTo(points, 9);
    expect(note.issue).toBe(issue);
  });

  it('avec trois catégories, un élément mal rangé coûte la moitié d’un élément bien rangé', () => {
    const trois = classement(['a', 'b', 'c'], 'a', 'a', 'b', 'b', 'c', 'c');
    expect(noterReponse(trois, ['a', 'a', 'b', 'b', 'c', 'a']).points).toBeCloseTo(4.5 / 6, 9);
  });

  it('tout mettre dans une même catégorie ne rapporte rien, même si c’est la plus fournie', () => {
    fc.assert(
      fc.property(rangement, fc.nat(3), ({ item }, n) => {
        const cle = item.categories[n % item.categories.length]?.cle ?? '';
        expect(
          noterReponse(
            item,
            item.elements.map(() => cle),
          ),
        ).toEqual(FAUSSE);
      }),
    );
  });

  it('tout à sa place vaut un point, quel que soit l’effectif des catégories', () => {
    fc.assert(
      fc.property(rangement, ({ item }) => {
        expect(
          noterReponse(
            item,
            item.elements.map((e) => e.categorie),
          ),
        ).toEqual(JUSTE);
      }),
    );
  });

  it('remettre un élément à sa place n’ôte jamais de points', () => {
    fc.assert(
      fc.property(rangement, fc.nat(9), ({ item, cles }, n) => {
        const rang = n % cles.length;
        const corrigee = cles.with(rang, item.elements[rang]?.categorie ?? '');
        expect(noterReponse(item, corrigee).points).toBeGreaterThanOrEqual(noterReponse(item, cles).points);
      }),
    );
  });

  it('seul le rangement exact est entièrement juste', () => {
    fc.assert(
      fc.property(rangement, ({ item, cles }) => {
        const exact = item.elements.every((e, i) => e.categorie === cles[i]);
        expect(noterReponse(item, cles).issue === 'juste').toBe(exact);
      }),
    );
  });
});

describe('frise : part des événements à leur place', () => {
  const item = frise(['a', 'b', 'c'], 'a', 'c', 'c', 'b');

  it('aucun événement placé : sans réponse', () => {
    expect(noterReponse(item, ['', '', '', ''])).toEqual(SANS_REPONSE);
  });

  it.each([
    ['un placé, les autres laissés', ['a', '', '', ''], 0.25, 'partielle'],
    ['deux à leur place', ['a', 'c', 'a', 'a'], 0.5, 'partielle'],
    ['deux événements sur un même repère', ['a', 'c', 'c', 'b'], 1, 'juste'],
    ['aucun à sa place', ['b', 'b', 'b', 'c'], 0, 'fausse'],
  ] as const)('%s', (_, places, points, issue) => {
    expect(noterReponse(item, [...places])).toEqual({ points, issue });
  });

  it('remettre un événement à sa place n’ôte jamais de points', () => {
    const places: fc.Arbitrary<string[]> = fc.array(fc.constantFrom('', 'a', 'b', 'c'), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(places, fc.nat(3), (reponse, rang) => {
        const corrigee = reponse.with(rang, item.evenements[rang]?.repere ?? '');
        expect(noterReponse(item, corrigee).points).toBeGreaterThanOrEqual(
          noterReponse(item, reponse).points,
        );
      }),
    );
  });
});
