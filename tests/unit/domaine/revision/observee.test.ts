import { describe, expect, it } from 'vitest';
import type { Trace } from '../../../../src/schemas/journal.ts';
import { retentionObservee } from '../../../../src/domaine/revision/observee.ts';
import { reponse } from './outils.ts';

/** `total` items revus une fois, `jours` jours après leur découverte, dont `justes` justes. */
function revus(jours: number, total: number, justes: number): Trace[] {
  return Array.from({ length: total }, (_, i) => [
    reponse(`item-${jours}-${i}`, 0, 'juste'),
    reponse(`item-${jours}-${i}`, jours, i < justes ? 'juste' : 'fausse', 'revision'),
  ]).flat();
}

const comptes = (traces: Trace[]) => retentionObservee({ traces }).map((t) => [t.justes, t.total, t.part]);

describe('la rétention observée', () => {
  it('range chaque révision dans la tranche de son intervalle', () => {
    const traces = [1, 3, 4, 7, 8, 21, 22, 200].flatMap((jours) => revus(jours, 1, 1));
    expect(comptes(traces).map(([justes, total]) => [justes, total])).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
  });

  it('dit une part à partir de dix révisions, et se tait au-dessous', () => {
    expect(comptes(revus(5, 9, 9))[1]).toEqual([9, 9, undefined]);
    expect(comptes(revus(5, 10, 8))[1]).toEqual([8, 10, 0.8]);
  });

  it('ne compte ni la découverte, ni le jour même, ni la veille d’examen, ni un rappel', () => {
    const traces = [
      reponse('a', 0, 'juste'),
      { ...reponse('a', 0, 'juste'), id: 'bis' },
      reponse('b', 0, 'juste'),
      reponse('b', 5, 'juste', 'veille:tout'),
      reponse('c', 0, 'juste'),
      reponse('c', 5, 'juste', 'rappel:jour'),
    ];
    expect(comptes(traces).every(([, total]) => total === 0)).toBe(true);
  });

  it('juste avec un indice n’est pas une révision réussie', () => {
    const traces = [reponse('a', 0, 'juste'), { ...reponse('a', 5, 'juste', 'revision'), indices: 1 }];
    expect(comptes(traces)[1]).toEqual([0, 1, undefined]);
  });
});
