import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { empaqueter, paquetDe } from '../../../../src/domaine/commun/paquets.ts';

const choses = fc.array(
  fc.record({ cle: fc.stringMatching(/^[a-z-]{1,8}$/), poids: fc.integer({ min: 1, max: 50 }) }),
  { maxLength: 60 },
);
const mesure = { taille: 80, peser: (c: { poids: number }) => c.poids };

describe('des choses en paquets', () => {
  it('chaque chose est dans le paquet que sa clé désigne, et dans aucun autre', () => {
    fc.assert(
      fc.property(choses, (liste) => {
        const { bornes, paquets } = empaqueter(liste, (c) => c.cle, mesure);
        expect(paquets.flat()).toHaveLength(liste.length);
        for (const [rang, paquet] of paquets.entries())
          for (const c of paquet) expect(paquetDe(c.cle, bornes)).toBe(rang);
      }),
    );
  });

  it('un paquet ne dépasse sa taille que pour une seule clé : dix fois plus de choses font plus de paquets, non de plus gros', () => {
    fc.assert(
      fc.property(choses, (liste) => {
        for (const paquet of empaqueter(liste, (c) => c.cle, mesure).paquets) {
          const cles = new Set(paquet.map((c) => c.cle));
          const poids = paquet.reduce((total, c) => total + c.poids, 0);
          expect(cles.size === 1 || poids <= mesure.taille).toBe(true);
        }
      }),
    );
  });

  it('une clé inconnue, ou d’avant la première, désigne un paquet qui existe', () => {
    expect(paquetDe('zzz', ['b', 'm'])).toBe(1);
    expect(paquetDe('a', ['b', 'm'])).toBe(0);
    expect(paquetDe('a', [])).toBe(0);
  });
});
