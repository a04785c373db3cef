import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nombreDeSeries, partagerEnSeries } from '../../../../src/domaine/quiz/series.ts';

describe('les séries d’une banque', () => {
  it.each([
    [1, 1],
    [8, 1],
    [9, 2],
    [16, 2],
    [17, 3],
  ])('%i questions font %i série(s)', (questions, series) => {
    expect(nombreDeSeries(questions)).toBe(series);
  });

  it('contiennent chaque question une fois, dans l’ordre de la banque, et aucune n’est vide', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (n) => {
        const items = [...Array(n).keys()];
        const series = partagerEnSeries(items);
        expect(series.flat()).toEqual(items);
        expect(series).toHaveLength(nombreDeSeries(n));
        expect(series.every((s) => s.length > 0 && s.length <= 8)).toBe(true);
      }),
    );
  });
});
