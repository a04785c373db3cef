import { z } from 'astro/zod';

const texteCourt = z.string().max(500);
const rangSchema = z.number().nullable();
const rangsSchema = z.array(z.number()).max(50);
const textesSchema = z.array(texteCourt).max(50);

/** Ce que le lecteur a répondu, par type d’item ; les rangs sont ceux de la banque, non de l’affichage. */
const reponsesSchema = z.strictObject({
  'choix-unique': rangSchema,
  'choix-multiple': rangsSchema,
  'vrai-faux': z.strictObject({ verdict: z.boolean().nullable(), raison: rangSchema }),
  /** Texte de droite choisi pour chaque élément de gauche ; chaîne vide : rien de choisi. */
  appariement: textesSchema,
  /** Clé de la catégorie de chaque élément ; chaîne vide : pas rangé. */
  classement: textesSchema,
  /** Permutation des rangs ; liste vide tant que rien n’a été déplacé ni confirmé. */
  ordre: rangsSchema,
  /** Clé du repère de chaque événement ; chaîne vide : pas placé. */
  frise: textesSchema,
  trous: z.record(z.string().max(60), texteCourt),
  nombre: texteCourt,
  /** Durée telle qu’elle est écrite : « 6 mois », « six mois », « P6M ». */
  duree: texteCourt,
  courte: texteCourt,
  /** Rangs des passages désignés comme fautifs. */
  reperage: rangsSchema,
  decision: z.strictObject({ decision: rangSchema, raison: rangSchema }),
});

/** Une réponse gardée, d’un type d’item que le journal ne dit pas : sa forme est celle de l’un d’eux. */
export const reponseSchema = z.union([...new Set(Object.values(reponsesSchema.shape))]);

export type Reponses = z.infer<typeof reponsesSchema>;
