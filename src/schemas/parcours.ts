import { z } from 'astro/zod';
import { MILIEUX, ROLES, type Milieu, type Role } from '../domaine/progression/publics.ts';
import { idSchema, texteSchema } from './commun.ts';

/** Ce qu’une étape fait faire ; `genre/identifiant` la désigne. */
export const GENRES_D_ETAPE = ['module', 'fiche', 'banque', 'cas', 'ecrit', 'metier', 'examen'] as const;

export type GenreDEtape = (typeof GENRES_D_ETAPE)[number];

/** Étape désignée par un prérequis : `fiche/tig`, `module/lpj-en-pratique`. */
export const refDEtapeSchema = z
  .string()
  .regex(
    new RegExp(`^(${GENRES_D_ETAPE.join('|')})/[a-z0-9]+(-[a-z0-9]+)*$`),
    'écrire «\u00a0genre/identifiant\u00a0», par exemple «\u00a0fiche/tig\u00a0»',
  );

/** Étapes que l’on conseille de faire avant celle-ci ; rien n’est jamais fermé. */
const prerequisSchema = z.array(refDEtapeSchema).default([]);

const minutesSchema = z.int().positive().max(600);

/** Une étape d’un parcours ; ce qui se lit d’un trait reçoit sa durée ici, le reste la dit ou la compte de lui-même. */
export const etapeDeParcoursSchema = z.discriminatedUnion('genre', [
  z.strictObject({
    genre: z.enum(['module', 'banque', 'cas', 'examen']),
    id: idSchema,
    prerequis: prerequisSchema,
  }),
  z.strictObject({
    genre: z.enum(['fiche', 'ecrit', 'metier']),
    id: idSchema,
    minutes: minutesSchema,
    prerequis: prerequisSchema,
  }),
]);

/** Un parcours `src/content/parcours/<id>.yaml` : des étapes à suivre dans l’ordre conseillé. */
export const parcoursSchema = z.strictObject({
  id: idSchema,
  titre: texteSchema,
  /** Rang dans la liste des parcours. */
  ordre: z.number(),
  /** À qui il s’adresse. */
  public: texteSchema,
  /** À qui il sert d’abord, et où : ce par quoi les listes se filtrent. */
  roles: z
    .array(z.enum(Object.keys(ROLES) as [Role]))
    .min(1)
    .default(['stagiaire', 'conseiller']),
  milieux: z
    .array(z.enum(Object.keys(MILIEUX) as [Milieu]))
    .min(1)
    .default(['ouvert', 'ferme']),
  resume: texteSchema,
  objectifs: z.array(texteSchema).min(2),
  etapes: z.array(etapeDeParcoursSchema).min(2),
});

export type Parcours = z.infer<typeof parcoursSchema>;
export type EtapeEcrite = z.infer<typeof etapeDeParcoursSchema>;
