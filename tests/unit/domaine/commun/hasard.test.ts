import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasardDeGraine, melanger } from '../../../../src/domaine/commun/hasard.ts';

describe('le hasard rejouable', () => {
  it('la même graine donne la même suite, pour que la page du serveur soit celle du navigateur', () => {
    fc.assert(
      fc.property(fc.string(), (graine) => {
        const [a, b] = [hasardDeGraine(graine), hasardDeGraine(graine)];
        expect([a(), a(), a()]).toEqual([b(), b(), b()]);
      }),
    );
  });

  it('chaque tirage est au moins 0 et toujours sous 1', () => {
    fc.assert(
      fc.property(fc.string(), (graine) => {
        const hasard = hasardDeGraine(graine);
        for (let i = 0; i < 50; i += 1) {
          const tirage = hasard();
          expect(tirage).toBeGreaterThanOrEqual(0);
          expect(tirage).toBeLessThan(1);
        }
      }),
    );
  });

  it('deux graines voisines donnent des suites différentes', () => {
    const premiers = Array.from({ length: 200 }, (_, i) => hasardDeGraine(`item-${i}`)());
    expect(new Set(premiers).size).toBe(200);
  });
});

describe('mélanger', () => {
  it('un mélange garde chaque élément une fois, et laisse la liste de départ intacte', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.string(), (liste, graine) => {
        const avant = [...liste];
        const melangee = melanger(liste, hasardDeGraine(graine));
        expect(liste).toEqual(avant);
        expect([...melangee].sort((a, b) => a - b)).toEqual(avant.sort((a, b) => a - b));
      }),
    );
  });

  it('chacun des six ordres de trois éléments sort aussi souvent que les autres, à un dixième près', () => {
    const hasard = hasardDeGraine('équité');
    const sorties = new Map<string, number>();
    for (let i = 0; i < 12_000; i += 1) {
      const cle = melanger(['a', 'b', 'c'], hasard).join('');
      sorties.set(cle, (sorties.get(cle) ?? 0) + 1);
    }
    expect(sorties.size).toBe(6);
    for (const fois of sorties.values()) expect(Math.abs(fois - 2_000)).toBeLessThan(200);
  });

  it('le plus petit et le plus grand hasard admis restent dans la liste', () => {
    expect(melanger([1, 2, 3], () => 0)).toEqual([2, 3, 1]);
    expect(melanger([1, 2, 3], () => 1 - Number.EPSILON)).toEqual([1, 2, 3]);
    expect(melanger([], () => 0)).toEqual([]);
  });
});
