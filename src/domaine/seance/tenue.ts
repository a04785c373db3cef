import type { Seance, Tenue, Vote } from '../../schemas/seance.ts';
import type { Instant } from '../commun/instant.ts';
import { lignesDe, minutesDe, retirables, totalDe, type Ligne } from './seance.ts';

/** Commence à tenir une séance : sa copie ne change plus, même si l’on retouche l’originale. */
export function commencer(seance: Seance, { id, instant }: { id: string; instant: Instant }): Tenue {
  const etape = seance.etapes[0]?.cle ?? 'vide';
  return {
    version: 1,
    id,
    seance,
    commencee: instant,
    modifiee: instant,
    position: { etape, ecran: 0 },
    passages: [{ etape, instant }],
    retirees: [],
    votes: [],
    chemins: {},
  };
}

/** Montre un écran d’une étape ; la première fois, l’instant en est noté. */
export function montrer(tenue: Tenue, etape: string, ecran: number, instant: Instant): Tenue {
  if (!tenue.seance.etapes.some((e) => e.cle === etape)) return tenue;
  const vue = tenue.passages.some((p) => p.etape === etape);
  return {
    ...tenue,
    modifiee: instant,
    position: { etape, ecran: Math.max(0, ecran) },
    passages: vue ? tenue.passages : [...tenue.passages, { etape, instant }],
  };
}

/** Inscrit un vote, à la place de son état d’avant ; un vote clos ne se rouvre pas. */
export function inscrireVote(tenue: Tenue, vote: Vote, instant: Instant): Tenue {
  const ancien = tenue.votes.find((v) => v.id === vote.id);
  if (ancien?.clos !== undefined && vote.clos === undefined) return tenue;
  const votes = ancien ? tenue.votes.map((v) => (v.id === vote.id ? vote : v)) : [...tenue.votes, vote];
  return { ...tenue, votes, modifiee: instant };
}

/** Retire en route une étape que l’on avait prévu de pouvoir retirer. */
export function retirerEnRoute(tenue: Tenue, cle: string, instant: Instant): Tenue {
  if (tenue.retirees.includes(cle) || !tenue.seance.etapes.some((e) => e.cle === cle)) return tenue;
  return { ...tenue, retirees: [...tenue.retirees, cle], modifiee: instant };
}

/** Étapes qui restent à montrer, dans l’ordre. */
export function etapesTenues({ seance, retirees }: Tenue): Seance['etapes'] {
  return seance.etapes.filter((e) => !retirees.includes(e.cle));
}

/** Où l’on en est par rapport à l’heure prévue. */
export interface Derive {
  /** Minutes de retard ; négatives, d’avance. */
  minutes: number;
  /** Sous trois minutes, à l’heure ; à partir de dix, c’est fort. */
  degre: 'heure' | 'retard' | 'fort' | 'avance';
  /** Minute du jour où l’on finirait si rien d’autre ne bougeait. */
  fin: number;
}

const SEUIL = 3;
const FORT = 10;

/**
 * La dérive. L’étape montrée occupe sa durée : tant qu’on y est, on n’est en retard que de ce qui dépasse sa fin ; on est en avance
 * si elle est montrée avant son heure.
 * @param maintenant minute du jour, à l’horloge de la salle
 */
export function deriveDe(tenue: Tenue, maintenant: number): Derive {
  const prevu = minutesDe(tenue.seance.debut);
  const etapes = etapesTenues(tenue);
  const lignes = lignesDe({ etapes });
  const ici = lignes.find((l) => l.etape.cle === tenue.position.etape);
  const [de, a] = [prevu + (ici?.de ?? 0), prevu + (ici?.a ?? 0)];
  const minutes = Math.round(maintenant > a ? maintenant - a : maintenant < de ? maintenant - de : 0);
  const fin = prevu + totalDe({ etapes }) + Math.max(0, minutes);
  const degre =
    minutes >= FORT ? 'fort' : minutes >= SEUIL ? 'retard' : minutes <= -SEUIL ? 'avance' : 'heure';
  return { minutes, degre, fin };
}

/** Ce que l’on avait prévu de retirer et qui vient encore, le plus long d’abord. */
export function aRetirer(tenue: Tenue): Ligne[] {
  const ici = tenue.seance.etapes.findIndex((e) => e.cle === tenue.position.etape);
  return retirables(tenue.seance, ici, tenue.retirees);
}
