import { z } from 'astro/zod';
import { dateSchema, idSchema, refFaitSchema, texteSchema } from './commun.ts';
import { choixSchema, DEGRES } from './quiz.ts';

/** Un `cas` se mène sur un dossier ; un `entretien` est un dialogue dont chaque réplique se choisit. */
export const NATURES_DE_CAS = ['cas', 'entretien'] as const;

/** Nom réservé : la `suite` d’une décision qui mène droit à la fin. */
export const FIN = 'fin';

/** Décision désignée par son étape et son identifiant : `adresse.joindre-le-frere`. */
const refDecisionSchema = z
  .string()
  .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'écrire «\u00a0etape.decision\u00a0», par exemple «\u00a0adresse.joindre-le-frere\u00a0»');

const seuilsSchema = z.record(idSchema, z.int());

/** Ce qui doit être vrai du chemin parcouru ; tout ce qui est écrit doit l’être à la fois. */
export const conditionSchema = z
  .strictObject({
  /** L’une de ces décisions a été prise. */
  decide: z.array(refDecisionSchema).min(1).optional(),
  /** Aucune de ces décisions n’a été prise. */
  pas_decide: z.array(refDecisionSchema).min(1).optional(),
  /** Chaque score nommé vaut au moins ce nombre. */
  au_moins: seuilsSchema.optional(),
  /** Chaque score nommé vaut moins que ce nombre. */
  moins_de: seuilsSchema.optional(),
})
  .refine((si) => Object.keys(si).length > 0, 'écrire une condition («\u00a0decide\u00a0», «\u00a0pas_decide\u00a0», «\u00a0au_moins\u00a0» ou «\u00a0moins_de\u00a0»), ou retirer «\u00a0si\u00a0»');

/** Paragraphe qui ne se lit que sur certains chemins. */
const paragrapheSchema = z.strictObject({ si: conditionSchema, texte: texteSchema });

/** Ce qu’une pièce peut être. */
export const NATURES_DE_PIECE = [
  'jugement',
  'rapport',
  'courrier',
  'note',
  'fiche',
  'entretien',
  'fiche-penale',
  'bulletin',
  'courriel',
  'lettre',
  'certificat',
] as const;

/** Une pièce du dossier d’un cas. */
const pieceSchema = z.strictObject({
  id: idSchema,
  titre: texteSchema,
  /** Ce qu’elle est, donc l’allure qu’elle a : un courrier, un carnet, un courriel, un imprimé, une lettre à la main. */
  nature: z.enum(NATURES_DE_PIECE),
  date: dateSchema.optional(),
  /** Étape à laquelle la pièce arrive ; absente, elle est au dossier dès le début. */
  a_partir_de: idSchema.optional(),
  /** Chemins sur lesquels la pièce est au dossier ; absente, tous. */
  si: conditionSchema.optional(),
  /** Rubriques en tête de la pièce. */
  rubriques: z.array(z.strictObject({ nom: texteSchema, valeur: texteSchema })).default([]),
  /** Lignes d’un imprimé : condamnations d’un bulletin, affaires d’une fiche pénale. */
  tableau: z
    .strictObject({
      colonnes: z.array(texteSchema).min(2).max(5),
      lignes: z.array(z.array(texteSchema)).min(1),
    })
    .refine(
      ({ colonnes, lignes }) => lignes.every((l) => l.length === colonnes.length),
      'écrire autant de cellules que de colonnes dans chaque ligne',
    )
    .optional(),
  /** Paragraphes séparés par une ligne vide. */
  corps: texteSchema,
  /** Paragraphes ajoutés sur certains chemins. */
  selon: z.array(paragrapheSchema).default([]),
});

