import { describe, expect, it } from 'vitest';
import { journalVide } from '../../../../src/domaine/journal/fusion.ts';
import type { Journal, Trace, TraceDeReponse } from '../../../../src/schemas/journal.ts';
import {
  cartesRevisees,
  dansLOrdre,
  memoireDesConnus,
  termesNeufs,
} from '../../../../src/domaine/revision/bilan.ts';

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

function terme(id: string, instant: string, serie = 'revision'): Trace {
  return { id: `${id}/${instant}`, genre: 'terme', instant, terme: id, su: true, serie };
}

describe('le compte du jour', () => {
  const ceJour = (instant: string) => instant.startsWith('2026-11-21');

  it('ne compte qu’une fois un item répondu deux fois, ni les autres séries, ni les autres jours', () => {
    expect(cartesRevisees(journal, ceJour)).toBe(1);
    expect(cartesRevisees(journal, () => true)).toBe(2);
  });

  it('un terme et un rappel comptent autant qu’une question', () => {
    const traces = [
      ...journal.traces,
      terme('jap', MATIN),
      { ...reponse('a', MATIN, 'rappel:jour'), id: 'rappel' },
    ];
    expect(cartesRevisees({ ...journal, traces }, ceJour)).toBe(3);
  });

  it('la veille d’examen ne compte pas', () => {
    const traces = [reponse('a', MATIN, 'veille:tout'), terme('jap', MATIN, 'veille:tout')];
    expect(cartesRevisees({ ...journal, traces }, ceJour)).toBe(0);
  });
});

describe('la mémoire des cartes connues', () => {
  it('oublie les items retirés des banques et les termes retirés du glossaire', () => {
    const avec = { ...journal, traces: [...journal.traces, terme('jap', MATIN), terme('sme', MATIN)] };
    const cartes = [
      { id: 'a', faits: ['x.y'] },
      { id: 'terme:jap', faits: [] },
    ];
    expect([...memoireDesConnus(avec, cartes).keys()]).toEqual(['a', 'terme:jap']);
  });
});

describe('les termes rencontrés', () => {
  const page = (section: string, instant: string): Trace => ({
    id: `${section}/${instant}`,
    genre: 'lecture',
    instant,
    page: `modules/lpj/${section}`,
  });
  const termes = [
    { id: 'terme:jap', faits: [], pages: ['modules/lpj/b', 'modules/lpj/a'] },
    { id: 'terme:sme', faits: [], pages: ['modules/lpj/b'] },
    { id: 'terme:spip', faits: [], pages: [] },
  ];
  const lu = (...traces: Trace[]) => {
    const j = { ...journalVide(), traces };
    return termesNeufs(j, memoireDesConnus(j, termes), termes).map((t) => t.id);
  };

  it('sont ceux que cite une section lue, les plus anciens d’abord', () => {
    expect(lu()).toEqual([]);
    expect(lu(page('a', LENDEMAIN))).toEqual(['terme:jap']);
    expect(lu(page('b', MATIN))).toEqual(['terme:jap', 'terme:sme']);
    expect(lu(page('a', LENDEMAIN), page('b', MATIN))).toEqual(['terme:jap', 'terme:sme']);
  });

  it('cessent d’être neufs dès qu’ils ont été demandés', () => {
    expect(lu(page('b', MATIN), terme('jap', LENDEMAIN))).toEqual(['terme:sme']);
  });
});

describe('ranger selon une liste d’identifiants', () => {
  it('suit l’ordre demandé et passe ce qui manque', () => {
    const choses = [{ id: 'a' }, { id: 'b' }];
    expect(dansLOrdre(['b', 'absent', 'a'], choses, (c) => c.id)).toEqual([{ id: 'b' }, { id: 'a' }]);
  });
});
