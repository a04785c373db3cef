import { z } from 'astro/zod';
import { ANATOMIES, NATURES_DE_FICHE } from './anatomies.ts';
import { FAMILLES, type Famille } from './familles.ts';
import { dateSchema, idSchema, refFaitSchema, texteSchema } from './commun.ts';

export const familleSchema = z.enum(Object.keys(FAMILLES) as [Famille]);

/** Confusion que font les stagiaires : le titre dit la règle juste, le texte dit pourquoi. */
const piegeSchema = z.strictObject({
  titre: texteSchema,
  texte: texteSchema,
  faits: z.array(refFaitSchema).default([]),
});

/** Dates d’une personne inventée, du premier jour au dernier : l’exemple daté d’une fiche. */
const exempleSchema = z.strictObject({
  /** La situation, en une phrase : « Mme Diallo, condamnée à huit mois le 3 mars 2026 ». */
  situation: texteSchema,
  etapes: z
    .array(z.strictObject({ date: dateSchema, texte: texteSchema, fait: refFaitSchema.optional() }))
    .min(2)
    .max(8),
});

/** Ce que le CPIP écrit ou dit, à reprendre : les parties à remplir sont entre crochets. */
const modeleSchema = z.strictObject({
  /** « Au JAP, quand un rendez-vous est manqué ». */
  quand: texteSchema,
  texte: texteSchema,
});

/** En-tête d’une fiche `src/content/mesures/<id>.mdx` ; l’identifiant est celui du thème de `droit/`. */
export const mesureSchema = z
  .strictObject({
    titre: texteSchema,
    /** Nom pour les listes et les tableaux : « DDSE (peine) ». */
    titre_court: texteSchema,
    /** Ce dont parle la fiche, qui fixe son anatomie (`anatomies.ts`). */
    nature: z.enum(NATURES_DE_FICHE).default('mesure'),
    /** Rang dans la liste des fiches de même famille. */
    ordre: z.number(),
    /** Adresse courte `/m/<sigle>/`. */
    sigle: idSchema,
    famille: familleSchema,
    /** Ce dont parle la fiche, en une phrase sans chiffre. */
    accroche: texteSchema,
    /** Les quatre réponses que l’on vient chercher, sous les questions de sa nature ; le premier fait de chaque liste est mis en grand. */
    essentiel: z.record(z.string(), z.array(refFaitSchema).min(1)),
    /** Ligne de vie, de l’avant à la fin ; `{theme.fait.cle}` insère une valeur. Facultative pour un repère. */
    vie: z
      .array(z.strictObject({ etape: texteSchema, texte: texteSchema, fait: refFaitSchema.optional() }))
      .max(7)
      .default([]),
    /** Le rôle du CPIP, pas à pas, dans l’ordre où il agit. */
    role: z
      .array(
        z.strictObject({
          etape: texteSchema,
          texte: texteSchema,
          faits: z.array(refFaitSchema).default([]),
        }),
      )
      .min(3),
    exemple: exempleSchema.optional(),
    modeles: z.array(modeleSchema).max(4).default([]),
    pieges: z.array(piegeSchema).min(2),
    /** Fiches que l’on prend pour celle-ci ; `lignes` aligne ce qui les distingue. */
    confondre_avec: z
      .array(
        z.strictObject({
          mesure: idSchema,
          difference: texteSchema,
          lignes: z
            .array(z.strictObject({ quoi: texteSchema, ici: refFaitSchema, la_bas: refFaitSchema }))
            .min(1),
        }),
      )
      .default([]),
    relu_le: dateSchema,
  })
  .superRefine(({ nature, essentiel, vie }, contexte) => {
    const attendues = Object.keys(ANATOMIES[nature].questions);
    if (attendues.join() !== Object.keys(essentiel).join()) {
      contexte.addIssue({
        code: 'custom',
        path: ['essentiel'],
        message: `écrire, dans cet ordre, ${attendues.join(', ')}`,
      });
    }
    if (nature !== 'repere' && vie.length < 3) {
      contexte.addIssue({ code: 'custom', path: ['vie'], message: 'écrire trois étapes au moins' });
    }
  });

