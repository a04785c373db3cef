import { z } from 'astro/zod';

const texteCourt = z.string().max(400);

/** Réponse d’une copie à une question. */
const reponseReleveeSchema = z.strictObject({
  choix: z.int().min(0).max(5).optional(),
  juste: z.boolean().optional(),
  sur: z.literal(true).optional(),
  illisible: z.literal(true).optional(),
});

/** Un relevé enregistré : les questions d’une séance et ses copies, noms compris seulement si on l’a demandé. */
export const releveSchema = z.strictObject({
  format: z.literal('jalons-releve'),
  version: z.literal(1),
  titre: texteCourt,
  date: texteCourt,
  questions: z
    .array(
      z.strictObject({
        id: texteCourt,
        version: z.int().positive(),
        enonce: z.string().max(2000),
        theme: texteCourt,
        faits: z.array(texteCourt).max(30),
        choix: z
          .array(z.strictObject({ texte: z.string().max(1000), juste: z.boolean() }))
          .max(6)
          .optional(),
      }),
    )
    .max(200),
  copies: z
    .array(
      z.strictObject({
        numero: z.string().min(1).max(20),
        nom: z.string().max(120).optional(),
        sujet: z.enum(['A', 'B']).optional(),
        source: z.enum(['papier', 'carnet', 'ecran', 'cartes']),
        reponses: z.record(texteCourt, reponseReleveeSchema),
      }),
    )
    .max(400),
});

export type FichierDeReleve = z.infer<typeof releveSchema>;