/** Décision possible à une étape, sa conséquence dans l’histoire et le retour de correction. */
const decisionSchema = z.strictObject({
  /** Nom par lequel une condition désigne la décision ; inutile si aucune ne le fait. */
  id: idSchema.optional(),
  /** Ce que l’on décide ; dans un entretien, ce que l’on dit. */
  texte: texteSchema,
  degre: z.enum(DEGRES),
  /** Chemins sur lesquels la décision est offerte ; absente, tous. */
  si: conditionSchema.optional(),
  /** Ce qui s’ensuit dans l’histoire ; dans un entretien, la réaction de la personne. */
  consequence: texteSchema,
  /** Paragraphes ajoutés à la conséquence sur certains chemins. */
  selon: z.array(paragrapheSchema).default([]),
  retour: texteSchema,
  /** Ce que la décision ajoute à chaque score, ou lui retire. */
  effets: z.record(idSchema, z.int()).default({}),
  /** Étape qui suit, plus loin dans le fichier, ou `fin` ; absente, l’étape écrite juste après. */
  suite: idSchema.optional(),
  faits: z.array(refFaitSchema).default([]),
});

const etapeSchema = z.strictObject({
  id: idSchema,
  titre: texteSchema,
  /** Chemins sur lesquels l’étape se présente ; sur les autres, on passe à celle d’après. */
  si: conditionSchema.optional(),
  /** Ce qui arrive ; dans un entretien, ce que dit la personne. Paragraphes séparés par une ligne vide. */
  recit: texteSchema.optional(),
  /** Paragraphes ajoutés au récit sur certains chemins. */
  selon: z.array(paragrapheSchema).default([]),
  question: texteSchema,
  decisions: z.array(decisionSchema).min(2).max(5),
  /** Raisons demandées une fois la décision prise, avant que sa conséquence ne se lise ; une seule est juste. */
  raisons: z.array(choixSchema).min(2).max(4).optional(),
});

/** Grandeur de l’histoire que les décisions font varier. Le lecteur n’en voit jamais le nombre, seulement ce que dit le palier atteint. */
const scoreSchema = z.strictObject({
  id: idSchema,
  nom: texteSchema,
  depart: z.int().default(0),
  /** Ce qui se perçoit à partir d’une valeur, de la plus basse à la plus haute. */
  paliers: z.array(z.strictObject({ au_moins: z.int(), texte: texteSchema })).default([]),
});

/** Une fin possible : la première, dans l’ordre du fichier, dont la condition est remplie. */
const finSchema = z.strictObject({
  id: idSchema,
  titre: texteSchema,
  si: conditionSchema.optional(),
  texte: texteSchema,
});

/** Un cas ou un entretien, `src/content/cas/<id>.yaml` : personnes et faits inventés. */
export const casSchema = z
  .strictObject({
    id: idSchema,
    titre: texteSchema,
    nature: z.enum(NATURES_DE_CAS).default('cas'),
    /** Personne à qui l’on parle, dans un entretien : « Mme Haddad ». */
    personne: texteSchema.optional(),
    resume: texteSchema,
    minutes: z.int().positive(),
    mesures: z.array(idSchema).min(1),
    /** Situation de départ, lue avant le dossier. */
    situation: texteSchema,
    scores: z.array(scoreSchema).default([]),
    pieces: z.array(pieceSchema).min(2),
    etapes: z.array(etapeSchema).min(3),
    fins: z.array(finSchema).min(1),
    /** Correction raisonnée, paragraphes séparés par une ligne vide. */
    correction: texteSchema,
    faits: z.array(refFaitSchema).min(1),
    /** Quantités du dossier inventé, telles qu’elles y sont écrites (`huit mois`) : ce ne sont pas des règles. */
    histoire: z.array(texteSchema).min(1).optional(),
    relu_le: dateSchema,
  })
  .refine((cas) => cas.nature !== 'entretien' || cas.personne !== undefined, {
    path: ['personne'],
    message: 'nommer la personne que l’on reçoit («\u00a0personne: Mme Haddad\u00a0»)',
  })
  .refine((cas) => cas.nature === 'entretien' || cas.personne === undefined, {
    path: ['personne'],
    message: 'écrire «\u00a0nature: entretien\u00a0», ou retirer «\u00a0personne\u00a0»',
  });

export type Cas = z.infer<typeof casSchema>;
export type PieceDeCas = Cas['pieces'][number];
export type ConditionDeCas = z.infer<typeof conditionSchema>;