/** En-tête d’une page `src/content/expliquer/<id>.mdx`, remise à la personne. */
export const expliquerSchema = z.strictObject({
  /** Titre adressé à la personne : « Votre bracelet électronique ». */
  titre: texteSchema,
  /** Dates de la mesure à saisir à l’écran, imprimées et jamais conservées. */
  dates: z.array(z.strictObject({ id: idSchema, libelle: texteSchema })).min(1).max(6),
  relu_le: dateSchema,
});

/** Rubriques des pages sur le métier, dans l’ordre du sommaire. */
export const RUBRIQUES_DU_METIER = {
  profession: 'La profession',
  journees: 'Une journée, de lieu en lieu',
  devenir: 'Devenir conseiller, et après',
  ensemble: 'Travailler avec d’autres',
  aupres: 'Auprès des personnes suivies',
  savoir: 'En chiffres et en questions',
} as const;

export type RubriqueDuMetier = keyof typeof RUBRIQUES_DU_METIER;

/** Un tracé en barres : chaque longueur est la valeur d’un fait, et l’on dit ce que le chiffre ne dit pas. */
const traceSchema = z.strictObject({
  titre: texteSchema,
  /** Comment le lire, en une ou deux phrases. */
  lecture: texteSchema,
  barres: z
    .array(
      z.strictObject({
        libelle: texteSchema,
        valeur: z
          .string()
          .regex(/^\{[a-z0-9-]+\.[a-z0-9-]+\.[a-z0-9_]+\}$/, 'écrire une seule valeur de fait, {theme.fait.cle}'),
      }),
    )
    .min(2)
    .max(8),
  /** Ce qui suit chaque nombre : « % », « euros ». */
  unite: texteSchema.optional(),
  /** Ce que ce chiffre ne dit pas. */
  limite: texteSchema,
});

/** En-tête d’une page `src/content/metier/<id>.mdx` : le métier, ses lieux, ses voies. */
export const metierSchema = z.strictObject({
  titre: texteSchema,
  resume: texteSchema,
  rubrique: z.enum(Object.keys(RUBRIQUES_DU_METIER) as [RubriqueDuMetier]),
  ordre: z.number(),
  /** Autres mots par lesquels on cherche la page. */
  autres_noms: z.array(texteSchema).default([]),
  /** Journée d’une personne inventée, heure par heure. */
  journee: z
    .strictObject({
      /** Qui, et où : « Sarah Meunier, antenne de Vermelles-le-Pont, un mardi de novembre ». */
      qui: texteSchema,
      heures: z.array(z.strictObject({ heure: texteSchema, texte: texteSchema })).min(4).max(14),
      /** Question sans corrigé, posée à la fin. */
      question: texteSchema.optional(),
    })
    .optional(),
  traces: z.array(traceSchema).default([]),
  /** Fiches qui tiennent le sujet : la page y mène au lieu de les redire. */
  fiches: z.array(idSchema).default([]),
  relu_le: dateSchema,
});

/** La page d’ordre zéro de `src/content/lpj/` : présentation générale, montrée à `/lpj/`. */
export const PRESENTATION_DE_LA_LPJ = 'presentation';

/** En-tête d’une page `src/content/lpj/<id>.mdx` : un changement, avant et après. */
export const lpjSchema = z.strictObject({
  titre: texteSchema,
  resume: texteSchema,
  ordre: z.number(),
  /** Fiches touchées. */
  mesures: z.array(idSchema).default([]),
  /** Faits mis en regard ; une colonne peut rester vide, la page le dit. */
  avant: z.array(refFaitSchema).default([]),
  lpj: z.array(refFaitSchema).min(1),
  depuis: z.array(refFaitSchema).default([]),
  relu_le: dateSchema,
});

