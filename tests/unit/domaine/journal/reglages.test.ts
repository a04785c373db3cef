import { expect, it } from 'vitest';
import { lireReglages } from '../../../../src/domaine/journal/reglages.ts';
import type { Reglage } from '../../../../src/schemas/journal.ts';
import { INSTANT } from '../fabriques.ts';

it('au départ, la certitude n’est pas demandée et la rétention visée est de 0,90', () => {
  expect(lireReglages([])).toEqual({ certitude: false, retention: 0.9 });
});

it('un réglage gardé l’emporte, l’autre reste au départ', () => {
  expect(lireReglages([{ cle: 'retention', instant: INSTANT, valeur: 0.85 }])).toEqual({
    certitude: false,
    retention: 0.85,
  });
  expect(lireReglages([{ cle: 'certitude', instant: INSTANT, valeur: true }]).certitude).toBe(true);
});

it('une valeur d’une autre nature est ignorée', () => {
  // Une base abîmée peut rendre ce que le type interdit.
  const abimes: unknown = [
    { cle: 'retention', instant: INSTANT, valeur: true },
    { cle: 'certitude', instant: INSTANT, valeur: 1 },
  ];
  expect(lireReglages(abimes as Reglage[])).toEqual({ certitude: false, retention: 0.9 });
});
