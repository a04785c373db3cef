import { z } from 'astro/zod';
import { dateSchema, idSchema, refFaitSchema, texteSchema } from './commun.ts';
import { instantSchema } from './journal.ts';

/** Version de la forme d’une séance gardée, partagée ou écrite en fichier. */
export const VERSION_DE_SEANCE = 1;

/** Bornes de ce qu’une séance admet : au-delà, un fichier est abîmé, ou n’en est pas une. */
export const LIMITES_DE_SEANCE = { etapes: 80, minutes: 600, personnes: 200, texte: 2000 } as const;

/** Moments qui ne montrent qu’une consigne, écrite par qui forme. */
export const GENRES_DE_CONSIGNE = ['activite', 'discussion', 'ecrit'] as const;

const ligneSchema = texteSchema.max(300);

/** Ce que porte toute étape, quel que soit ce qu’elle montre. */
const commun = {
  minutes: z.int().min(0).max(LIMITES_DE_SEANCE.minutes),
  /** Ce que le formateur lit et que la salle ne voit pas. */
  notes: texteSchema.max(LIMITES_DE_SEANCE.texte).optional(),
  /** Qui parle : « la salle, en silence ». */
  parle: ligneSchema.optional(),
  materiel: z.array(ligneSchema).max(12).default([]),
  /** Ce que l’on retire si l’on prend du retard : décidé d’avance, sinon c’est la fin qui saute. */
  retirable: z.boolean().default(false),
};

/** Les formes d’étape, avec ce que l’appelant ajoute à toutes : une clé, quand la séance est tenue sur un appareil. */
function etapes<A extends z.ZodRawShape>(ajout: A) {
  /** Une étape qui montre un contenu a son nom ; un titre, s’il est écrit, le remplace au déroulé. */
  const forme = <F extends z.ZodRawShape>(propre: F) =>
    z.strictObject({ ...ajout, ...commun, titre: ligneSchema.optional(), ...propre });
  return z.discriminatedUnion('genre', [
    /** Le titre de la séance et ses heures. */
    forme({ genre: z.literal('titre') }),
    forme({ genre: z.literal('objectifs') }),
    /** Les points clés d’une section de module, un par écran. */
    forme({ genre: z.literal('section'), module: idSchema, section: idSchema }),
    /** Un dessin du droit, pas à pas. */
    forme({ genre: z.literal('dessin'), dessin: idSchema }),
    /** Une règle du registre : sa phrase, son article. */
    forme({ genre: z.literal('regle'), fait: refFaitSchema }),
    /** Une question d’une banque, à voter. */
    forme({ genre: z.literal('question'), question: idSchema }),
    /** La même, prise dans la banque des idées reçues. */
    forme({ genre: z.literal('idee-recue'), question: idSchema }),
    /** Un cas, étage par étage. */
    forme({ genre: z.literal('cas'), cas: idSchema }),
    z.strictObject({
      ...ajout,
      ...commun,
      genre: z.enum(GENRES_DE_CONSIGNE),
      titre: ligneSchema,
      /** Ce que la salle lit : une consigne par ligne. */
      consigne: z.array(ligneSchema).max(6).default([]),
    }),
    forme({ genre: z.literal('pause') }),
    /** Dernier écran : ce que chacun fait lundi. */
    forme({ genre: z.literal('fin') }),
  ]);
}

/** Clé d’une étape dans sa séance : elle la suit quand on change l’ordre. */
export const cleDEtapeSchema = z.string().regex(/^[a-z0-9]{1,32}$/);

const heureSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'écrire une heure comme «\u00a009:00\u00a0»');

const entete = {
  titre: ligneSchema,
  /** Heure du début, `HH:MM`. */
  debut: heureSchema,
  /** Heure où l’on veut avoir fini ; absente, celle que donne le total. */
  fin: heureSchema.optional(),
  /** Personnes attendues : autant de voix au plus. */
  personnes: z.int().min(1).max(LIMITES_DE_SEANCE.personnes),
  objectifs: z.array(ligneSchema).max(6).default([]),
  /** Matériel de toute la séance, outre celui de chaque étape. */
  materiel: z.array(ligneSchema).max(30).default([]),
};

