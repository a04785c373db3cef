import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pierreTombale } from '../../../../src/domaine/annotations/annotations.ts';
import { fusionner, journalVide } from '../../../../src/domaine/journal/fusion.ts';
import type { Journal } from '../../../../src/schemas/journal.ts';
import { journal } from '../arbitraires.ts';
import { INSTANT, noteDe, traceDeReponse } from '../fabriques.ts';

function reunir(journaux: readonly Journal[]): Journal {
  return journaux.reduce(fusionner, journalVide());
}

describe('réunir deux journaux', () => {
  it('dans un sens ou dans l’autre, le résultat est le même', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        expect(fusionner(a, b)).toEqual(fusionner(b, a));
      }),
      { numRuns: 500 },
    );
  });

  it('trois journaux se réunissent dans le groupement que l’on veut', () => {
    fc.assert(
      fc.property(journal, journal, journal, (a, b, c) => {
        expect(fusionner(fusionner(a, b), c)).toEqual(fusionner(a, fusionner(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  it('importer deux fois le même fichier ne change rien', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        const reuni = fusionner(a, b);
        expect(fusionner(reuni, b)).toEqual(reuni);
        expect(fusionner(reuni, a)).toEqual(reuni);
        expect(fusionner(reuni, reuni)).toEqual(reuni);
      }),
      { numRuns: 500 },
    );
  });

  it('des sauvegardes importées dans n’importe quel ordre, avec des répétitions, donnent le même carnet', () => {
    const cas = fc
      .array(journal, { minLength: 1, maxLength: 4 })
      .chain((liste) =>
        fc.tuple(
          fc.constant(liste),
          fc.shuffledSubarray(liste, { minLength: liste.length }),
          fc.array(fc.constantFrom(...liste), { maxLength: 4 }),
        ),
      );
    fc.assert(
      fc.property(cas, ([liste, melangee, repetes]) => {
        expect(reunir([...melangee, ...repetes])).toEqual(reunir(liste));
      }),
      { numRuns: 300 },
    );
  });

  it('l’ordre des traces dans un fichier ne compte pas', () => {
    fc.assert(
      fc.property(journal, (j) => {
        const renverse = {
          traces: j.traces.toReversed(),
          reprises: j.reprises.toReversed(),
          annotations: j.annotations.toReversed(),
          reglages: j.reglages.toReversed(),
        };
        expect(reunir([renverse])).toEqual(reunir([j]));
      }),
    );
  });

  it('un journal vide n’apporte ni n’ôte rien', () => {
    fc.assert(
      fc.property(journal, (j) => {
        const reuni = fusionner(j, j);
        expect(fusionner(reuni, journalVide())).toEqual(reuni);
        expect(fusionner(journalVide(), reuni)).toEqual(reuni);
      }),
    );
    expect(fusionner(journalVide(), journalVide())).toEqual(journalVide());
  });
});

describe('ce que la réunion garde', () => {
  it('chaque trace et chaque série y sont, une seule fois, et rien n’est inventé', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        const reuni = fusionner(a, b);
        const ids = reuni.traces.map((t) => t.id);
        const series = reuni.reprises.map((r) => r.serie);
        expect(new Set(ids)).toEqual(new Set([...a.traces, ...b.traces].map((t) => t.id)));
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(series)).toEqual(new Set([...a.reprises, ...b.reprises].map((r) => r.serie)));
        expect(new Set(series).size).toBe(series.length);
        for (const t of reuni.traces) expect([...a.traces, ...b.traces]).toContainEqual(t);
        for (const r of reuni.reprises) expect([...a.reprises, ...b.reprises]).toContainEqual(r);
      }),
    );
  });

  it('chaque annotation et chaque réglage y sont, une seule fois, dans leur dernier état', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        const reuni = fusionner(a, b);
        const annotations = [...a.annotations, ...b.annotations];
        const reglages = [...a.reglages, ...b.reglages];
        expect(reuni.annotations.map((n) => n.id).toSorted()).toEqual(
          [...new Set(annotations.map((n) => n.id))].toSorted(),
        );
        expect(reuni.reglages.map((r) => r.cle).toSorted()).toEqual(
          [...new Set(reglages.map((r) => r.cle))].toSorted(),
        );
        for (const n of reuni.annotations) expect(annotations).toContainEqual(n);
        for (const r of reuni.reglages) expect(reglages).toContainEqual(r);
        for (const n of annotations)
          expect(reuni.annotations.some((g) => g.id === n.id && g.instant >= n.instant)).toBe(true);
        for (const r of reglages)
          expect(reuni.reglages.some((g) => g.cle === r.cle && g.instant >= r.instant)).toBe(true);
      }),
    );
  });

  it('une note supprimée sur un appareil l’est sur l’autre, à moins d’y avoir été récrite depuis', () => {
    const avec = (instant: string, champs = {}) => ({
      ...journalVide(),
      annotations: [noteDe({ instant, ...champs })],
    });
    const ecrite = avec('2026-11-20T08:00:00.000Z');
    const supprimee = {
      ...journalVide(),
      annotations: [pierreTombale(noteDe({ instant: '2026-11-21T08:00:00.000Z' }))],
    };
    const recrite = avec('2026-11-22T08:00:00.000Z', { texte: 'Finalement si.' });
    expect(reunir([ecrite, supprimee]).annotations).toMatchObject([{ supprimee: true, texte: '' }]);
    expect(reunir([supprimee, recrite, ecrite]).annotations).toMatchObject([{ texte: 'Finalement si.' }]);
  });

  it('deux notes écrites sur le même passage par deux appareils restent deux notes', () => {
    const bureau = { ...journalVide(), annotations: [noteDe({ id: 'bureau' })] };
    const maison = { ...journalVide(), annotations: [noteDe({ id: 'maison' })] };
    expect(fusionner(bureau, maison).annotations).toHaveLength(2);
  });

  it('de deux versions d’une trace ou d’une reprise, la plus récente reste', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        const reuni = fusionner(a, b);
        for (const t of [...a.traces, ...b.traces]) {
          const gardee = reuni.traces.find((g) => g.id === t.id);
          expect(gardee && gardee.instant >= t.instant).toBe(true);
        }
        for (const r of [...a.reprises, ...b.reprises]) {
          const gardee = reuni.reprises.find((g) => g.serie === r.serie);
          expect(gardee && gardee.instant >= r.instant).toBe(true);
        }
      }),
    );
  });

  it('au même instant, deux contenus différents sont départagés toujours de la même façon', () => {
    const a = { ...journalVide(), traces: [traceDeReponse({ issue: 'juste' })] };
    const b = { ...journalVide(), traces: [traceDeReponse({ issue: 'fausse', points: 0 })] };
    expect(fusionner(a, b)).toEqual(fusionner(b, a));
    expect(fusionner(a, b).traces).toHaveLength(1);
  });

  it('ce qui départage est le contenu, non l’ordre où ses champs ont été écrits', () => {
    const [instant, page] = [INSTANT, 'modules/lpj/reperes'];
    const a = traceDeReponse({ item: 'z' });
    const b = { genre: 'lecture' as const, id: a.id, instant, page };
    const bAutrementEcrite = { page, instant, id: a.id, genre: 'lecture' as const };
    const reunir = (autre: typeof b) =>
      fusionner({ ...journalVide(), traces: [a] }, { ...journalVide(), traces: [autre] });
    expect(reunir(bAutrementEcrite)).toEqual(reunir(b));
  });

  it('le résultat se lit du plus ancien au plus récent', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        const instants = fusionner(a, b).traces.map((t) => t.instant);
        expect(instants).toEqual([...instants].sort());
      }),
    );
  });

  it('réunir ne modifie aucun des deux journaux', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        const [avantA, avantB] = structuredClone([a, b]);
        fusionner(a, b);
        expect([a, b]).toEqual([avantA, avantB]);
      }),
    );
  });

  it('deux journaux neufs ne partagent rien', () => {
    journalVide().traces.push(traceDeReponse());
    expect(journalVide()).toEqual({ traces: [], reprises: [], annotations: [], reglages: [] });
  });
});
