import { z } from 'astro/zod';

const instantSchema = z.iso.datetime({ precision: 3 });
const identifiantSchema = z.string().min(1).max(120);
const partSchema = z.number().min(0).max(1);

const traceSchema = z.discriminatedUnion('genre', [
  z.strictObject({
    id: identifiantSchema,
    genre: z.literal('reponse'),
    instant: instantSchema,
    item: identifiantSchema,
    version: z.int().positive(),
    issue: z.enum(['sans-reponse', 'juste', 'partielle', 'fausse']),
    points: partSchema,
    serie: identifiantSchema,
  }),
  z.strictObject({
    id: identifiantSchema,
    genre: z.literal('lecture'),
    instant: instantSchema,
    page: z.string().min(1).max(200),
  }),
  z.strictObject({
    id: identifiantSchema,
    genre: z.literal('quiz'),
    instant: instantSchema,
    module: identifiantSchema,
    part: partSchema,
    seuil: partSchema,
  }),
  z.strictObject({
    id: identifiantSchema,
    genre: z.literal('cas'),
    instant: instantSchema,
    cas: identifiantSchema,
    degres: z.array(z.enum(['juste', 'defendable', 'fautive'])).max(50),
  }),
]);

const texteCourt = z.string().max(500);
const reponseSchema = z.union([
  z.null(),
  z.number(),
  texteCourt,
  z.array(z.number()).max(50),
  z.array(texteCourt).max(50),
  z.strictObject({ verdict: z.boolean().nullable(), raison: z.number().nullable() }),
  z.strictObject({ nombre: texteCourt, unite: z.enum(['D', 'W', 'M', 'Y']) }),
  z.record(z.string().max(60), texteCourt),
]);

const repriseSchema = z
  .strictObject({
    serie: identifiantSchema,
    instant: instantSchema,
    items: z.array(identifiantSchema).max(200),
    reponses: z.array(reponseSchema).max(200),
    arretees: z.array(z.boolean()).max(200),
    courant: z.int().nonnegative(),
  })
  .refine((r) => r.items.length === r.reponses.length && r.items.length === r.arretees.length, 'listes inégales');

/** Version du fichier d’export ; l’augmenter avec une migration quand sa forme change. */
export const VERSION_D_EXPORT = 1;

/** Fichier d’export du carnet. */
export const exportSchema = z.strictObject({
  format: z.literal('jalons-carnet'),
  version: z.literal(VERSION_D_EXPORT),
  exporteLe: instantSchema,
  traces: z.array(traceSchema).max(200_000),
  reprises: z.array(repriseSchema).max(2_000),
});
