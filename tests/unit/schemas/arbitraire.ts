import { z } from 'astro/zod';
import fc from 'fast-check';

/** Longueurs communes des listes d’un objet qui a des `items` : celles d’une reprise ou d’un examen vont item par item. */
const LONGUEURS = [0, 1, 3];

/**
 * Toute donnée qu’un schéma admet, champs facultatifs tantôt là, tantôt absents. Un champ ajouté au schéma est donc éprouvé sans
 * que personne n’y pense.
 */
export function arbitraireDe<T extends z.core.$ZodType>(schema: T): fc.Arbitrary<z.infer<T>> {
  return composer(schema, undefined) as fc.Arbitrary<z.infer<T>>;
}

function composer(schema: z.core.$ZodType, longueur: number | undefined): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    if (!('items' in schema.shape)) return objet(schema, undefined);
    return fc.oneof(...LONGUEURS.map((n) => objet(schema, n)));
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    const absent = schema instanceof z.ZodNullable ? null : undefined;
    return fc.oneof(fc.constant(absent), composer(schema.unwrap(), longueur));
  }
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((o) => composer(o, undefined)));
  if (schema instanceof z.ZodArray) {
    const bornes = longueur === undefined ? { maxLength: 3 } : { minLength: longueur, maxLength: longueur };
    return fc.array(composer(schema.element, undefined), bornes);
  }
  if (schema instanceof z.ZodRecord) return fc.dictionary(fc.string({ maxLength: 8 }), composer(schema.valueType, undefined));
  return feuille(schema).filter((valeur) => z.safeParse(schema, valeur).success);
}

function objet(schema: z.ZodObject, longueur: number | undefined): fc.Arbitrary<unknown> {
  const champs = Object.entries(schema.shape).map(([cle, s]) => [cle, composer(s, longueur)] as const);
  return fc
    .record(Object.fromEntries(champs))
    .map((o) => Object.fromEntries(Object.entries(o).filter(([, valeur]) => valeur !== undefined)));
}

function feuille(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodLiteral || schema instanceof z.ZodEnum)
    return fc.constantFrom<unknown>(...(schema instanceof z.ZodEnum ? schema.options : schema.values));
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNull) return fc.constant(null);
  if (schema instanceof z.ZodNumber) return fc.oneof(fc.integer({ min: -1, max: 5 }), fc.double({ min: 0, max: 1 }));
  if (schema instanceof z.ZodISODateTime)
    return fc
      .date({ min: new Date('1970-01-01'), max: new Date('2999-12-31T23:59:59.999Z'), noInvalidDate: true })
      .map((d) => d.toISOString());
  if (schema instanceof z.ZodString)
    return fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('mesures/tig/', 'modules/lpj/avant/', 'é', 'a-b'));
  throw new Error(`Schéma sans arbitraire : ${schema._zod.def.type}.`);
}
