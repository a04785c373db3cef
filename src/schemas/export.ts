import * as adresses from '../domaine/commun/adresses.ts';
import { z } from 'astro/zod';
import { DERNIER_INSTANT } from '../domaine/progression/journal.ts';
import { DEGRES } from './quiz.ts';

/** Hors de ces années, un instant ne s’écrirait plus comme les autres, ni ne se rangerait avec eux. */
const instantSchema = z.iso
  .datetime({ precision: 3 })
  .refine((i) => i >= '1970' && i <= DERNIER_INSTANT, 'écrire un instant de 1970 à 2999');
const identifiantSchema = z.string().min(1).max(120);
const partSchema = z.number().min(0).max(1);

const texteCourt = z.string().max(500);
const reponseSchema = z.union([
  z.null(),
  z.number(),
  texteCourt,
  z.array(z.number()).max(50),
  z.array(texteCourt).max(50),
  z.strictObject({ verdict: z.boolean().nullable(), raison: z.number().nullable() }),
  z.strictObject({ decision: z.number().nullable(), raison: z.number().nullable() }),
  z.record(z.string().max(60), texteCourt),
]);

/** Minutes accordées à un examen ; `null` : sans limite. */
const minutesSchema = z.number().positive().max(1_000).nullable();

const certitudeSchema = z.literal([1, 2, 3]);

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
    certitude: certitudeSchema.optional(),
    indices: z.int().positive().max(3).optional(),
  }),
  z.strictObject({
    id: identifiantSchema,
    genre: z.literal('terme'),
    instant: instantSchema,
    terme: identifiantSchema,
    su: z.boolean(),
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
    degres: z.array(z.enum(DEGRES)).max(50),
    chemin: z
      .array(
        z.strictObject({
          etape: identifiantSchema,
          decision: z.int().nonnegative(),
          raison: z.int().nonnegative().optional(),
        }),
      )
      .max(50)
      .optional(),
  }),
  z
    .strictObject({
      id: identifiantSchema,
      genre: z.literal('examen'),
      instant: instantSchema,
      examen: identifiantSchema,
      graine: identifiantSchema,
      debut: instantSchema,
      minutes: minutesSchema,
      items: z.array(identifiantSchema).max(200),
      reponses: z.array(reponseSchema).max(200),
      points: z.array(partSchema.nullable()).max(200),
      marquees: z.array(z.boolean()).max(200).optional(),
    })
    .refine(
      (e) =>
        [e.reponses, e.points, e.marquees].every((l) => l === undefined || l.length === e.items.length),
      'listes inégales',
    ),
]);

const repriseSchema = z
  .strictObject({
    serie: identifiantSchema,
    instant: instantSchema,
    items: z.array(identifiantSchema).max(200),
    reponses: z.array(reponseSchema).max(200),
    arretees: z.array(z.boolean()).max(200),
    courant: z.int().nonnegative(),
    certitudes: z.array(certitudeSchema.nullable()).max(200).optional(),
    indices: z.array(z.int().nonnegative().max(3)).max(200).optional(),
    marquees: z.array(z.boolean()).max(200).optional(),
    debut: instantSchema.optional(),
    graine: identifiantSchema.optional(),
    minutes: minutesSchema.optional(),
  })
  .refine(
    (r) =>
      [r.reponses, r.arretees, r.certitudes, r.indices, r.marquees].every(
        (liste) => liste === undefined || liste.length === r.items.length,
      ),
    'listes inégales',
  );

const annotationSchema = z.strictObject({
  id: identifiantSchema,
  genre: z.enum(['note', 'signet', 'signalement']),
  instant: instantSchema,
  // Le carnet en fait un lien : rien qui mène hors du site, ni « //ailleurs/ » ni « javascript: ».
  page: z
    .string()
    .max(200)
    .regex(adresses.MOTIF_DE_PAGE, 'écrire une page du site, sous la forme « mesures/tig/ »'),
  titreDePage: z.string().max(300),
  ancre: z.string().max(200),
  titre: z.string().max(300),
  texte: z.string().max(10_000),
  supprimee: z.boolean(),
  item: identifiantSchema.optional(),
});

const reglageSchema = z.discriminatedUnion('cle', [
  z.strictObject({ cle: z.literal('retention'), instant: instantSchema, valeur: z.number().min(0.8).max(0.95) }),
  z.strictObject({ cle: z.literal('certitude'), instant: instantSchema, valeur: z.boolean() }),
]);

/** Version du fichier d’export ; l’augmenter avec une migration quand sa forme change. */
export const VERSION_D_EXPORT = 2;

/** Fichier d’export du carnet. */
export const exportSchema = z.strictObject({
  format: z.literal('jalons-carnet'),
  version: z.literal(VERSION_D_EXPORT),
  exporteLe: instantSchema,
  traces: z.array(traceSchema).max(200_000),
  reprises: z.array(repriseSchema).max(2_000),
  annotations: z.array(annotationSchema).max(20_000),
  reglages: z.array(reglageSchema).max(20),
});
