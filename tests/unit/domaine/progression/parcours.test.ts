import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalVide } from '../../../../src/domaine/journal/fusion.ts';
import type { Journal, Trace } from '../../../../src/schemas/journal.ts';
import {
  etatsDesEtapes,
  instantDAchevement,
  motDEtape,
  refDEtape,
  type Etape,
  type EtatDEtape,
} from '../../../../src/domaine/progression/parcours.ts';
import { journal } from '../arbitraires.ts';
import { INSTANT, traceDeLecture, traceDeQuiz } from '../fabriques.ts';
import { dans, reponse } from '../revision/outils.ts';

const etape = (champs: Partial<Etape> & Pick<Etape, 'genre' | 'id'>): Etape => ({
  prerequis: [],
  items: [],
  faits: [],
  sections: [],
  ...champs,
});

const ITEMS = [1, 2, 3, 4, 5].map((n) => ({ id: `i${n}`, faits: [`tig.fait-${n}`] }));
const BANQUE = etape({ genre: 'banque', id: 'tig', items: ITEMS });
const FICHE = etape({ genre: 'fiche', id: 'tig', items: ITEMS });
const MODULE = etape({ genre: 'module', id: 'lpj', items: ITEMS, sections: ['reperes', 'avant'] });
const CAS = etape({ genre: 'cas', id: 'cas-1', faits: ['tig.fait-1'] });
const ECRIT = etape({ genre: 'ecrit', id: 'rapport', faits: ['tig.fait-1'] });
const METIER = etape({ genre: 'metier', id: 'concours' });
const EXAMEN = etape({ genre: 'examen', id: 'lpj' });

function journalDe(...traces: Trace[]): Journal {
  return { ...journalVide(), traces };
}

function etatDe(e: Etape, j: Journal, maintenant = dans(1)): EtatDEtape {
  return etatsDesEtapes(j, [e], ITEMS, maintenant).get(refDEtape(e)) as EtatDEtape;
}

/** Réponses justes aux `nombre` premiers items, le jour dit. */
const justes = (nombre: number, jour = 0) =>
  ITEMS.slice(0, nombre).map(({ id }) => reponse(id, jour, 'juste'));

describe('une étape à faire', () => {
  it.each([BANQUE, FICHE, MODULE, CAS, ECRIT, METIER, EXAMEN])('l’est dans un carnet vide', (e) => {
    const etat = etatDe(e, journalVide());
    expect(etat).toEqual({ avancement: 'a-faire', faiteLe: undefined, dus: 0, fragiles: 0 });
    expect(motDEtape(etat)).toBe('a-faire');
  });
});

describe('un module', () => {
  it('est fait quand son quiz final atteint le seuil de ce jour-là, et daté du premier qui l’atteint', () => {
    const rate = traceDeQuiz({ id: 'q1', instant: dans(0), part: 0.79 });
    const reussi = traceDeQuiz({ id: 'q2', instant: dans(1), part: 0.8 });
    const encore = traceDeQuiz({ id: 'q3', instant: dans(2), part: 1 });
    expect(etatDe(MODULE, journalDe(rate)).avancement).toBe('en-cours');
    expect(etatDe(MODULE, journalDe(encore, rate, reussi)).faiteLe).toBe(dans(1));
  });

  it.each([
    ['une section lue', journalDe(traceDeLecture({ page: 'modules/lpj/reperes' }))],
    ['une question de section répondue', journalDe(reponse('i1', 0, 'fausse', 'question:i1'))],
    ['un quiz final laissé en route', { ...journalVide(), reprises: [laissee('final:lpj')] }],
  ])('est en cours après %s', (_quoi, j) => {
    expect(etatDe(MODULE, j).avancement).toBe('en-cours');
  });

  it('n’est pas commencé par ce qui touche un autre module', () => {
    const lecture = traceDeLecture({ page: 'modules/lpj-2/reperes' });
    const j = { ...journalDe(lecture), reprises: [laissee('final:lpj-2')] };
    expect(etatDe(MODULE, j).avancement).toBe('a-faire');
  });
});

function laissee(serie: string) {
  return { serie, instant: INSTANT, items: [], reponses: [], arretees: [], courant: 0 };
}

