import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noterReponse } from '../../../../src/domaine/quiz/noter.ts';
import { decision, reperage } from '../fabriques.ts';

const SANS_REPONSE = { issue: 'sans-reponse', points: 0 };
const FAUSSE = { issue: 'fausse', points: 0 };

describe('repérage : désigner un passage exact coûte ce que rapporte un passage fautif', () => {
  const item = reperage([1, 3], 6);

  it('rien de désigné : sans réponse', () => {
    expect(noterReponse(item, [])).toEqual(SANS_REPONSE);
  });

  it.each([
    ['les deux fautifs', [3, 1], 1, 'juste'],
    ['un fautif sur deux', [1], 0.5, 'partielle'],
    ['les deux fautifs et un passage exact', [1, 3, 0], 0.5, 'partielle'],
    ['un fautif et un passage exact', [1, 0], 0, 'fausse'],
    ['un passage exact seul', [5], 0, 'fausse'],
  ] as const)('%s', (_, rangs, points, issue) => {
    expect(noterReponse(item, [...rangs])).toEqual({ points, issue });
  });

  /** Un document quelconque, ni tout exact ni tout fautif, et des passages désignés. */
  const document = fc.integer({ min: 4, max: 12 }).chain((nombre) =>
    fc.record({
      nombre: fc.constant(nombre),
      fautifs: fc.uniqueArray(fc.nat(nombre - 1), { minLength: 1, maxLength: nombre - 1 }),
      rangs: fc.uniqueArray(fc.nat(nombre - 1), { minLength: 1 }),
    }),
  );

  it('tout désigner ne rapporte rien, même quand presque tout est fautif', () => {
    fc.assert(
      fc.property(document, ({ nombre, fautifs }) => {
        expect(noterReponse(reperage(fautifs, nombre), [...Array(nombre).keys()])).toEqual(FAUSSE);
      }),
    );
  });

  it('désigner un fautif de plus, ou retirer un passage exact, n’ôte jamais de points', () => {
    fc.assert(
      fc.property(document, fc.nat(11), ({ nombre, fautifs, rangs }, n) => {
        const rang = n % nombre;
        const corriges = fautifs.includes(rang)
          ? [...new Set([...rangs, rang])]
          : rangs.filter((r) => r !== rang);
        fc.pre(corriges.length > 0);
        const question = reperage(fautifs, nombre);
        expect(noterReponse(question, corriges).points).toBeGreaterThanOrEqual(
          noterReponse(question, rangs).points,
        );
      }),
    );
  });

  it('l’ordre dans lequel on désigne ne compte pas', () => {
    fc.assert(
      fc.property(document, ({ nombre, fautifs, rangs }) => {
        const question = reperage(fautifs, nombre);
        expect(noterReponse(question, rangs.toReversed())).toEqual(noterReponse(question, rangs));
        expect(
          noterReponse(
            question,
            rangs.toSorted((a, b) => a - b),
          ).points,
        ).toBe(noterReponse(question, rangs).points);
      }),
    );
  });
});

describe('décision : le degré fait la note, la raison en vaut la moitié', () => {
  const item = decision(1);
  const [JUSTE, DEFENDABLE, FAUTIVE] = [0, 1, 2];

  it('ni décision ni raison : sans réponse', () => {
    expect(noterReponse(item, { decision: null, raison: null })).toEqual(SANS_REPONSE);
  });

  it.each([
    ['juste, pour la bonne raison', JUSTE, 1, 1, 'juste'],
    ['juste, pour une mauvaise raison', JUSTE, 0, 0.5, 'partielle'],
    ['juste, sans raison', JUSTE, null, 0.5, 'partielle'],
    ['défendable, pour la bonne raison', DEFENDABLE, 1, 0.5, 'partielle'],
    ['défendable, pour une mauvaise raison', DEFENDABLE, 2, 0.25, 'partielle'],
    ['fautive, malgré la bonne raison', FAUTIVE, 1, 0, 'fausse'],
    ['bonne raison sans décision', null, 1, 0, 'fausse'],
    ['une décision qui n’existe pas', 9, 1, 0, 'fausse'],
  ] as const)('%s', (_, rang, raison, points, issue) => {
    expect(noterReponse(item, { decision: rang as number | null, raison })).toEqual({ points, issue });
  });

  it('à raison égale, la défendable est strictement entre la juste et la fautive', () => {
    for (const raison of [null, 0, 1, 2]) {
      const [juste, defendable, fautive] = [JUSTE, DEFENDABLE, FAUTIVE].map(
        (rang) => noterReponse(item, { decision: rang as number, raison }).points,
      ) as [number, number, number];
      expect(juste).toBeGreaterThan(defendable);
      expect(defendable).toBeGreaterThan(fautive);
    }
  });

  it('à décision égale, la bonne raison n’ôte jamais de points', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(2)), fc.option(fc.nat(2)), (rang, raison) => {
        fc.pre(rang !== null);
        expect(noterReponse(item, { decision: rang, raison: 1 }).points).toBeGreaterThanOrEqual(
          noterReponse(item, { decision: rang, raison }).points,
        );
      }),
    );
  });
});
