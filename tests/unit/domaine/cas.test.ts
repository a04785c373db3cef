import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decider,
  degresDe,
  estTermine,
  PARCOURS_VIDE,
  type ParcoursDeCas,
} from '../../../src/domaine/cas.ts';
import type { Cas } from '../../../src/schemas/pages.ts';

const DEGRES = ['juste', 'defendable', 'fautive'] as const;
const decisions = DEGRES.map((degre) => ({ texte: degre, degre, consequence: '…', retour: '…', faits: [] }));
const cas: Pick<Cas, 'etapes'> = {
  etapes: ['saisine', 'entretien', 'rapport'].map((id) => ({
    id,
    titre: id,
    question: 'Que faire ?',
    decisions,
  })),
};

function suivre(...rangs: number[]): ParcoursDeCas {
  return rangs.reduce<ParcoursDeCas>((parcours, rang) => decider(cas, parcours, rang), PARCOURS_VIDE);
}

describe('parcours d’un cas', () => {
  it('chaque décision fait passer à l’étape suivante', () => {
    expect(suivre(0, 2).choix).toEqual([0, 2]);
  });

  it.each([
    [-1, 0],
    [0, 1],
    [2, 1],
    [3, 0],
    [0.5, 0],
    [Number.NaN, 0],
  ])('une décision qui n’existe pas laisse le parcours tel quel : rang %s', (rang, pris) => {
    expect(suivre(rang).choix).toHaveLength(pris);
  });

  it('décider ne réécrit pas le parcours déjà fait', () => {
    const avant = suivre(1);
    decider(cas, avant, 0);
    expect(avant.choix).toEqual([1]);
    expect(PARCOURS_VIDE.choix).toEqual([]);
  });

  it.each([
    [2, false],
    [3, true],
    [4, true],
  ])(
    'le cas est mené à son terme quand chaque étape a sa décision : %i décisions → %s',
    (nombre, attendu) => {
      const parcours = suivre(...Array.from({ length: nombre }, () => 0));
      expect(estTermine(cas, parcours)).toBe(attendu);
    },
  );

  it('les degrés se lisent dans l’ordre des étapes', () => {
    expect(degresDe(cas, suivre(2, 0, 1))).toEqual(['fautive', 'juste', 'defendable']);
    expect(degresDe(cas, PARCOURS_VIDE)).toEqual([]);
  });

  it('quels que soient les rangs essayés, un parcours a un degré par décision et ne dépasse pas le cas', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 4 })), (rangs) => {
        const parcours = suivre(...rangs);
        expect(degresDe(cas, parcours)).toHaveLength(parcours.choix.length);
        expect(parcours.choix.length).toBeLessThanOrEqual(cas.etapes.length);
      }),
    );
  });
});