describe('une banque', () => {
  it('est faite quand quatre items sur cinq sont sus solidement au même moment', () => {
    expect(etatDe(BANQUE, journalDe(...justes(3))).avancement).toBe('en-cours');
    const etat = etatDe(BANQUE, journalDe(...justes(4)));
    expect(etat.avancement).toBe('faite');
    expect(etat.faiteLe).toBe(dans(0));
  });

  it('ne l’est pas quand les premiers items sont oubliés avant que les derniers soient sus', () => {
    const etalees = [...justes(2), ...justes(4, 200).slice(2)];
    expect(etatDe(BANQUE, journalDe(...etalees), dans(200)).avancement).toBe('en-cours');
  });

  it('ne l’est pas quand une réponse fausse reprend ce qu’une juste avait donné', () => {
    const traces = [...justes(3), reponse('i3', 0.01, 'fausse'), reponse('i4', 0.02, 'juste')];
    expect(etatDe(BANQUE, journalDe(...traces)).avancement).toBe('en-cours');
  });

  it('un item su deux fois de suite ne compte pas double à l’instant où l’une relaie l’autre', () => {
    const traces = [...justes(3), reponse('i3', 0.5, 'juste')];
    expect(instantDAchevement(journalDe(...traces), BANQUE)).toBeUndefined();
  });

  it.each(['veille:tout', 'rappel:jour'])('une réponse de « %s » ne la fait pas avancer', (serie) => {
    const horsModele = justes(5).map((t) => ({ ...t, serie }));
    expect(instantDAchevement(journalDe(...horsModele), BANQUE)).toBeUndefined();
  });

  it('un rappel ne prolonge pas ce qu’une réponse avait fait savoir', () => {
    const oubliees = justes(3);
    const rappels = justes(3, 199).map((t) => ({ ...t, id: `${t.id}-rappel`, serie: 'rappel:jour' }));
    const j = journalDe(...oubliees, ...rappels, ...justes(5, 200).slice(3));
    expect(instantDAchevement(j, BANQUE)).toBeUndefined();
  });

  it('faite, elle le reste ; le temps la rend due, puis la révision la rend faite', () => {
    const unAnApres = etatDe(BANQUE, journalDe(...justes(5)), dans(365));
    expect(unAnApres).toMatchObject({ avancement: 'faite', faiteLe: dans(0), dus: 5, fragiles: 5 });
    expect(motDEtape(unAnApres)).toBe('due');
    const revue = etatDe(BANQUE, journalDe(...justes(5), ...justes(5, 365)), dans(365.01));
    expect(motDEtape(revue)).toBe('faite');
  });
});

describe('les questions dues', () => {
  it('suivent la rétention que le lecteur a réglée, comme la révision', () => {
    const dusA = (valeur: number) => {
      const reglages = [{ cle: 'retention' as const, instant: INSTANT, valeur }];
      return etatDe(BANQUE, { ...journalDe(...justes(5)), reglages }, dans(3)).dus;
    };
    expect([dusA(0.8), dusA(0.9), dusA(0.95)]).toEqual([0, 5, 5]);
  });
});

describe('une fiche, un cas, un examen', () => {
  it('une fiche est faite quand elle est lue, et fragile quand ses faits le deviennent', () => {
    const lue = traceDeLecture({ id: 'l', page: 'mesures/tig', instant: dans(0) });
    expect(motDEtape(etatDe(FICHE, journalDe(lue)))).toBe('faite');
    // Su dans une question, raté dans une autre qui cite le même fait : fragile, avant même toute échéance.
    const deux = [...ITEMS, { id: 'autre', faits: ['tig.fait-1'] }];
    const j = journalDe(lue, reponse('i1', 0, 'juste'), reponse('autre', 0, 'fausse'));
    const etat = etatsDesEtapes(j, [FICHE], deux, dans(0.5)).get('fiche/tig') as EtatDEtape;
    expect(etat).toMatchObject({ avancement: 'faite', dus: 0, fragiles: 1 });
    expect(motDEtape(etat)).toBe('fragile');
  });

  it.each([
    [ECRIT, 'ecrits/rapport'],
    [METIER, 'metier/concours'],
  ])('un écrit, une page du métier sont faits quand ils sont lus : $id', (e, page) => {
    const lue = traceDeLecture({ id: 'l', page, instant: dans(0) });
    expect(etatDe(e, journalDe(lue)).faiteLe).toBe(dans(0));
    expect(etatDe(e, journalDe(traceDeLecture({ page: `${page}-2` }))).avancement).toBe('a-faire');
  });

  it('un cas est en cours quand il est laissé en route, fait quand il est mené à terme', () => {
    expect(etatDe(CAS, { ...journalVide(), reprises: [laissee('cas:cas-1')] }).avancement).toBe('en-cours');
    const mene: Trace = { id: 'c', genre: 'cas', instant: dans(0), cas: 'cas-1', degres: ['fautive'] };
    expect(etatDe(CAS, journalDe(mene)).faiteLe).toBe(dans(0));
  });

  it('les faits d’un cas deviennent fragiles comme ceux d’une fiche', () => {
    expect(etatDe(CAS, journalDe(...justes(1)), dans(365)).fragiles).toBe(1);
  });
});

