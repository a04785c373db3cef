import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formaterHeure } from '../../../../src/domaine/commun/heure.ts';

describe('heure écrite', () => {
  it('s’écrit à la française, sans zéro devant ni minutes nulles', () => {
    expect(formaterHeure('09:30')).toBe('9\u00a0h\u00a030');
    expect(formaterHeure('14:00')).toBe('14\u00a0h');
    expect(formaterHeure('00:05')).toBe('0\u00a0h\u00a005');
  });

  it('ne s’écrit pas si ce n’en est pas une', () => {
    for (const texte of ['', '24:00', '9:30', '12:60', '--:--']) expect(formaterHeure(texte)).toBe('');
  });

  it('garde l’heure et les minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (h, min) => {
        const ecrite = formaterHeure(`${String(h).padStart(2, '0')}:${String(min).padStart(2, '0')}`);
        expect(ecrite.split('\u00a0h').map(Number)).toEqual([h, min]);
      }),
    );
  });
});
