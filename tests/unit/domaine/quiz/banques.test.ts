import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { banqueDeLItem, banquesDesItems, estNommeDApres } from '../../../../src/domaine/quiz/banques.ts';

const banque = fc.stringMatching(/^[a-z]+(?:-[a-z]+){0,3}$/);
const numero = fc.integer({ min: 1, max: 999 }).map((n) => String(n).padStart(3, '0'));

describe('la banque d’un item', () => {
  it('se lit dans son identifiant, fût-il composé', () => {
    expect(banqueDeLItem('ddse-peine-011')).toBe('ddse-peine');
    fc.assert(
      fc.property(banque, numero, (id, n) => {
        expect(banqueDeLItem(`${id}-${n}`)).toBe(id);
        expect(estNommeDApres(id, `${id}-${n}`)).toBe(true);
      }),
    );
  });

  it('n’est nommée qu’une fois pour plusieurs items', () => {
    expect(banquesDesItems(['tig-001', 'spr-004', 'tig-002'])).toEqual(['tig', 'spr']);
  });
});
