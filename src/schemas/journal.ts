import { z } from 'astro/zod';
import { MOTIF_DE_PAGE } from '../domaine/commun/adresses.ts';
import { LONGUEUR_DE_NOTE, LONGUEUR_DE_TITRE } from '../domaine/annotations/annotations.ts';
import { DERNIER_INSTANT } from '../domaine/commun/instant.ts';
import { RETENTION } from '../domaine/journal/reglages.ts';
import { DEGRES } from './quiz.ts';
import { reponseSchema } from './reponse.ts';

/** Hors de ces années, un instant ne s’écrirait plus comme les autres, ni ne se rangerait avec eux. */
export const instantSchema = z.iso
  .datetime({ precision: 3 })
  .refine((i) => i >= '1970' && i <= DERNIER_INSTANT, 'écrire un instant de 1970 à 2999');
const identifiantSchema = z.string().min(1).max(120);
const partSchema = z.number().min(0).max(1);

/** Minutes accordées à un examen ; `null` : sans limite. */
const minutesSchema = z.number().positive().max(1_000).nullable();

/** Certitude déclarée avant le retour : 1 peu sûr, 2 assez sûr, 3 sûr. */
const certitudeSchema = z.literal([1, 2, 3]);

/** Ce que toute trace porte ; deux journaux se fusionnent par union des identifiants. */
const commun = { id: identifiantSchema, instant: instantSchema };

/** Ce que l’on garde de chaque item d’une série, dans l’ordre des items. */
function parItem<T extends z.ZodType>(schema: T) {
  return z.array(schema).max(200);
}

function deMemeLongueur(...listes: (readonly unknown[] | undefined)[]): boolean {
  return new Set(listes.flatMap((l) => l?.length ?? [])).size <= 1;
}

/** Réponse arrêtée. Le journal ne fait que s’allonger : un item modifié depuis garde la version vue. */
const traceDeReponseSchema = z.strictObject({
  ...commun,
  genre: z.literal('reponse'),
  item: identifiantSchema,
  version: z.int().positive(),
  issue: z.enum(['sans-reponse', 'juste', 'partielle', 'fausse']),
  points: partSchema,
  /** Où la réponse a été donnée : `question:…`, `banque:…`, `final:…`, `examen:…`. */
  serie: identifiantSchema,
  /** Absente quand le lecteur ne l’a pas dite. */
  certitude: certitudeSchema.optional(),
  /** Nombre d’indices lus avant de répondre ; absent quand aucun ne l’a été. */
  indices: z.int().positive().max(3).optional(),
});

/** Terme du glossaire rappelé : le lecteur cherche la définition, la lit, puis dit s’il la savait. */
const traceDeTermeSchema = z.strictObject({
  ...commun,
  genre: z.literal('terme'),
  terme: identifiantSchema,
  su: z.boolean(),
  serie: identifiantSchema,
});

/** Section ou fiche lue. */
const traceDeLectureSchema = z.strictObject({
  ...commun,
  genre: z.literal('lecture'),
  /** `modules/<id>/<section>` */
  page: z.string().min(1).max(200),
});

/** Quiz final rendu. */
const traceDeQuizSchema = z.strictObject({
  ...commun,
  genre: z.literal('quiz'),
  module: identifiantSchema,
  /** Part de points obtenue. */
  part: partSchema,
  /** Part exigée au moment où le quiz a été passé. */
  seuil: partSchema,
});

/** Un pas d’un cas ou d’un entretien. */
const pasDeCasSchema = z.strictObject({
  etape: identifiantSchema,
  decision: z.int().nonnegative(),
  raison: z.int().nonnegative().optional(),
});

/** Cas mené jusqu’à sa correction. */
const traceDeCasSchema = z.strictObject({
  ...commun,
  genre: z.literal('cas'),
  cas: identifiantSchema,
  /** Degré de chaque décision, dans l’ordre des étapes. */
  degres: z.array(z.enum(DEGRES)).max(50),
  /** Chemin suivi : étape traversée, rang de la décision et rang de la raison donnée. */
  chemin: z.array(pasDeCasSchema).max(50).optional(),
});

/** Examen blanc rendu, avec de quoi le relire question par question. */
const traceDExamenSchema = z
  .strictObject({
    ...commun,
    genre: z.literal('examen'),
    examen: identifiantSchema,
    /** La même graine rend le même sujet, tant que les banques n’ont pas changé. */
    graine: identifiantSchema,
    debut: instantSchema,
    minutes: minutesSchema,
    /** Items posés, avec leur version : `tig-001@1`. */
    items: parItem(identifiantSchema),
    reponses: parItem(reponseSchema),
    /** Points de chaque item ; `null` sans réponse. */
    points: parItem(partSchema.nullable()),
    /** Questions que le lecteur avait marquées. */
    marquees: parItem(z.boolean()).optional(),
  })
  .refine((e) => deMemeLongueur(e.items, e.reponses, e.points, e.marquees), 'listes inégales');

