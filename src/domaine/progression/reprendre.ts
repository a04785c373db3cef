import * as adresses from '../commun/adresses.ts';
import type { Memoire } from '../revision/memoire.ts';
import type { DateCivile } from '../commun/date-civile.ts';
import type { Instant } from '../commun/instant.ts';

/** Une page où l’on apprend, telle que « Reprendre » y ramène. */
export interface Lieu {
  /** Adresse dans le site, sans barre de tête ni chemin d’hébergement : `modules/lpj-en-pratique/seuils-du-ferme/`. */
  adresse: string;
  titre: string;
  /** Titre atteint dans la page : son ancre, et ce qu’il dit. */
  ancre?: string;
  passage?: string;
  /** Minutes de lecture qui restent après lui. */
  reste?: number;
  /** Ce dont la page fait partie, son rang et leur nombre : « section 3 sur 8 ». */
  dans?: string;
  rang?: number;
  sur?: number;
  /** Couverture à montrer, par son nom publié. */
  couverture?: string;
}

/** Ce que l’en-tête retient d’une page à l’autre, sans ouvrir le journal. */
export interface MemoDeReprise {
  /** Où l’on s’est arrêté ; absent quand on est allé au bout. */
  lieu?: Lieu;
  /** Premières échéances de révision, passées ou à venir, de la plus proche à la plus lointaine. */
  revisions?: Instant[];
  /** Questions manquées un jour, qui se reprennent ce jour-là. */
  manquees?: { jour: DateCivile; nombre: number };
}

/** Échéances retenues : au-delà, le compte se dit « plus de ». */
export const ECHEANCES_RETENUES = 60;

/** La séance de révision, proposée quand rien n’est laissé en route et qu’une échéance est passée. */
export const LIEU_DE_REVISION: Lieu = {
  adresse: adresses.pageDe(adresses.reviser),
  titre: 'les questions à revoir',
};

const TITRE_MAXIMAL = 160;

/** Une ancre de titre, telle que le site les écrit. */
const ANCRE = /^[\p{L}\p{N}-]{1,160}$/u;
const COUVERTURE = /^[a-z0-9-]{1,120}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const texteCourt = (donnee: unknown) =>
  typeof donnee === 'string' && donnee.trim() !== '' ? donnee.trim().slice(0, TITRE_MAXIMAL) : undefined;
const texteDeForme = (donnee: unknown, forme: RegExp) =>
  typeof donnee === 'string' && forme.test(donnee) ? donnee : undefined;
const entier = (donnee: unknown) =>
  Number.isSafeInteger(donnee) && (donnee as number) >= 0 && (donnee as number) <= 600
    ? (donnee as number)
    : undefined;

/** Sans les champs absents : deux mémos qui disent la même chose s’écrivent pareil. */
function sansLesAbsents<T extends object>(champs: { [C in keyof T]: T[C] | undefined }): T {
  return Object.fromEntries(Object.entries(champs).filter(([, valeur]) => valeur !== undefined)) as T;
}

/** Le lieu, si c’en est un : une page d’apprentissage du site, avec un titre d’une longueur raisonnable. Le reste est facultatif. */
export function lieuValide(donnee: unknown): Lieu | undefined {
  if (typeof donnee !== 'object' || donnee === null) return undefined;
  const brut = donnee as Record<string, unknown>;
  const { adresse } = brut;
  if (typeof adresse !== 'string' || adresse.length > 200 || !adresses.estOuLOnApprend(`/${adresse}`))
    return undefined;
  const titre = texteCourt(brut.titre);
  if (titre === undefined) return undefined;
  return sansLesAbsents<Lieu>({
    adresse,
    titre,
    ancre: texteDeForme(brut.ancre, ANCRE),
    passage: texteCourt(brut.passage),
    reste: entier(brut.reste),
    dans: texteCourt(brut.dans),
    rang: entier(brut.rang),
    sur: entier(brut.sur),
    couverture: texteDeForme(brut.couverture, COUVERTURE),
  });
}

function lireLesEcheances({ revisions, revision }: Record<string, unknown>): Instant[] | undefined {
  // Un mémo d’une version précédente n’en gardait qu’une.
  const lues = (Array.isArray(revisions) ? (revisions as unknown[]) : [revision])
    .filter((i): i is Instant => typeof i === 'string' && INSTANT.test(i))
    .slice(0, ECHEANCES_RETENUES)
    .sort();
  return lues.length > 0 ? lues : undefined;
}

function lireLesManquees(donnee: unknown): MemoDeReprise['manquees'] {
  if (typeof donnee !== 'object' || donnee === null) return undefined;
  const { jour, nombre } = donnee as Record<string, unknown>;
  const compte = entier(nombre);
  // Seule la forme compte : le jour n’est que comparé, et la validation du calendrier serait à toute section un fichier de plus.
  return typeof jour === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(jour) && compte
    ? { jour, nombre: compte }
    : undefined;
}

/**
 * Relit ce que l’appareil a gardé. N’importe quoi a pu s’y écrire (une extension, une main, une version à venir) : ce qui n’a pas
 * la forme attendue est ignoré.
 */
export function lireMemo(texte: string | null): MemoDeReprise {
  let donnee: unknown;
  try {
    donnee = JSON.parse(texte ?? 'null');
  } catch {
    return {};
  }
  if (typeof donnee !== 'object' || donnee === null) return {};
  const brut = donnee as Record<string, unknown>;
  return sansLesAbsents<MemoDeReprise>({
    lieu: lieuValide(brut.lieu),
    revisions: lireLesEcheances(brut),
    manquees: lireLesManquees(brut.manquees),
  });
}

/** Où mène « Reprendre » : là où l’on s’est arrêté, sinon à la révision si elle est due, sinon nulle part. */
export function ouReprendre({ lieu, revisions = [] }: MemoDeReprise, maintenant: Instant): Lieu | undefined {
  if (lieu) return lieu;
  const [premiere] = revisions;
  return premiere !== undefined && premiere <= maintenant ? LIEU_DE_REVISION : undefined;
}

/**
 * Nombre de cartes à revoir ce jour : ce qui échoit d’ici à sa fin, car on révise par jour et non par heure, et ce qui vient d’être
 * manqué.
 */
export function nombreARevoir(
  { revisions = [], manquees }: MemoDeReprise,
  jour: DateCivile,
  finDuJour: Instant,
): number {
  const dues = revisions.filter((echeance) => echeance <= finDuJour).length;
  return dues + (manquees?.jour === jour ? manquees.nombre : 0);
}

/** Premières échéances de révision, de la plus proche à la plus lointaine. */
export function prochainesRevisions(memoire: Memoire): Instant[] {
  return [...memoire.values()]
    .map((etat) => etat.echeance)
    .sort()
    .slice(0, ECHEANCES_RETENUES);
}
