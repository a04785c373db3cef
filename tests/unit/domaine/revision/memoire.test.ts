import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { fusionner } from '../../../../src/domaine/journal/fusion.ts';
import type { Trace, TraceDeReponse } from '../../../../src/schemas/journal.ts';
import {
  cleDeTerme,
  memoireDesCartes,
  memoireDesItems,
  termeDeLaCle,
} from '../../../../src/domaine/revision/memoire.ts';
import { journal } from '../arbitraires.ts';
import { traceDeLecture } from '../fabriques.ts';
import { dans, enDonnees, reponse } from './outils.ts';

function etatApres(...traces: TraceDeReponse[]) {
  return memoireDesItems({ traces }).get('a');
}

describe('rejouer le journal', () => {
  it('un journal sans réponse ne dit rien de la mémoire', () => {
    expect(memoireDesItems({ traces: [] }).size).toBe(0);
    expect(memoireDesItems({ traces: [traceDeLecture()] }).size).toBe(0);
  });

  it('l’ordre des traces et leurs répétitions ne comptent pas', () => {
    const cas = journal.chain(({ traces }) =>
      fc.tuple(
        fc.constant(traces),
        fc.shuffledSubarray(traces, { minLength: traces.length }),
        fc.subarray(traces),
      ),
    );
    fc.assert(
      fc.property(cas, ([traces, melangees, repetees]) => {
        const memoire = enDonnees(memoireDesItems({ traces: [...melangees, ...repetees] }));
        expect(memoire).toEqual(enDonnees(memoireDesItems({ traces })));
      }),
      { numRuns: 500 },
    );
  });

  it('deux appareils fusionnés ont la même mémoire, dans un sens ou dans l’autre', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        const reunie = enDonnees(memoireDesItems(fusionner(a, b)));
        expect(enDonnees(memoireDesItems(fusionner(b, a)))).toEqual(reunie);
        expect(enDonnees(memoireDesItems({ traces: [...b.traces, ...a.traces] }))).toEqual(reunie);
      }),
      { numRuns: 300 },
    );
  });

  it('rejouer ne modifie pas le journal', () => {
    fc.assert(
      fc.property(journal, (j) => {
        const avant = structuredClone(j);
        memoireDesItems(j);
        expect(j).toEqual(avant);
      }),
    );
  });

  it('un item laissé blanc ne change rien', () => {
    expect(etatApres(reponse('a', 0, 'sans-reponse'))).toBeUndefined();
    const avec = { traces: [reponse('a', 0, 'juste'), reponse('a', 1, 'sans-reponse')] };
    expect(enDonnees(memoireDesItems(avec))).toEqual(
      enDonnees(memoireDesItems({ traces: [reponse('a', 0, 'juste')] })),
    );
  });

  it('une réponse donnée en veille d’examen ne change rien', () => {
    expect(etatApres(reponse('a', 0, 'fausse', 'veille:2026-11-22'))).toBeUndefined();
    const suite = etatApres(reponse('a', 0, 'juste'), reponse('a', 2, 'fausse', 'veille:2026-11-22'));
    expect(suite).toMatchObject({ derniereIssue: 'juste', passages: 1, echeance: dans(2) });
    expect(etatApres(reponse('a', 0, 'juste', 'banque:veille:'))).toBeDefined();
  });

  it('un rappel du jour même ne change rien', () => {
    const suite = etatApres(reponse('a', 0, 'juste'), reponse('a', 0.1, 'fausse', 'rappel:jour'));
    expect(suite).toMatchObject({ derniereIssue: 'juste', passages: 1 });
  });

  it('juste après avoir lu un indice, la règle est à revoir demain, comme une réponse partielle', () => {
    const aide = etatApres({ ...reponse('a', 0, 'juste'), indices: 1 });
    expect(aide).toMatchObject({ derniereIssue: 'partielle', echeance: dans(1) });
    expect(aide?.stabilite).toBe(etatApres(reponse('a', 0, 'fausse'))?.stabilite);
    expect(etatApres({ ...reponse('a', 0, 'fausse'), indices: 2 })?.derniereIssue).toBe('fausse');
  });

  it('juste et peu sûr vaut juste : la certitude ne change pas le modèle', () => {
    const degres = ([1, 2, 3, undefined] as const).map((certitude) =>
      etatApres({ ...reponse('a', 0, 'juste'), ...(certitude && { certitude }) }),
    );
    expect(new Set(degres.map((e) => e?.echeance)).size).toBe(1);
    expect(degres.some((e) => e?.fauxEtSur)).toBe(false);
  });

  it('seule la dernière erreur dite « sûre » est fausse et sûre', () => {
    const sur = { ...reponse('a', 0, 'fausse'), certitude: 3 as const };
    expect(etatApres(sur)?.fauxEtSur).toBe(true);
    expect(etatApres(sur, reponse('a', 1, 'fausse'))?.fauxEtSur).toBe(false);
    expect(etatApres({ ...sur, certitude: 2 })?.fauxEtSur).toBe(false);
    expect(etatApres({ ...sur, issue: 'partielle' })?.fauxEtSur).toBe(false);
  });

  it('un terme se retient comme un item, sans se confondre avec lui', () => {
    const terme = (jours: number, su: boolean, serie = 'revision'): Trace => ({
      id: `t${jours}`,
      genre: 'terme',
      instant: dans(jours),
      terme: 'jap',
      su,
      serie,
    });
    const traces = [
      terme(0, true),
      terme(2, false),
      terme(3, true, 'veille:tout'),
      reponse('jap', 0, 'juste'),
    ];
    const cartes = memoireDesCartes({ traces });
    expect(cartes.get(cleDeTerme('jap'))).toMatchObject({
      derniereIssue: 'fausse',
      passages: 2,
      echeance: dans(3),
    });
    expect([...memoireDesItems({ traces }).keys()]).toEqual(['jap']);
    expect([...cartes.keys()].map(termeDeLaCle)).toEqual([undefined, 'jap']);
  });

  it('une réponse partielle se reprend comme une fausse', () => {
    const partielle = etatApres(reponse('a', 0, 'partielle'));
    expect(partielle).toMatchObject({ derniereIssue: 'partielle', passages: 1 });
    expect(partielle?.stabilite).toBe(etatApres(reponse('a', 0, 'fausse'))?.stabilite);
  });

  it('vingt mille traces se rejouent sans en perdre une', () => {
    const traces = Array.from({ length: 20_000 }, (_, i) =>
      reponse(`item-${i % 300}`, Math.floor(i / 300), i % 7 === 0 ? 'fausse' : 'juste'),
    );
    const memoire = memoireDesItems({ traces });
    expect(memoire.size).toBe(300);
    expect([...memoire.values()].reduce((total, e) => total + e.passages, 0)).toBe(20_000);
    const seul = memoireDesItems({ traces: traces.filter((t) => t.item === 'item-42') });
    expect(enDonnees(seul)).toEqual(enDonnees(memoire).filter((e) => e.item === 'item-42'));
  });
});

