import * as adresses from '../commun/adresses.ts';
import type { Memoire } from '../revision/memoire.ts';
import type { Instant } from '../commun/instant.ts';

/** Une page où l’on apprend, telle que « Reprendre » y ramène. */
export interface Lieu {
  /** Adresse dans le site, sans barre de tête ni chemin d’hébergement : `modules/lpj-en-pratique/seuils-du-ferme/`. */
  adresse: string;
  titre: string;
}

/** Ce que l’en-tête retient d’une page à l’autre, sans ouvrir le journal. */
export interface MemoDeReprise {
  /** Où l’on s’est arrêté ; absent quand on est allé au bout. */
  lieu?: Lieu;
  /** Prochaine échéance de révision connue. */
  revision?: Instant;
}

/** La séance de révision, proposée quand rien n’est laissé en route et qu’une échéance est passée. */
export const LIEU_DE_REVISION: Lieu = {
  adresse: adresses.pageDe(adresses.reviser),
  titre: 'les questions à revoir',
};

const TITRE_MAXIMAL = 160;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Le lieu, si c’en est un : une page d’apprentissage du site, avec un titre d’une longueur raisonnable. */
export function lieuValide(donnee: unknown): Lieu | undefined {
  if (typeof donnee !== 'object' || donnee === null) return undefined;
  const { adresse, titre } = donnee as Record<string, unknown>;
  if (typeof adresse !== 'string' || adresse.length > 200 || !adresses.estOuLOnApprend(`/${adresse}`))
    return undefined;
  if (typeof titre !== 'string' || titre.trim() === '') return undefined;
  return { adresse, titre: titre.trim().slice(0, TITRE_MAXIMAL) };
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
  const { lieu: brut, revision } = donnee as Record<string, unknown>;
  const lieu = lieuValide(brut);
  return {
    ...(lieu && { lieu }),
    ...(typeof revision === 'string' && INSTANT.test(revision) && { revision }),
  };
}

/** Où mène « Reprendre » : là où l’on s’est arrêté, sinon à la révision si elle est due, sinon nulle part. */
export function ouReprendre({ lieu, revision }: MemoDeReprise, maintenant: Instant): Lieu | undefined {
  if (lieu) return lieu;
  return revision !== undefined && revision <= maintenant ? LIEU_DE_REVISION : undefined;
}

/** Première échéance de révision, passée ou à venir ; absente quand rien n’a été rencontré. */
export function prochaineRevision(memoire: Memoire): Instant | undefined {
  return [...memoire.values()].map((etat) => etat.echeance).sort()[0];
}
