import fc from 'fast-check';
import type { Annotation, Journal, Reglage, Reprise, Trace } from '../../../src/schemas/journal.ts';
import type { Instant } from '../../../src/domaine/commun/instant.ts';
import type { Reponse } from '../../../src/domaine/quiz/reponse.ts';

/** Peu d’identifiants et peu d’instants : les collisions sont fréquentes, c’est le but. */
const identifiant = fc.constantFrom('a', 'b', 'c', 'd', 'e');
export const instant: fc.Arbitrary<Instant> = fc.constantFrom(
  '2026-11-20T08:00:00.000Z',
  '2026-11-21T08:00:00.000Z',
  '2026-11-21T08:00:00.001Z',
);
const part = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);

export const trace: fc.Arbitrary<Trace> = fc.oneof(
  fc.record({
    id: identifiant,
    genre: fc.constant('reponse' as const),
    instant,
    item: fc.constantFrom('item-1', 'item-2'),
    version: fc.integer({ min: 1, max: 2 }),
    issue: fc.constantFrom('sans-reponse', 'juste', 'partielle', 'fausse'),
    points: part,
    serie: fc.constantFrom('banque:x', 'final:y'),
  }),
  fc.record({
    id: identifiant,
    genre: fc.constant('lecture' as const),
    instant,
    page: fc.constantFrom('modules/lpj/reperes', 'modules/lpj/avant'),
  }),
  fc.record({
    id: identifiant,
    genre: fc.constant('quiz' as const),
    instant,
    module: fc.constantFrom('lpj', 'seuils'),
    part,
    seuil: part,
  }),
  fc.record({
    id: identifiant,
    genre: fc.constant('cas' as const),
    instant,
    cas: fc.constantFrom('cas-1', 'cas-2'),
    degres: fc.array(fc.constantFrom('juste', 'defendable', 'fautive'), { maxLength: 3 }),
  }),
  fc.record({
    id: identifiant,
    genre: fc.constant('terme' as const),
    instant,
    terme: fc.constantFrom('ddse', 'jap'),
    su: fc.boolean(),
    serie: fc.constant('revision'),
  }),
  fc.record({
    id: identifiant,
    genre: fc.constant('examen' as const),
    instant,
    examen: fc.constantFrom('lpj', 'mesures'),
    graine: identifiant,
    debut: instant,
    minutes: fc.option(fc.integer({ min: 1, max: 120 })),
    items: fc.constant('item-1@1').map((cle): string[] => [cle]),
    reponses: fc.tuple(fc.constantFrom(null, 2, 'six mois')).map((r) => [...r]),
    points: fc.tuple(fc.option(part)).map((p) => [...p]),
  }),
);

const saisie = fc.string({ maxLength: 12 });

/** Toute réponse qu’un type d’item admet. */
export const reponse: fc.Arbitrary<Reponse> = fc.oneof(
  fc.constant(null),
  fc.nat(5),
  fc.array(fc.nat(5), { maxLength: 4 }),
  fc.array(saisie, { maxLength: 4 }),
  fc.record({ verdict: fc.option(fc.boolean()), raison: fc.option(fc.nat(3)) }),
  fc.dictionary(fc.constantFrom('un', 'deux'), saisie),
  fc.record({ decision: fc.option(fc.nat(4)), raison: fc.option(fc.nat(3)) }),
  saisie,
);

export const reprise: fc.Arbitrary<Reprise> = fc
  .record({
    serie: fc.constantFrom('banque:x', 'final:y', 'question:z'),
    instant,
    rangs: fc.array(fc.record({ reponse, arretee: fc.boolean() }), { maxLength: 3 }),
    courant: fc.nat(3),
  })
  .map(({ serie, instant, rangs, courant }) => ({
    serie,
    instant,
    items: rangs.map((_, i) => `item-${i}@1`),
    reponses: rangs.map((r) => r.reponse),
    arretees: rangs.map((r) => r.arretee),
    courant,
  }));

export const annotation: fc.Arbitrary<Annotation> = fc
  .record({
    id: identifiant,
    genre: fc.constantFrom('note' as const, 'signet' as const, 'signalement' as const),
    instant,
    page: fc.constantFrom('mesures/tig/', 'modules/lpj/reperes/'),
    titreDePage: fc.constant('TIG'),
    ancre: fc.constantFrom('', 'incidents'),
    titre: fc.constant('Incidents'),
    texte: fc.string({ maxLength: 10 }),
    supprimee: fc.boolean(),
  })
  // Une annotation supprimée n’a plus de texte.
  .map((a) => (a.supprimee ? { ...a, texte: '' } : a));

export const reglage: fc.Arbitrary<Reglage> = fc.oneof(
  fc.record({
    cle: fc.constant('retention' as const),
    instant,
    valeur: fc.constantFrom(0.8, 0.9, 0.95),
  }),
  fc.record({ cle: fc.constant('certitude' as const), instant, valeur: fc.boolean() }),
);

/** Journal quelconque : désordonné, à identifiants répétés, à contenus contradictoires. */
export const journal: fc.Arbitrary<Journal> = fc.record({
  traces: fc.array(trace, { maxLength: 6 }),
  reprises: fc.array(reprise, { maxLength: 4 }),
  annotations: fc.array(annotation, { maxLength: 3 }),
  reglages: fc.array(reglage, { maxLength: 3 }),
});