describe('ce que le modèle en déduit', () => {
  const suite = fc.array(fc.record({ ecart: fc.nat(90), juste: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  });

  it('la stabilité est celle que l’ordonnanceur de ts-fsrs calcule', () => {
    const temoin = fsrs({ enable_fuzz: false, learning_steps: [], relearning_steps: [] });
    fc.assert(
      fc.property(suite, (passages) => {
        let jour = 0;
        let carte = createEmptyCard(new Date(dans(0)));
        const traces = passages.map(({ ecart, juste }, i) => {
          jour += ecart;
          carte = temoin.next(carte, new Date(dans(jour)), juste ? Rating.Good : Rating.Again).card;
          return { ...reponse('a', jour, juste ? 'juste' : 'fausse'), id: `trace-${10 + i}` };
        });
        expect(etatApres(...traces)?.stabilite).toBeCloseTo(carte.stability, 6);
      }),
    );
  });

  it('ce que l’on sait décroît avec le temps et reste une probabilité', () => {
    fc.assert(
      fc.property(suite, fc.nat(400), fc.nat(400), (passages, a, b) => {
        const traces = passages.map(({ juste }, i) => reponse('a', i, juste ? 'juste' : 'fausse'));
        const [tot, tard] = [Math.min(a, b), Math.max(a, b)].map((j) =>
          etatApres(...traces)?.recuperabilite(dans(j)),
        ) as [number, number];
        expect(tot).toBeLessThanOrEqual(1);
        expect(tard).toBeLessThanOrEqual(tot);
        expect(tard).toBeGreaterThan(0);
      }),
    );
  });

  it('une horloge qui recule ne rend pas un item plus que su', () => {
    expect(etatApres(reponse('a', 5, 'juste'))?.recuperabilite(dans(0))).toBe(1);
  });

  it('après une erreur, l’item revient le lendemain', () => {
    expect(etatApres(reponse('a', 0, 'fausse'))?.echeance).toBe(dans(1));
  });

  it('les intervalles s’allongent quand l’item est su et raccourcissent après un oubli', () => {
    const traces: TraceDeReponse[] = [];
    const intervalles: number[] = [];
    let jour = 0;
    for (const issue of ['juste', 'juste', 'juste', 'juste', 'fausse'] as const) {
      traces.push(reponse('a', jour, issue));
      const echeance = Date.parse(etatApres(...traces)?.echeance as string);
      intervalles.push((echeance - Date.parse(dans(jour))) / 86_400_000);
      jour += intervalles.at(-1) as number;
    }
    const [un, deux, trois, quatre, oubli] = intervalles as [number, number, number, number, number];
    expect([un, deux, trois, quatre]).toEqual([un, deux, trois, quatre].toSorted((a, b) => a - b));
    expect(new Set([un, deux, trois, quatre]).size).toBe(4);
    expect(oubli).toBeLessThan(quatre);
  });

  it('répéter une réponse juste le même jour n’apprend presque rien', () => {
    const une = etatApres(reponse('a', 0, 'juste'))?.stabilite as number;
    const dix = Array.from({ length: 10 }, (_, i) => reponse('a', i / 1000, 'juste'));
    const espacees = etatApres(reponse('a', 0, 'juste'), reponse('a', 2, 'juste'))?.stabilite as number;
    expect(etatApres(...dix)?.stabilite).toBeLessThan(une * 1.5);
    expect(espacees).toBeGreaterThan(une * 2);
  });

  it('viser une rétention plus haute rapproche l’échéance, entre 0,80 et 0,95', () => {
    const traces = [reponse('a', 0, 'juste'), reponse('a', 2, 'juste'), reponse('a', 12, 'juste')];
    const echeance = (retention?: number) => memoireDesItems({ traces }, { retention }).get('a')?.echeance;
    expect([echeance(0.95), echeance(0.9), echeance(0.8)]).toEqual(
      [echeance(0.95), echeance(0.9), echeance(0.8)].toSorted(),
    );
    expect(echeance(0.95)).not.toBe(echeance(0.8));
    expect(echeance()).toBe(echeance(0.9));
    expect(echeance(0.2)).toBe(echeance(0.8));
    expect(echeance(1)).toBe(echeance(0.95));
  });

  it('à l’échéance, un item su l’est encore à la rétention visée, à un demi-jour près', () => {
    fc.assert(
      fc.property(fc.integer({ min: 80, max: 95 }), (pourcent) => {
        const traces = [reponse('a', 0, 'juste'), reponse('a', 2, 'juste'), reponse('a', 12, 'juste')];
        const etat = memoireDesItems({ traces }, { retention: pourcent / 100 }).get('a');
        const autour = (jours: number) =>
          etat?.recuperabilite(new Date(Date.parse(etat.echeance) + jours * 86_400_000).toISOString());
        expect(autour(-0.6)).toBeGreaterThan(pourcent / 100);
        expect(autour(0.6)).toBeLessThan(pourcent / 100);
      }),
    );
  });
});

describe('une question laissée blanche à un examen', () => {
  const blanc = (jours: number) => reponse('a', jours, 'sans-reponse', 'examen:milieu-ouvert');
  const memoire = (...traces: Trace[]) => memoireDesItems({ traces }).get('a');

  it('entre en révision, à reprendre le lendemain', () => {
    expect(memoire(blanc(0))).toMatchObject({ derniereIssue: 'fausse', echeance: dans(1), passages: 1 });
  });

  it('ne dit plus rien dès qu’une réponse est donnée, avant ou après', () => {
    const [avant, apres] = [reponse('a', -2, 'juste'), reponse('a', 2, 'juste')];
    expect(enDonnees(memoireDesItems({ traces: [avant, blanc(0)] }))).toEqual(
      enDonnees(memoireDesItems({ traces: [avant] })),
    );
    expect(enDonnees(memoireDesItems({ traces: [blanc(0), apres] }))).toEqual(
      enDonnees(memoireDesItems({ traces: [apres] })),
    );
  });

  it('ailleurs qu’à un examen, un blanc n’est pas une rencontre', () => {
    expect(memoire(reponse('a', 0, 'sans-reponse', 'banque:x'))).toBeUndefined();
  });
});
