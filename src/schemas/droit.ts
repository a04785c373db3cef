import { z } from 'astro/zod';
import { lireValeur } from '../domaine/commun/valeur.ts';
import { SORTES, type Sorte } from './sortes.ts';
import { dateSchema, idSchema, texteSchema } from './commun.ts';


export const sorteSchema = z.enum(Object.keys(SORTES) as [Sorte]);

/** `lu` : lu dans l’article ; `recoupe` : deux sources concordantes ; `a-verifier` : jamais examiné ni calculé. */
export const etatSchema = z.enum(['lu', 'recoupe', 'a-verifier']);

/** Durée ISO 8601 (`P6M`), fraction (`2/3`), date, heure (`06:00`), montant (`45000 EUR`), quantité (`10 jours ouvrables`) ou compte (`3`). */
export const valeurSchema = z
  .union([z.string(), z.number()], 'écrire un texte ou un nombre, par exemple P6M ou 3')
  .refine(
    (v) => lireValeur(v) !== undefined,
    'écrire P6M, 2/3, 2020-03-24, 06:00, 45000 EUR, «\u00a010\u00a0jours ouvrables\u00a0» ou un nombre',
  )
  // « 400 heures » serait un compte d’heures, que nul calcul ne tiendrait pour une durée.
  .refine(
    (v) => !/^[\d.]+ (?:heures?|jours?|semaines?|mois|ans?|années?)$/.test(String(v)),
    'écrire une durée comme P6M, P15D ou PT400H',
  );

/** Une rédaction d’un fait, vraie d’une date à une autre. */
export const versionSchema = z.strictObject({
  /** L’énoncé complet, dans nos propres mots : jamais une phrase recopiée d’un texte. */
  enonce: texteSchema,
  /** Réponse courte affichée en grand ; `{cle}` y insère une valeur de `valeurs`. */
  reponse: texteSchema.optional(),
  /** Complément de la réponse, sur la même ligne ; `{cle}` admis. */
  precision: texteSchema.optional(),
  /** Valeurs typées, nommées par ce qu’elles bornent : `min`, `max`, `delai`, `fraction`… */
  valeurs: z.record(z.string().regex(/^[a-z0-9_]+$/), valeurSchema).optional(),
  /** Articles, séparés par « ; » : « CP 131-4-1 al. 1 ; CPP 713-44 ». */
  source: texteSchema,
  /** Premier jour d’application de cette rédaction, quand il est établi. */
  depuis: dateSchema.optional(),
  /** Dernier jour d’application ; absent tant que la rédaction est en vigueur. */
  jusqu_au: dateSchema.optional(),
  /** Texte qui a introduit cette rédaction. */
  introduit_par: texteSchema.optional(),
  /** Où le texte a été lu. */
  preuve: texteSchema.optional(),
  etat: etatSchema,
  /** Remarque pour le juriste qui relit ; affichée au registre, non dans les fiches. */
  note: texteSchema.optional(),
});

/** Un énoncé juridique vérifiable, écrit une seule fois. */
export const faitSchema = z.strictObject({
  id: idSchema,
  /** Ce à quoi le fait répond, la sorte principale d’abord. */
  sortes: z.array(sorteSchema).max(8).default([]),
  /** Nom court du fait dans les listes (« Pose du bracelet ») ; à défaut, le nom de la sorte. */
  libelle: texteSchema.optional(),
  /** Une à huit questions auxquelles il répond, telles qu’on les taperait, maladresses comprises : la recherche s’y fie. */
  questions: z.array(texteSchema).max(8).default([]),
  /** Rédactions successives, de la plus ancienne à la plus récente. */
  versions: z.array(versionSchema).min(1),
});

/** Changement du droit touchant le thème, avec l’état d’avant et celui d’après. */
export const evolutionSchema = z.strictObject({
  date: dateSchema,
  texte: texteSchema,
  avant: texteSchema,
  apres: texteSchema,
});

/** Un fichier de `droit/` : les faits d’une mesure ou d’un sujet. */
export const themeSchema = z.strictObject({
  id: idSchema,
  nom: texteSchema,
  /** Nom assez court pour une liste de résultats : « DDSE (peine) ». */
  nom_court: texteSchema.optional(),
  sigles: z.array(texteSchema).default([]),
  autres_noms: z.array(texteSchema).default([]),
  /** Noms que le droit n’emploie plus (PSE, SME…) ; `jusqu_au` quand la date est établie. */
  anciens_noms: z
    .array(z.strictObject({ nom: texteSchema, jusqu_au: dateSchema.optional() }))
    .default([]),
  resume: texteSchema,
  textes: z.array(texteSchema).default([]),
  /** Mots qu’une personne taperait pour trouver ce thème. */
  synonymes: z.array(texteSchema).default([]),
  /** Date de la dernière relecture de tous les faits du fichier. */
  relu_le: dateSchema,
  /** Les quelques faits qui répondent quand rien de particulier n’est demandé, le premier d’abord. */
  essentiel: z.array(idSchema).max(6).default([]),
  faits: z.array(faitSchema).min(1),
  evolutions: z.array(evolutionSchema).default([]),
});

export type Version = z.infer<typeof versionSchema>;
export type Fait = z.infer<typeof faitSchema>;
export type Evolution = z.infer<typeof evolutionSchema>;
export type Theme = z.infer<typeof themeSchema>;