/** Événement inscrit au journal, jamais modifié. */
export const traceSchema = z.discriminatedUnion('genre', [
  traceDeReponseSchema,
  traceDeTermeSchema,
  traceDeLectureSchema,
  traceDeQuizSchema,
  traceDeCasSchema,
  traceDExamenSchema,
]);

/** Où une série s’est arrêtée, pour la reprendre : la dernière écriture l’emporte. */
export const repriseSchema = z
  .strictObject({
    serie: identifiantSchema,
    instant: instantSchema,
    /** Items de la série, avec leur version : une série dont un item a changé repart de zéro. */
    items: parItem(identifiantSchema),
    reponses: parItem(reponseSchema),
    arretees: parItem(z.boolean()),
    courant: z.int().nonnegative(),
    /** Certitude dite à chaque item, `null` si elle ne l’est pas. */
    certitudes: parItem(certitudeSchema.nullable()).optional(),
    /** Indices déjà lus à chaque item. */
    indices: parItem(z.int().nonnegative().max(3)).optional(),
    /** Examen : items que le lecteur a marqués pour y revenir. */
    marquees: parItem(z.boolean()).optional(),
    /** Examen : instant où il a commencé. */
    debut: instantSchema.optional(),
    /** Examen : graine du tirage. */
    graine: identifiantSchema.optional(),
    minutes: minutesSchema.optional(),
  })
  .refine(
    (r) => deMemeLongueur(r.items, r.reponses, r.arretees, r.certitudes, r.indices, r.marquees),
    'listes inégales',
  );

/**
 * Ce que le lecteur attache à un passage : une note, un signet, ou le signalement d’un item qui lui semble faux. La dernière
 * écriture l’emporte ; une annotation supprimée garde son identifiant, pour que l’autre appareil la supprime aussi.
 */
export const annotationSchema = z.strictObject({
  id: identifiantSchema,
  genre: z.enum(['note', 'signet', 'signalement']),
  instant: instantSchema,
  /** Page annotée, sans le chemin du site. Le carnet en fait un lien : ni « //ailleurs/ » ni « javascript: ». */
  page: z
    .string()
    .max(200)
    .regex(MOTIF_DE_PAGE, 'écrire une page du site, sous la forme «\u00a0mesures/tig/\u00a0»'),
  /** Titre de la page, tel qu’il se lisait : il reste lisible si la page est retirée. */
  titreDePage: z.string().max(LONGUEUR_DE_TITRE),
  /** Ancre du passage dans la page, sans dièse ; chaîne vide : la page entière. */
  ancre: z.string().max(200),
  /** Titre du passage, tel qu’il se lisait. */
  titre: z.string().max(LONGUEUR_DE_TITRE),
  texte: z.string().max(LONGUEUR_DE_NOTE),
  supprimee: z.boolean(),
  /** Item signalé, avec sa version. */
  item: identifiantSchema.optional(),
});

/** Réglage du lecteur ; le dernier l’emporte. */
export const reglageSchema = z.discriminatedUnion('cle', [
  z.strictObject({
    cle: z.literal('retention'),
    instant: instantSchema,
    valeur: z.number().min(RETENTION.minimum).max(RETENTION.maximum),
  }),
  z.strictObject({ cle: z.literal('certitude'), instant: instantSchema, valeur: z.boolean() }),
]);

/** Longueur que le site admet de chaque liste d’un journal. */
export const PLUS_GRANDES_LISTES = { traces: 200_000, reprises: 2_000, annotations: 20_000, reglages: 20 } as const;

/** Tout ce que le site garde d’un lecteur, sur son appareil. */
export const journalSchema = z.strictObject({
  traces: z.array(traceSchema).max(PLUS_GRANDES_LISTES.traces),
  reprises: z.array(repriseSchema).max(PLUS_GRANDES_LISTES.reprises),
  annotations: z.array(annotationSchema).max(PLUS_GRANDES_LISTES.annotations),
  reglages: z.array(reglageSchema).max(PLUS_GRANDES_LISTES.reglages),
});

export type Certitude = z.infer<typeof certitudeSchema>;
export type TraceDeReponse = z.infer<typeof traceDeReponseSchema>;
export type TraceDeTerme = z.infer<typeof traceDeTermeSchema>;
export type TraceDeLecture = z.infer<typeof traceDeLectureSchema>;
export type TraceDeQuiz = z.infer<typeof traceDeQuizSchema>;
export type PasDeCas = z.infer<typeof pasDeCasSchema>;
export type TraceDeCas = z.infer<typeof traceDeCasSchema>;
export type TraceDExamen = z.infer<typeof traceDExamenSchema>;
export type Trace = z.infer<typeof traceSchema>;
export type Reprise = z.infer<typeof repriseSchema>;
export type Annotation = z.infer<typeof annotationSchema>;
export type Reglage = z.infer<typeof reglageSchema>;
export type Journal = z.infer<typeof journalSchema>;
