import { z } from 'astro/zod';
import { dateSchema, idSchema, texteSchema } from './commun.ts';
import { choixUniqueSchema, itemSchema, type TypeItem } from './quiz.ts';

const TYPES = itemSchema.options.map((forme) => forme.shape.type.value) as [TypeItem, ...TypeItem[]];

/** Ce qu’un plan demande : tant de questions d’un niveau, prises dans des banques ou sur des thèmes. */
export const partSchema = z
  .strictObject({
    /** Nom sous lequel le résultat additionne ; plusieurs parts de même titre n’en font qu’une. */
    titre: texteSchema,
    /** Banques où prendre les questions. */
    banques: z.array(idSchema).min(1).optional(),
    /** Thèmes de `droit/` : conviennent les questions qui citent un de leurs faits, quelle que soit leur banque. */
    themes: z.array(idSchema).min(1).optional(),
    niveau: choixUniqueSchema.shape.niveau,
    /** Types admis ; absents, tous. */
    types: z.array(z.enum(TYPES)).min(1).optional(),
    nombre: z.int().positive().max(100),
  })
  .refine(
    (p) => (p.banques === undefined) !== (p.themes === undefined),
    'écrire «\u00a0banques\u00a0» ou «\u00a0themes\u00a0», l’un des deux seulement',
  );

/** Un fichier de `src/content/examens/` : le plan d’un examen blanc, d’après lequel chaque sujet se tire. */
export const planSchema = z.strictObject({
  id: idSchema,
  titre: texteSchema,
  resume: texteSchema,
  /** Minutes accordées, hors temps majoré. */
  minutes: z.int().positive().max(300),
  /** Part de points attendue, entre 0 et 1 ; absente, le résultat ne juge pas. */
  seuil: z.number().min(0).max(1).optional(),
  /** Ce qu’il faut savoir avant de commencer, une phrase par consigne. */
  consignes: z.array(texteSchema).min(1),
  parts: z.array(partSchema).min(1),
  relu_le: dateSchema,
});

export type PartDExamen = z.infer<typeof partSchema>;
export type PlanDExamen = z.infer<typeof planSchema>;
