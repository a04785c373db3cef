import { totaliser } from '../quiz/bilan.ts';
import type { Instant } from '../commun/instant.ts';
import type { Journal } from '../../schemas/journal.ts';
import { instantDAchevement, refDEtape, type Etape } from './parcours.ts';

/** Résultat d’un quiz final ou d’un examen blanc rendu. */
export interface Resultat {
  instant: Instant;
  /** Part de points obtenue, de 0 à 1. */
  part: number;
  /** Part exigée ce jour-là ; absente pour un examen, qui n’en exige pas. */
  seuil?: number;
}

/** Ligne d’une attestation : une étape, faite ou non, et ce qui a été rendu. */
export interface LigneDAttestation {
  ref: string;
  faiteLe: Instant | undefined;
  /** Meilleur résultat, le plus ancien s’il y en a plusieurs d’égaux. */
  resultat: Resultat | undefined;
}

/** Compose les lignes d’une attestation, dans l’ordre du parcours. Rien n’y est jugé qui ne soit au journal. */
export function composerAttestation(journal: Journal, etapes: readonly Etape[]): LigneDAttestation[] {
  return etapes.map((etape) => ({
    ref: refDEtape(etape),
    faiteLe: instantDAchevement(journal, etape),
    resultat: meilleurResultat(journal, etape),
  }));
}

function meilleurResultat(journal: Journal, { genre, id }: Etape): Resultat | undefined {
  const resultats = journal.traces.flatMap((t): Resultat[] => {
    if (genre === 'module' && t.genre === 'quiz' && t.module === id) {
      return [{ instant: t.instant, part: t.part, seuil: t.seuil }];
    }
    if (genre === 'examen' && t.genre === 'examen' && t.examen === id && t.points.length > 0) {
      return [{ instant: t.instant, part: totaliser(t.points).part }];
    }
    return [];
  });
  return resultats.sort((a, b) => b.part - a.part || (a.instant < b.instant ? -1 : 1))[0];
}
