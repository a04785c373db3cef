import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalVide } from '../../../../src/domaine/journal/fusion.ts';
import type { Trace } from '../../../../src/schemas/journal.ts';
import {
  compterLesMaitrises,
  itemsModifies,
  MAITRISES,
  maitriseDesFaits,
} from '../../../../src/domaine/progression/maitrise.ts';
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

  it('raté dans une question, su mais proche de l’oubli dans une autre, il est fragile', () => {
    const traces = [reponse('item-001', 'juste'), reponse('item-002', 'fausse')];
    expect(maitriseDe('tig.duree', DANS_UN_AN, ...traces)).toBe('fragile');
  });

  it.each(['veille:tout', 'rappel:erreurs'])(
    'manqué puis retrouvé hors du modèle (%s), il n’est plus à reprendre, ni encore su',
    (serie) => {
      const apres = { ...reponse('item-002', 'juste'), serie, instant: '2026-11-21T11:00:00.000Z' };
      expect(maitriseDe('tig.accord', INSTANT, reponse('item-002', 'fausse'), apres)).toBe('fragile');
    },
  );

  it('su puis manqué hors du modèle, il n’est plus dit su', () => {
    const apres = {
      ...reponse('item-002', 'fausse'),
      serie: 'veille:tout',
      instant: '2026-11-21T11:00:00.000Z',
    };
    expect(maitriseDe('tig.accord', INSTANT, reponse('item-002', 'juste'), apres)).toBe('a-reprendre');
  });

  it('une réponse juste n’abaisse jamais un fait, où qu’elle soit donnée', () => {
    const rang = (m: string | undefined) => ['a-reprendre', 'fragile', 'su'].indexOf(m ?? '');
    fc.assert(
      fc.property(
        fc.constantFrom<'juste' | 'fausse'>('juste', 'fausse'),
        fc.constantFrom('banque:x', 'veille:tout', 'rappel:erreurs', 'examen:x'),
        (issue, serie) => {
          const avant = reponse('item-002', issue);
          const apres = {
            ...reponse('item-002', 'juste'),
            id: 'apres',
            serie,
            instant: '2026-11-21T11:00:00.000Z',
          };
          expect(rang(maitriseDe('tig.accord', apres.instant, avant, apres))).toBeGreaterThanOrEqual(
            rang(maitriseDe('tig.accord', apres.instant, avant)),
          );
        },
      ),
    );
  });

  it('tout fait examiné a une maîtrise, quel que soit le journal, et une seule', () => {
    fc.assert(
      fc.property(journal, (j) => {
        expect([...maitriseDesFaits(j, ITEMS, INSTANT).keys()]).toEqual(['tig.duree', 'tig.accord']);
      }),
    );
  });
});

describe('question modifiée depuis la réponse (décision 0014)', () => {
  const CORRIGES = ITEMS.map((i) => ({ ...i, version: 2 }));
  const maitrise = (fait: string, ...traces: Trace[]) =>
    maitriseDesFaits({ ...journalVide(), traces }, CORRIGES, INSTANT).get(fait);

  it.each(['juste', 'fausse'] as const)(
    'une réponse %s à l’ancienne version laisse le fait fragile',
    (issue) => {
      expect(maitrise('tig.accord', reponse('item-002', issue))).toBe('fragile');
    },
  );

  it('répondre à la version d’aujourd’hui décide de nouveau', () => {
    const ancienne = reponse('item-002', 'fausse');
    const nouvelle = { ...reponse('item-002', 'juste'), version: 2, instant: '2026-11-21T10:00:00.001Z' };
    expect(maitrise('tig.accord', ancienne, nouvelle)).toBe('su');
    expect(maitrise('tig.accord', nouvelle, ancienne)).toBe('su');
  });

  it('sans version connue, ou si la réponse vient d’une version plus récente, rien n’est dit modifié', () => {
    const traces = [{ ...reponse('item-001', 'juste'), version: 3 }, reponse('item-002', 'juste')];
    expect([...itemsModifies({ traces }, CORRIGES)]).toEqual(['item-002']);
    expect([...itemsModifies({ traces }, ITEMS)]).toEqual([]);
  });

  it('ni une réponse de veille d’examen, ni un rappel du jour, ni un item laissé blanc ne remettent rien à jour', () => {
    const apres = { version: 2, instant: '2026-11-21T10:00:00.001Z' };
    const veille = { ...reponse('item-001', 'juste'), ...apres, id: 'v', serie: 'veille:tout' };
    const rappel = { ...veille, id: 'r', serie: 'rappel:jour' };
    const blanc = { ...reponse('item-001', 'juste'), ...apres, id: 'b', issue: 'sans-reponse' as const };
    const traces = [reponse('item-001', 'juste'), veille, rappel, blanc];
    expect([...itemsModifies({ traces }, CORRIGES)]).toEqual(['item-001']);
  });

  it('une question modifiée ne fait jamais ni savoir ni ignorer un fait à elle seule', () => {
    fc.assert(
      fc.property(journal, (j) => {
        const items = ['item-1', 'item-2'].map((id) => ({ id, faits: [`tig.${id}`], version: 9 }));
        const modifies = itemsModifies(j, items);
        const maitrises = maitriseDesFaits(j, items, INSTANT);
        for (const { id } of items)
          expect(maitrises.get(`tig.${id}`)).toBe(modifies.has(id) ? 'fragile' : 'inconnu');
      }),
    );
  });
});

it('les comptes par degré font le nombre de faits', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...MAITRISES)), (liste) => {
      const comptes = compterLesMaitrises(liste);
      expect(Object.keys(comptes)).toEqual([...MAITRISES]);
      for (const m of MAITRISES) expect(comptes[m]).toBe(liste.filter((x) => x === m).length);
    }),
  );
});
