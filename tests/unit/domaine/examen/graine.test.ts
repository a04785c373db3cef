import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasardDeGraine } from '../../../../src/domaine/commun/hasard.ts';
import { lireGraine, nouvelleGraine } from '../../../../src/domaine/examen/graine.ts';

describe('une graine', () => {
  it('tirée se relit telle quelle, sans signe que l’on confonde', () => {
    fc.assert(
      fc.property(fc.string(), (texte) => {
        const graine = nouvelleGraine(hasardDeGraine(texte));
        expect(lireGraine(graine)).toBe(graine);
        expect(graine).toMatch(/^[^01258BDGIOQSZ]{6}$/);
      }),
    );
  });

  it.each([
    [' k7 m-4qx ', 'K7M4QX'],
    ['<script>', 'SCRIPT'],
    ['x'.repeat(50), 'X'.repeat(24)],
    ['—', undefined],
    [null, undefined],
  ])('dictée « %s » se lit « %s »', (ecrite, lue) => {
    expect(lireGraine(ecrite)).toBe(lue);
  });
});
