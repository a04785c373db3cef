import { z } from 'astro/zod';
import { lireDuree } from '../domaine/commun/duree.ts';
import { dateSchema, idSchema, refFaitSchema, texteSchema } from './commun.ts';

/** Option d’un choix : le retour dit pourquoi elle est juste ou fausse, jamais « faux » tout court. */
export const choixSchema = z.strictObject({
  texte: texteSchema,
  juste: z.boolean().default(false),
  retour: texteSchema,
});

const commun = {
  /** Identifiant unique dans tout le projet : `<banque>-001`. */
  id: idSchema,
  /** Augmente quand l’énoncé ou la réponse change : l’historique d’un apprenant garde la version vue. */
  version: z.int().positive().default(1),
  /** `application` : décider dans un cas ; `comprehension` : expliquer ; `restitution` : se rappeler. */
  niveau: z.enum(['restitution', 'comprehension', 'application']),
  /** Situation à lire avant la question (personnes et faits inventés). */
  contexte: texteSchema.optional(),
  enonce: texteSchema,
  /** Indices donnés un à un, à la demande, du plus vague au plus précis ; le dernier ne donne pas la réponse. */
  indices: z.array(texteSchema).max(3).default([]),
  /**
   * Passage à relire : `mesures/tig/#incidents`, `modules/<id>/<section>/`. Sans lui, la page le déduit des faits cités.
   */
  passage: z
    .string()
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\/(#[^\s]+)?$/, 'écrire une adresse du site, comme «\u00a0mesures/tig/#incidents\u00a0»')
    .optional(),
  /** Faits sur lesquels repose la réponse ; aucun ne peut être `a-verifier` ni abrogé. */
  faits: z.array(refFaitSchema).min(1),
  /**
   * Quantités de la situation inventée, telles qu’elles y sont écrites (`huit mois`) : ce ne sont pas des règles. Tout autre chiffre
   * de droit s’écrit `{theme.fait.cle}`.
   */
  histoire: z.array(texteSchema).min(1).optional(),
  /** Explication lue après la réponse, juste ou fausse : la règle, puis son application. */
  explication: texteSchema,
  /** Dernière relecture de l’item au regard des faits cités. */
  relu_le: dateSchema,
};

export const choixUniqueSchema = z.strictObject({
  ...commun,
  type: z.literal('choix-unique'),
  choix: z.array(choixSchema).min(2).max(6),
});

export const choixMultipleSchema = z.strictObject({
  ...commun,
  type: z.literal('choix-multiple'),
  choix: z.array(choixSchema).min(3).max(8),
});

/** Vrai ou faux, puis la raison : le verdict seul se devine une fois sur deux. */
export const vraiFauxSchema = z.strictObject({
  ...commun,
  type: z.literal('vrai-faux'),
  /** L’affirmation de l’énoncé est-elle vraie ? */
  vrai: z.boolean(),
  /** Raisons proposées, dont une seule juste. */
  raisons: z.array(choixSchema).min(2).max(4),
});

export const appariementSchema = z.strictObject({
  ...commun,
  type: z.literal('appariement'),
  paires: z
    .array(z.strictObject({ gauche: texteSchema, droite: texteSchema, retour: texteSchema }))
    .min(3)
    .max(8),
  /** Éléments de droite sans partenaire, pour que la dernière paire ne se déduise pas. */
  leurres: z.array(texteSchema).default([]),
});

export const ordreSchema = z.strictObject({
  ...commun,
  type: z.literal('ordre'),
  /** Étapes dans le bon ordre ; l’affichage les mélange. */
  etapes: z.array(z.strictObject({ texte: texteSchema, retour: texteSchema })).min(3).max(8),
});

/** Un trou se remplit d’après une liste (`distracteurs`) ou au clavier (sans liste). */
export const trousSchema = z.strictObject({
  ...commun,
  type: z.literal('trous'),
  /** Texte où chaque trou s’écrit `[[cle]]`. */
  texte: texteSchema,
  trous: z
    .array(
      z.strictObject({
        cle: z.string().regex(/^[a-z0-9]+$/, 'écrire un mot en minuscules et chiffres, sans accent ni espace'),
        juste: texteSchema,
        /** Autres propositions de la liste, fausses ; absentes, le lecteur écrit sa réponse. */
        distracteurs: z.array(texteSchema).min(2).max(6).optional(),
        /** Autres réponses admises d’un trou à remplir au clavier ; accents, casse et traits sont ignorés. */
        variantes: z.array(texteSchema).default([]),
        retour: texteSchema,
      }),
    )
    .min(1)
    .max(6),
});

/**
 * Opération d’où vient une réponse qu’aucun fait ne donne telle quelle : « dix-huit mois − douze mois = six mois ». Un opérande de droit
 * s’y écrit `{theme.fait.cle}`. L’explication le montre.
 */
const calculSchema = texteSchema.optional();

export const nombreSchema = z.strictObject({
  ...commun,
  type: z.literal('nombre'),
  juste: z.number(),
  /** Écart admis de part et d’autre, dans l’unité de la réponse. */
  tolerance: z.number().nonnegative().default(0),
  unite: texteSchema,
  calcul: calculSchema,
  /** Réponses fausses prévisibles et ce qu’elles trahissent. */
  erreurs: z.array(z.strictObject({ valeur: z.number(), retour: texteSchema })).default([]),
});

export const dureeSchema = z.strictObject({
  ...commun,
  type: z.literal('duree'),
  /** Durée ISO 8601 attendue : `P6M`. Douze mois valent un an ; trente jours ne valent pas un mois. */
  juste: z.string().refine((d) => lireDuree(d) !== undefined, 'écrire une durée comme P6M ou P15D'),
  calcul: calculSchema,
  erreurs: z
    .array(
      z.strictObject({
        valeur: z.string().refine((d) => lireDuree(d) !== undefined, 'écrire une durée comme P6M'),
        retour: texteSchema,
      }),
    )
    .default([]),
});

export const courteSchema = z.strictObject({
  ...commun,
  type: z.literal('courte'),
  /** Réponses admises ; accents, casse, apostrophes et traits d’union sont ignorés. La première est montrée. */
  reponses: z.array(texteSchema).min(1),
});

/** Ranger des éléments dans des catégories : deux suffisent, et la correction ôte ce que le hasard donnerait. */
export const classementSchema = z.strictObject({
  ...commun,
  type: z.literal('classement'),
  categories: z.array(z.strictObject({ cle: idSchema, nom: texteSchema })).min(2).max(4),
  elements: z
    .array(z.strictObject({ texte: texteSchema, categorie: idSchema, retour: texteSchema }))
    .min(4)
    .max(10),
});

/** Placer des événements sur une ligne dessinée : calendrier d’une loi, moments d’une mesure, délais d’une procédure. */
export const friseSchema = z.strictObject({
  ...commun,
  type: z.literal('frise'),
  /**
   * Repères de la ligne, dans l’ordre du temps. Quand tous portent une `date`, les intervalles sont dessinés à l’échelle ;
   * sinon ils sont égaux.
   */
  reperes: z
    .array(z.strictObject({ cle: idSchema, nom: texteSchema, date: dateSchema.optional() }))
    .min(3)
    .max(8),
  /** Événements à placer, chacun sur un repère ; un repère peut en porter plusieurs, ou aucun. */
  evenements: z
    .array(z.strictObject({ texte: texteSchema, repere: idSchema, retour: texteSchema }))
    .min(3)
    .max(8),
});

/** Trouver les erreurs d’un écrit : le document est découpé en passages, et le lecteur désigne ceux qui sont fautifs. */
export const reperageSchema = z.strictObject({
  ...commun,
  type: z.literal('reperage'),
  document: z.strictObject({
    titre: texteSchema,
    /** Ce qui se lit en tête : auteur, date, objet. */
    entete: z.array(texteSchema).default([]),
  }),
  passages: z
    .array(z.strictObject({ texte: texteSchema, fautif: z.boolean().default(false), retour: texteSchema }))
    .min(4)
    .max(12),
});

/** Degrés d’une décision : `defendable` se soutient sans être la meilleure. */
export const DEGRES = ['juste', 'defendable', 'fautive'] as const;

/** Étape de cas hors d’un cas : lire une ou deux pièces, dire sa raison, décider ; la conséquence vient ensuite. */
export const decisionItemSchema = z.strictObject({
  ...commun,
  type: z.literal('decision'),
  pieces: z.array(z.strictObject({ titre: texteSchema, corps: texteSchema })).max(3).default([]),
  decisions: z
    .array(
      z.strictObject({
        texte: texteSchema,
        degre: z.enum(DEGRES),
        /** Ce qui s’ensuit dans l’histoire. */
        consequence: texteSchema,
        retour: texteSchema,
      }),
    )
    .min(3)
    .max(5),
  /** Raisons proposées, demandées avant que la conséquence ne se lise ; une seule est juste. */
  raisons: z.array(choixSchema).min(2).max(4),
});

export const itemSchema = z.discriminatedUnion('type', [
  choixUniqueSchema,
  choixMultipleSchema,
  vraiFauxSchema,
  appariementSchema,
  classementSchema,
  ordreSchema,
  friseSchema,
  trousSchema,
  nombreSchema,
  dureeSchema,
  courteSchema,
  reperageSchema,
  decisionItemSchema,
]);

/** Version de la forme des banques ; une forme nouvelle en prend une autre, avec sa migration. */
export const SCHEMA_DES_BANQUES = 1;

/** Un fichier de `quizzes/` : les items d’une mesure ou d’un sujet. */
export const banqueSchema = z.strictObject({
  /** Version de la forme du fichier. */
  schema: z.literal(SCHEMA_DES_BANQUES),
  id: idSchema,
  titre: texteSchema,
  resume: texteSchema,
  /** Fiche de mesure que la banque accompagne. */
  mesure: idSchema.optional(),
  items: z.array(itemSchema).min(1),
});

export type Choix = z.infer<typeof choixSchema>;
export type Degre = (typeof DEGRES)[number];
export type Item = z.infer<typeof itemSchema>;
export type TypeItem = Item['type'];
export type Banque = z.infer<typeof banqueSchema>;