/** En-tête de `src/content/modules/<id>/index.mdx`. */
export const moduleSchema = z.strictObject({
  titre: texteSchema,
  resume: texteSchema,
  ordre: z.number(),
  objectifs: z.array(texteSchema).min(2),
  prerequis: z.array(texteSchema).default([]),
  /** Fiches de mesures que le module travaille. */
  mesures: z.array(idSchema).default([]),
  /** Sections dans l’ordre de lecture : noms de fichiers sans extension. */
  sections: z.array(idSchema).min(1),
  quiz: z.strictObject({
    /** Items tirés de ces banques, en proportion. */
    banques: z.array(idSchema).min(1),
    nombre: z.int().min(6).max(40),
    /** Part de points qui valide le module, entre 0 et 1. */
    seuil: z.number().gt(0).max(1),
  }),
  /** Pour qui anime une séance : lu sur la version à plat, jamais dans le module. */
  formateur: z.strictObject({
    /** Ce qui trompe d’ordinaire les stagiaires, et à quoi on le voit. */
    trompe: z.array(texteSchema).min(2),
    /** Comment en reparler : questions à poser, ce qu’il faut avoir entendu. */
    debriefer: z.array(texteSchema).min(2),
  }),
  /** Travaux et textes de métier, au-delà des articles que portent les faits. */
  sources: z.array(texteSchema).default([]),
  relu_le: dateSchema,
});

/** En-tête d’une section `src/content/modules/<id>/<section>.mdx`. */
export const sectionSchema = z.strictObject({
  titre: texteSchema,
  /** Ce que le lecteur saura faire à la fin, adressé à lui. */
  objectif: texteSchema,
  minutes: z.int().positive(),
  points_cles: z.array(texteSchema).min(2),
  relu_le: dateSchema,
});

/** Une entrée de `src/content/glossaire.yaml`. */
export const termeSchema = z.strictObject({
  id: idSchema,
  terme: texteSchema,
  sigle: texteSchema.optional(),
  /** Autres formes que l’on peut taper ou lire : pluriel, ancien nom, forme développée. */
  aussi: z.array(texteSchema).default([]),
  definition: texteSchema,
  /** Articles qui portent le terme, séparés par « ; », quand aucune fiche ni aucun thème ne les donne. */
  source: texteSchema.optional(),
  /** Fiches ou autres entrées à lire ensuite. */
  voir: z.array(idSchema).default([]),
});

export const glossaireSchema = z.strictObject({
  relu_le: dateSchema,
  termes: z.array(termeSchema).min(1),
});

/** Une entrée de `droit/_changements.yaml` : un texte qui a changé le droit, pour le fil « Le droit bouge ». */
export const changementSchema = z.strictObject({
  id: idSchema,
  /** Date de publication ou de signature du texte. */
  date: dateSchema,
  /** Date d’effet principale, quand elle est établie. */
  effet: dateSchema.optional(),
  texte: texteSchema,
  titre: texteSchema,
  resume: texteSchema,
  details: z.array(texteSchema).default([]),
  /** Seul un texte `en-vigueur` ou `a-venir` (promulgué, effet futur) est du droit ; le reste est signalé. */
  statut: z.enum(['en-vigueur', 'a-venir', 'en-discussion', 'inconnu']),
  /** Fait partie de la LPJ elle-même. */
  lpj: z.boolean().default(false),
  mesures: z.array(idSchema).default([]),
  source: texteSchema,
  etat: z.enum(['lu', 'recoupe', 'a-verifier']),
});

export const changementsSchema = z.strictObject({
  relu_le: dateSchema,
  /** Dernier jour dont la liste des lois promulguées a été vue : au-delà, le site ne sait rien. */
  lois_connues_au: dateSchema,
  changements: z.array(changementSchema).min(1),
});

export type Mesure = z.infer<typeof mesureSchema>;
export type Expliquer = z.infer<typeof expliquerSchema>;
export type Metier = z.infer<typeof metierSchema>;
export type PageLpj = z.infer<typeof lpjSchema>;
export type Module = z.infer<typeof moduleSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Terme = z.infer<typeof termeSchema>;
export type Changement = z.infer<typeof changementSchema>;
