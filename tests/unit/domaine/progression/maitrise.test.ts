import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalVide, type Trace } from '../../../../src/domaine/progression/journal.ts';
import { maitriseDesFaits } from '../../../../src/domaine/progression/maitrise.ts';
import { journal } from '../arbitraires.ts';
import { INSTANT, traceDeReponse } from '../fabriques.ts';

const ITEMS = [
  { id: 'item-001', faits: ['tig.duree'] },
  { id: 'item-002', faits: ['tig.duree', 'tig.accord'] },
];
const DANS_UN_AN = '2027-11-21T10:00:00.000Z';

function maitriseDe(fait: string, maintenant: string, ...traces: Trace[]) {
  return maitriseDesFaits({ ...journalVide(), traces }, ITEMS, maintenant).get(fait);
}

const reponse = (item: string, issue: 'juste' | 'fausse') =>
  traceDeReponse({ id: `${item}-${issue}`, item, issue, points: issue === 'juste' ? 1 : 0 });

describe('maîtrise d’un fait', () => {
  it('sans question rencontrée, il est inconnu, ce qui n’est pas un échec', () => {
    expect(maitriseDe('tig.duree', INSTANT)).toBe('inconnu');
    expect(maitriseDe('tig.accord', INSTANT, reponse('item-001', 'juste'))).toBe('inconnu');
  });

  it('su ce jour, il est su ; un an sans révision après, il est fragile', () => {
    expect(maitriseDe('tig.duree', INSTANT, reponse('item-001', 'juste'))).toBe('su');
    expect(maitriseDe('tig.duree', DANS_UN_AN, reponse('item-001', 'juste'))).toBe('fragile');
  });

  it('su dans une question et pas dans une autre, il est fragile', () => {
    const traces = [reponse('item-001', 'juste'), reponse('item-002', 'fausse')];
    expect(maitriseDe('tig.duree', INSTANT, ...traces)).toBe('fragile');
  });

  it('raté partout, il est à reprendre', () => {
    expect(maitriseDe('tig.accord', INSTANT, reponse('item-002', 'fausse'))).toBe('a-reprendre');
  });

  it('tout fait examiné a une maîtrise, quel que soit le journal, et une seule', () => {
    fc.assert(
      fc.property(journal, (j) => {
        expect([...maitriseDesFaits(j, ITEMS, INSTANT).keys()]).toEqual(['tig.duree', 'tig.accord']);
      }),
    );
  });
});
