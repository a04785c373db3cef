import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecarter, placesDesReperes } from '../../../../src/domaine/quiz/frise.ts';

const repere = (date?: string) => ({ cle: date ?? 'x', nom: date ?? 'x', ...(date ? { date } : {}) });

describe('la place des repères d’une frise', () => {
  it('est à l’échelle du temps quand tous portent une date', () => {
    const places = placesDesReperes(['2019-01-01', '2019-04-11', '2019-07-20', '2020-02-05'].map(repere));
    expect(places).toEqual([0, 0.25, 0.5, 1]);
  });

  it('est régulière dès qu’un repère n’a pas de date', () => {
    expect(placesDesReperes([repere('2019-01-01'), repere(), repere('2030-01-01')])).toEqual([0, 0.5, 1]);
  });

  it('est régulière quand toutes les dates se confondent, ce que le contrôle refuse par ailleurs', () => {
    expect(placesDesReperes(['2019-01-01', '2019-01-01', '2019-01-01'].map(repere))).toEqual([0, 0.5, 1]);
  });
});

describe('les étiquettes trop proches s’écartent', () => {
  const places = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 })
    .map((liste) => liste.sort((a, b) => a - b));

  it('chacune a sa largeur, dans l’ordre, sans sortir de la ligne', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0.01, max: 1, noNaN: true }), (liste, part) => {
        const ecart = part / liste.length;
        const rangees = ecarter(liste, ecart);
        for (const [i, place] of rangees.entries()) {
          expect(place).toBeGreaterThanOrEqual(ecart / 2 - 1e-9);
          expect(place).toBeLessThanOrEqual(1 - ecart / 2 + 1e-9);
          if (i > 0) expect(place - (rangees[i - 1] ?? 0)).toBeGreaterThanOrEqual(ecart - 1e-9);
        }
      }),
    );
  });

  it('celles qui ont déjà leur place n’en bougent pas', () => {
    expect(ecarter([0.2, 0.5, 0.8], 0.3)).toEqual([0.2, 0.5, 0.8]);
  });
});