/** Une séance telle que l’appareil la garde, que le lien la porte et que le fichier l’écrit. */
export const seanceSchema = z
  .strictObject({
    version: z.literal(VERSION_DE_SEANCE),
    id: z.string().regex(/^[a-z0-9-]{1,64}$/),
    /** Séance prête dont elle est partie. */
    modele: idSchema.optional(),
    ...entete,
    date: dateSchema.optional(),
    lieu: ligneSchema.optional(),
    formateur: ligneSchema.optional(),
    etapes: z.array(etapes({ cle: cleDEtapeSchema })).max(LIMITES_DE_SEANCE.etapes),
    modifiee: instantSchema,
  })
  .refine((s) => new Set(s.etapes.map((e) => e.cle)).size === s.etapes.length, {
    path: ['etapes'],
    message: 'donner à chaque étape une clé à elle',
  });

/** Un fichier de `src/content/seances/` : une séance toute prête. */
export const seancePreteSchema = z.strictObject({
  id: idSchema,
  ordre: z.number(),
  resume: texteSchema,
  public: texteSchema,
  /** Ce qu’elle ne traite pas, et que l’on dit d’avance. */
  ne_vise_pas: texteSchema.optional(),
  /** Règle à dire avant de commencer. */
  regle: texteSchema.optional(),
  /** Ce que chacun emporte. */
  emporte: texteSchema,
  ...entete,
  objectifs: z.array(ligneSchema).min(1).max(6),
  etapes: z.array(etapes({})).min(3).max(LIMITES_DE_SEANCE.etapes),
  /** Quantités des situations inventées, telles qu’elles sont écrites : ce ne sont pas des règles. */
  histoire: z.array(texteSchema).min(1).optional(),
  relu_le: dateSchema,
});

/** Une carte et ce qu’elle dit : son numéro, le rang de l’option affichée (0 pour A). */
const cartesSchema = z.record(z.string().regex(/^[1-9]\d{0,2}$/), z.int().min(0).max(5));

/** Un tour de vote sur une question. */
export const voteSchema = z
  .strictObject({
    id: z.string().min(1).max(64),
    etape: cleDEtapeSchema,
    /** Item de banque posé, et sa version. */
    question: idSchema,
    version: z.int().positive(),
    /** 1 au premier vote, 2 après la discussion. */
    tour: z.int().min(1).max(9),
    moyen: z.enum(['mains', 'cartes']),
    votants: z.int().min(0).max(LIMITES_DE_SEANCE.personnes),
    /** Voix de chaque option, dans l’ordre où la salle les a vues : A, B, C, D. */
    comptes: z.array(z.int().min(0).max(LIMITES_DE_SEANCE.personnes)).min(2).max(6),
    /** Rang, dans l’item, de l’option montrée sous chaque lettre : ce qui se compare d’un tour, d’un sujet ou d’un jour à l’autre. */
    ordre: z.array(z.int().min(0).max(5)).min(2).max(6),
    /** Dernier vote de chaque carte ; absent à mains levées. Un numéro n’est le nom de personne. */
    cartes: cartesSchema.optional(),
    ouvert: instantSchema,
    clos: instantSchema.optional(),
    revele: instantSchema.optional(),
  })
  .refine((v) => v.comptes.length === v.ordre.length, 'compter autant d’options qu’il en est montré');

/** Le journal d’une séance tenue : où l’on en est, quand chaque étape a commencé, tous les votes. Aucun nom n’y entre. */
export const tenueSchema = z.strictObject({
  version: z.literal(VERSION_DE_SEANCE),
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  seance: seanceSchema,
  commencee: instantSchema,
  modifiee: instantSchema,
  finie: instantSchema.optional(),
  /** Étape et écran montrés. */
  position: z.strictObject({ etape: cleDEtapeSchema, ecran: z.int().min(0).max(200) }),
  /** Premier instant de chaque étape montrée, dans l’ordre où elles l’ont été. */
  passages: z.array(z.strictObject({ etape: cleDEtapeSchema, instant: instantSchema })).max(400),
  /** Étapes retirées en route. */
  retirees: z.array(cleDEtapeSchema).max(LIMITES_DE_SEANCE.etapes),
  votes: z.array(voteSchema).max(400),
  /** Décisions de chaque cas mené, par étape de la séance : leur rang, l’une après l’autre. */
  chemins: z.record(cleDEtapeSchema, z.array(z.int().min(0).max(9)).max(60)).default({}),
});

export type Seance = z.infer<typeof seanceSchema>;
export type EtapeDeSeance = Seance['etapes'][number];
export type GenreDeSeance = EtapeDeSeance['genre'];
export type SeancePrete = z.infer<typeof seancePreteSchema>;
export type Vote = z.infer<typeof voteSchema>;
export type Tenue = z.infer<typeof tenueSchema>;
