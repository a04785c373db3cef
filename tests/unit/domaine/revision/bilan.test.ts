import { describe, expect, it } from 'vitest';
import type { Journal, TraceDeReponse } from '../../../../src/domaine/progression/journal.ts';
import { dansLOrdre, itemsRepondus, memoireDesConnus } from '../../../../src/domaine/revision/bilan.ts';

function reponse(item: string, instant: string, serie = 'revision'): TraceDeReponse {
  return {
    id: `${item}/${instant}`,
    genre: 'reponse',
    instant,
    item,
    version: 1,
    issue: 'juste',
    points: 1,
    serie,
  };
}

const MATIN = '2026-11-21T08:00:00.000Z';
const LENDEMAIN = '2026-11-22T08:00:00.000Z';
const journal: Journal = {
  traces: [
    reponse('a', MATIN),
    reponse('a', '2026-11-21T09:00:00.000Z'),
    reponse('b', MATIN, 'banque:x:1'),
    reponse('c', LENDEMAIN),
  ],
  reprises: [],
  annotations: [],
  reglages: [],
};

describe('le compte du jour', () => {
  const ceJour = (instant: string) => instant.startsWith('2026-11-21');

  it('ne compte qu’une fois un item répondu deux fois', () => {
    expect(itemsRepondus(journal, 'revision', ceJour)).toBe(1);
  });

  it('ne compte ni les autres séries ni les autres jours', () => {
    expect(itemsRepondus(journal, 'revision', () => true)).toBe(2);
    expect(itemsRepondus(journal, 'veille:tout', () => true)).toBe(0);
  });
});

describe('la mémoire des items connus', () => {
  it('oublie les items retirés des banques', () => {
    const memoire = memoireDesConnus(journal, [{ id: 'a', faits: ['x.y'] }]);
    expect([...memoire.keys()]).toEqual(['a']);
  });
});

describe('ranger selon une liste d’identifiants', () => {
  it('suit l’ordre demandé et passe ce qui manque', () => {
    const choses = [{ id: 'a' }, { id: 'b' }];
    expect(dansLOrdre(['b', 'absent', 'a'], choses, (c) => c.id)).toEqual([{ id: 'b' }, { id: 'a' }]);
  });
});
