import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasardDeGraine } from '../../../../src/domaine/commun/hasard.ts';
import type { Reponse } from '../../../../src/domaine/quiz/reponse.ts';
import { avancer, faireLeBilan, ouvrirSerie, tirerItems } from '../../../../src/domaine/quiz/serie.ts';
import type { Item } from '../../../../src/schemas/quiz.ts';
import { appariement, choixUnique, vraiFaux } from '../fabriques.ts';

/** Bilan d’une série rendue, question par question. */
function bilanDe(...questions: [Item, Reponse][]) {
  const serie = ouvrirSerie(questions.map(([item]) => item));
  return faireLeBilan(
    questions.reduce((s, [, reponse], rang) => avancer(s, { type: 'repondre', rang, reponse }), serie),
  );
}

const juste: [Item, Reponse] = [choixUnique(0), 0];
const fausse: [Item, Reponse] = [choixUnique(0), 1];
const demie: [Item, Reponse] = [vraiFaux(true, 0), { verdict: true, raison: 1 }];
const tiers: [Item, Reponse] = [appariement('a', 'b', 'c'), ['a', '', '']];
const blanche: [Item, Reponse] = [choixUnique(0), null];

describe('bilan d’une série', () => {
  it('une réponse partiellement juste compte pour sa part', () => {
    expect(bilanDe(juste, demie, fausse, fausse)).toEqual({
      points: 1.5,
      maximum: 4,
      part: 0.375,
      sansReponse: 0,
    });
  });

  it('une question sans réponse vaut zéro point, mais se compte à part des erreurs', () => {
    expect(bilanDe(juste, blanche, fausse, blanche)).toEqual({
      points: 1,
      maximum: 4,
      part: 0.25,
      sansReponse: 2,
    });
  });

  it('une série vide n’a ni point ni part, et ne divise pas par zéro', () => {
    expect(bilanDe()).toEqual({ points: 0, maximum: 0, part: 0, sansReponse: 0 });
  });

  it.each([
    ['sous le seuil', 7, false],
    ['au seuil exactement', 8, true],
    ['au-dessus du seuil', 9, true],
  ])('%s : %i points sur dix face à 80 %%', (_, justes, atteint) => {
    const questions = Array.from({ length: 10 }, (__, i) => (i < justes ? juste : fausse));
    expect(bilanDe(...questions).part >= 0.8).toBe(atteint);
  });

  it('trois tiers de point font un point entier : le seuil atteint ainsi est atteint', () => {
    const questions = [...Array.from({ length: 7 }, () => juste), tiers, tiers, tiers];
    expect(bilanDe(...questions).part >= 0.8).toBe(true);
  });

  it('la part reste entre 0 et 1, et l’ordre des questions n’y change rien', () => {
    const questions = fc.array(fc.constantFrom(juste, fausse, demie, tiers, blanche));
    fc.assert(
      fc.property(questions, (liste) => {
        const bilan = bilanDe(...liste);
        expect(bilan.part).toBeGreaterThanOrEqual(0);
        expect(bilan.part).toBeLessThanOrEqual(1);
        expect(bilanDe(...[...liste].reverse()).part).toBeCloseTo(bilan.part, 10);
      }),
    );
  });
});

describe('tirer les questions d’un quiz final', () => {
  /** Banques de tailles données, dont chaque item dit de quelle banque il vient. */
  function banques(...tailles: number[]) {
    return tailles.map((taille, b) =>
      Array.from({ length: taille }, (_, i) => ({ id: `${b}-${i}`, banque: b })),
    );
  }

  function partsTirees(tailles: number[], nombre: number, graine = 'quiz') {
    const tires = tirerItems(banques(...tailles), nombre, hasardDeGraine(graine));
    return tailles.map((_, b) => tires.filter((t) => t.banque === b).length);
  }

  it('chaque banque donne la même part quand le nombre s’y prête', () => {
    expect(partsTirees([10, 10, 10, 10], 12)).toEqual([3, 3, 3, 3]);
  });

  it.each([
    [11, [3, 3, 3, 2]],
    [12, [3, 3, 3, 3]],
    [13, [4, 3, 3, 3]],
  ])('sinon les parts ne diffèrent que d’une question : %i tirées', (nombre, attendues) => {
    expect(partsTirees([10, 10, 10, 10], nombre)).toEqual(attendues);
  });

  it('une banque trop petite cède sa place aux autres', () => {
    expect(partsTirees([1, 10, 10], 9)).toEqual([1, 4, 4]);
    expect(partsTirees([0, 4], 4)).toEqual([0, 4]);
  });

  it.each([
    [5, 5],
    [6, 6],
    [7, 6],
    [0, 0],
  ])('on tire %i questions de six : il en vient %i', (nombre, attendu) => {
    expect(tirerItems(banques(3, 3), nombre, hasardDeGraine('quiz'))).toHaveLength(attendu);
  });

  it('aucune question ne sort deux fois, les banques restent entières, et la même graine retire pareil', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(8), { maxLength: 5 }),
        fc.nat(40),
        fc.string(),
        (tailles, nombre, graine) => {
          const source = banques(...tailles);
          const tires = tirerItems(source, nombre, hasardDeGraine(graine));
          expect(new Set(tires.map((t) => t.id)).size).toBe(tires.length);
          expect(tires).toHaveLength(Math.min(nombre, source.flat().length));
          expect(source).toEqual(banques(...tailles));
          expect(tirerItems(source, nombre, hasardDeGraine(graine))).toEqual(tires);
        },
      ),
    );
  });

  it('les questions d’une même banque ne restent pas groupées', () => {
    const suites = Array.from({ length: 20 }, (_, i) =>
      tirerItems(banques(6, 6), 12, hasardDeGraine(`tirage-${i}`))
        .map((t) => t.banque)
        .join(''),
    );
    expect(new Set(suites).size).toBeGreaterThan(10);
  });
});
