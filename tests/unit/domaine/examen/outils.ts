import fc from 'fast-check';
import type { Candidate } from '../../../../src/domaine/examen/tirage.ts';
import type { PartDExamen } from '../../../../src/schemas/examen.ts';

const NIVEAUX = ['restitution', 'comprehension', 'application'] as const;

export type Question = Candidate;

/** Question nue : ce que le tirage regarde, rien d’autre. */
export function question(
  id: string,
  champs: Partial<Candidate['item']> & { banque?: string } = {},
): Candidate {
  const { banque = 'tig', ...item } = champs;
  return {
    item: { id, niveau: 'application', type: 'choix-unique', faits: [`tig.${id}`], ...item },
    banque,
  };
}

export function part(champs: Partial<PartDExamen> = {}): PartDExamen {
  return { titre: 'Partie', banques: ['tig'], niveau: 'application', nombre: 1, ...champs };
}

/** Banques quelconques : peu de faits, peu de banques, pour que les collisions soient fréquentes. */
export const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      banque: fc.constantFrom('tig', 'arse', 'lpj'),
      niveau: fc.constantFrom(...NIVEAUX),
      type: fc.constantFrom('choix-unique', 'duree', 'ordre'),
      faits: fc.uniqueArray(fc.constantFrom('tig.a', 'tig.b', 'arse.a', 'lpj.a', 'lpj.b'), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    { maxLength: 14 },
  )
  .map((liste) => liste.map(({ banque, ...item }, i) => ({ banque, item: { id: `q-${i}`, ...item } })));

/** Parts quelconques, qui se recouvrent souvent. */
export const parts: fc.Arbitrary<PartDExamen[]> = fc.array(
  fc.record({
    titre: fc.constantFrom('Une', 'Deux'),
    banques: fc.uniqueArray(fc.constantFrom('tig', 'arse', 'lpj'), { minLength: 1 }),
    niveau: fc.constantFrom(...NIVEAUX),
    types: fc.option(fc.constant(['choix-unique' as const, 'duree' as const]), { nil: undefined }),
    nombre: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

export const graine = fc.string({ minLength: 1, maxLength: 6 });
