import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { ordreDesTraces, rangerLesTraces } from '../../../src/domaine/journal/fusion.ts';
import { fondreParTranches, parTranches } from '../../../src/stockage/tranches.ts';
import { trace } from '../domaine/arbitraires.ts';

const traces = fc.uniqueArray(
  fc.tuple(trace, fc.nat()).map(([t, n]) => ({ ...t, id: `${t.id}${n}` })),
  {
    selector: (t) => t.id,
    maxLength: 30,
  },
);

it('des tranches rangées se fondent comme le tout se serait rangé', async () => {
  await fc.assert(
    fc.asyncProperty(traces, fc.integer({ min: 1, max: 7 }), async (toutes, taille) => {
      const tranches = [];
      for (let n = 0; n < toutes.length; n += taille)
        tranches.push(toutes.slice(n, n + taille).sort(ordreDesTraces));
      expect(await fondreParTranches(tranches, ordreDesTraces)).toEqual(rangerLesTraces(toutes));
    }),
  );
});

it('passe par chaque chose une fois, dans l’ordre, et rend la main quand le temps d’une tranche est passé', async () => {
  let horloge = 0;
  const temps = vi.spyOn(performance, 'now').mockImplementation(() => (horloge += 5));
  const rendues = vi.spyOn(globalThis, 'setTimeout');
  const vues: number[] = [];
  await parTranches([1, 2, 3, 4], (n) => vues.push(n));
  expect(vues).toEqual([1, 2, 3, 4]);
  expect(rendues).toHaveBeenCalled();
  temps.mockRestore();
  rendues.mockRestore();
});