describe('règles qui tiennent quel que soit le carnet', () => {
  const etapes = [BANQUE, FICHE, MODULE, CAS, ECRIT, METIER, EXAMEN];
  const reponses: fc.Arbitrary<Trace> = fc
    .record({
      item: fc.constantFrom(...ITEMS.map((i) => i.id)),
      jour: fc.integer({ min: 0, max: 40 }),
      issue: fc.constantFrom('juste' as const, 'juste' as const, 'fausse' as const, 'sans-reponse' as const),
    })
    .map(({ item, jour, issue }) => reponse(item, jour, issue));
  const quelconque = journal.map(({ traces }) => traces[0] ?? traceDeLecture());
  const carnet = fc
    .array(fc.oneof(reponses, quelconque), { maxLength: 25 })
    .map((traces) => journalDe(...traces));

  it('l’état ne dépend pas de l’ordre des traces', () => {
    fc.assert(
      fc.property(carnet, fc.infiniteStream(fc.nat()), (j, hasard) => {
        const melangees = j.traces
          .map((t) => ({ t, rang: hasard.next().value as number }))
          .sort((a, b) => a.rang - b.rang)
          .map(({ t }) => t);
        expect(etatsDesEtapes({ ...j, traces: melangees }, etapes, ITEMS, dans(41))).toEqual(
          etatsDesEtapes(j, etapes, ITEMS, dans(41)),
        );
      }),
    );
  });

  it('une étape faite le reste, à la même date, quoi que l’on fasse ensuite', () => {
    fc.assert(
      fc.property(carnet, fc.array(reponses, { maxLength: 10 }), (j, suite) => {
        const apres = suite.map((t, i) => ({ ...t, id: `suite-${i}`, instant: dans(50 + i) }));
        const avant = etatsDesEtapes(j, etapes, ITEMS, dans(41));
        const ensuite = etatsDesEtapes({ ...j, traces: [...j.traces, ...apres] }, etapes, ITEMS, dans(70));
        for (const [ref, { faiteLe }] of avant) {
          if (faiteLe) expect(ensuite.get(ref)?.faiteLe).toBe(faiteLe);
        }
      }),
    );
  });

  it('attendre ne fait avancer aucune étape : seul le carnet le peut', () => {
    fc.assert(
      fc.property(carnet, fc.integer({ min: 0, max: 400 }), (j, jours) => {
        const tot = etatsDesEtapes(j, etapes, ITEMS, dans(41));
        const tard = etatsDesEtapes(j, etapes, ITEMS, dans(41 + jours));
        for (const [ref, { avancement, faiteLe }] of tot) {
          expect(tard.get(ref)).toMatchObject({ avancement, faiteLe });
        }
      }),
    );
  });

  it('dus et fragiles ne dépassent jamais ce que l’étape contient', () => {
    fc.assert(
      fc.property(carnet, (j) => {
        for (const { dus, fragiles } of etatsDesEtapes(j, etapes, ITEMS, dans(200)).values()) {
          expect(dus).toBeLessThanOrEqual(ITEMS.length);
          expect(fragiles).toBeLessThanOrEqual(ITEMS.length);
        }
      }),
    );
  });
});
