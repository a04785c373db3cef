import { z } from 'astro/zod';
import { instantSchema, journalSchema } from './journal.ts';

/** Version du fichier d’export ; l’augmenter avec une migration quand sa forme change. */
export const VERSION_D_EXPORT = 2;

/** Fichier d’export du carnet. */
export const exportSchema = z.strictObject({
  format: z.literal('jalons-carnet'),
  version: z.literal(VERSION_D_EXPORT),
  exporteLe: instantSchema,
  ...journalSchema.shape,
});
