import { expect, it } from 'vitest';
import { memoriser } from '../../../../src/domaine/commun/memoriser.ts';

it('la même liste ne se calcule qu’une fois, une autre la sienne', () => {
  let calculs = 0;
  const somme = memoriser((liste: readonly number[]) => {
    calculs += 1;
    return liste.reduce((a, b) => a + b, 0);
  });
  const liste = [1, 2];
  expect([somme(liste), somme(liste), somme([1, 2])]).toEqual([3, 3, 3]);
  expect(calculs).toBe(2);
});

it('une liste allongée se recalcule', () => {
  const longueur = memoriser((liste: readonly number[]) => liste.length);
  const liste = [1];
  expect(longueur(liste)).toBe(1);
  liste.push(2);
  expect(longueur(liste)).toBe(2);
});
