import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manqueALire, minutesRestantes } from '../../../../src/domaine/progression/lecture.ts';

const LUE = { minutes: 12, secondes: 200, finVue: true, questions: 2, repondues: 2 };

describe('lu veut dire lu', () => {
  it('aller au bout d’un geste ne suffit pas : il faut du temps', () => {
    expect(manqueALire({ ...LUE, secondes: 2 })).toBe('le-temps');
    expect(manqueALire(LUE)).toBeUndefined();
  });

  it('une question sans réponse retient la lecture', () => {
    expect(manqueALire({ ...LUE, repondues: 1 })).toBe('les-questions');
  });

  it('rester sans aller au bout non plus', () => {
    expect(manqueALire({ ...LUE, finVue: false, secondes: 10_000 })).toBe('la-fin');
  });

  it('une page que l’on consulte ne demande que d’en atteindre le bas', () => {
    const fiche = { minutes: undefined, secondes: 0, finVue: true, questions: 0, repondues: 0 };
    expect(manqueALire(fiche)).toBeUndefined();
  });
});

describe('ce qui reste à lire', () => {
  it('ne croît jamais quand on avance, et ne tombe à zéro qu’au bout', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), part, part, (minutes, a, b) => {
        const [avant, apres] = [Math.min(a, b), Math.max(a, b)];
        expect(minutesRestantes(minutes, apres)).toBeLessThanOrEqual(minutesRestantes(minutes, avant));
        expect(minutesRestantes(minutes, avant) === 0).toBe(minutes * (1 - avant) === 0);
      }),
    );
  });
});
