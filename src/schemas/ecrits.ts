import { z } from 'astro/zod';
import { dateSchema, idSchema, refFaitSchema, texteSchema } from './commun.ts';

/** Ce qu’un service écrit, par genre : le nom que la liste montre. */
export const GENRES_D_ECRIT = {
  evaluation: 'Rapport d’évaluation',
  situation: 'Rapport de situation',
  incident: 'Rapport d’incident',
  enquete: 'Enquête',
  faisabilite: 'Enquête de faisabilité',
  avis: 'Avis',
  'fin-de-mesure': 'Rapport de fin de mesure',
  'projet-de-sortie': 'Projet de sortie',
  note: 'Note',
  courrier: 'Courrier',
} as const;

export type GenreDEcrit = keyof typeof GENRES_D_ECRIT;

/** Ce que la marge dit d’un passage : il égare le lecteur, ou il le sert. */
export const SENS_DE_NOTE = ['faute', 'force'] as const;

/** Une note en marge : le passage qu’elle vise, pourquoi il égare ou il sert, et le fait quand une règle est en jeu. */
const noteSchema = z.strictObject({
  /** Mots du paragraphe, tels qu’ils y sont écrits, une seule fois. */
  mots: texteSchema,
  sens: z.enum(SENS_DE_NOTE),
  texte: texteSchema,
  faits: z.array(refFaitSchema).default([]),
});

/** Un paragraphe de l’écrit ; `ecrit` est le texte d’un dossier inventé, dont les quantités n’énoncent aucune règle. */
const paragrapheSchema = z.strictObject({
  rubrique: texteSchema.optional(),
  ecrit: texteSchema,
  notes: z.array(noteSchema).default([]),
});

const versionSchema = z.strictObject({
  /** Ce que le lecteur peut décider de cette version, ou pourquoi il ne le peut pas. */
  bilan: texteSchema,
  paragraphes: z.array(paragrapheSchema).min(2),
});

/** `src/content/ecrits/<id>.yaml` : un écrit professionnel en deux versions annotées, sa grille et sa trame à remplir. */
export const ecritSchema = z.strictObject({
  schema: z.literal(1),
  id: idSchema,
  titre: texteSchema,
  genre: z.enum(Object.keys(GENRES_D_ECRIT) as [GenreDEcrit]),
  resume: texteSchema,
  ordre: z.number(),
  /** Qui lira, et pour quoi faire. */
  destinataire: texteSchema,
  /** La décision que le lecteur doit prendre. */
  decision: texteSchema,
  /** Le dossier inventé d’où partent les deux versions. */
  situation: texteSchema,
  faible: versionSchema,
  bonne: versionSchema,
  /** De quoi se relire, ou relire un collègue : ce que l’on cherche, et à quoi cela se voit. */
  grille: z.array(z.strictObject({ critere: texteSchema, se_voit: texteSchema })).min(4).max(10),
  /** Rubriques d’un écrit vierge, et ce que chacune attend. */
  trame: z.array(z.strictObject({ rubrique: texteSchema, aide: texteSchema })).min(3).max(10),
  /** Items qui reprennent cet écrit. */
  items: z.array(idSchema).default([]),
  /** Fiches qui tiennent la règle. */
  fiches: z.array(idSchema).default([]),
  relu_le: dateSchema,
});

export type Ecrit = z.infer<typeof ecritSchema>;
export type VersionDEcrit = Ecrit['faible'];
