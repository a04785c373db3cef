import type { PasDeCas } from '../../schemas/journal.ts';
import { decisionsOffertes, estFini, etatApres, type Deroulement, type EtatDeCas } from './etat.ts';

/** Parcours d’un cas : le chemin suivi, et, quand on essaie autrement, celui que l’on avait d’abord mené à sa fin. */
export interface ParcoursDeCas {
  chemin: readonly PasDeCas[];
  /** Décision prise dont la raison reste à donner. */
  attente: number | null;
  /** Chemin gardé pendant que l’on en essaie un autre. */
  premier: readonly PasDeCas[] | null;
}

/** Parcours neuf. */
export const PARCOURS_VIDE: ParcoursDeCas = { chemin: [], attente: null, premier: null };

/** Ce que l’on peut faire d’un cas. */
export type ActionDeCas =
  | { type: 'decider'; decision: number }
  | { type: 'raisonner'; raison: number }
  /** Reprendre le chemin terminé à l’un de ses pas, pour décider autrement. */
  | { type: 'et-si'; pas: number }
  /** Quitter l’essai et retrouver le premier chemin. */
  | { type: 'revenir' }
  | { type: 'recommencer' };

/** Histoire à l’endroit où le parcours en est. */
export function etatDuParcours(cas: Deroulement, parcours: ParcoursDeCas): EtatDeCas {
  return etatApres(cas, parcours.chemin);
}

/** Le chemin en cours est mené à sa fin. */
export function estTermine(cas: Deroulement, parcours: ParcoursDeCas): boolean {
  return estFini(cas, etatDuParcours(cas, parcours));
}

/** Applique une action ; une action impossible rend le même parcours. */
export function agir(cas: Deroulement, parcours: ParcoursDeCas, action: ActionDeCas): ParcoursDeCas {
  switch (action.type) {
    case 'decider':
      return decider(cas, parcours, action.decision);
    case 'raisonner':
      return raisonner(cas, parcours, action.raison);
    case 'et-si':
      return essayerAutrement(cas, parcours, action.pas);
    case 'revenir':
      return parcours.premier ? { ...PARCOURS_VIDE, chemin: parcours.premier } : parcours;
    case 'recommencer':
      return parcours.chemin.length === 0 && parcours.attente === null && !parcours.premier
        ? parcours
        : PARCOURS_VIDE;
  }
}

function decider(cas: Deroulement, parcours: ParcoursDeCas, decision: number): ParcoursDeCas {
  const etat = etatDuParcours(cas, parcours);
  const etape = cas.etapes[etat.rang];
  if (!etape || parcours.attente !== null || !decisionsOffertes(cas, etat).includes(decision))
    return parcours;
  if (etape.raisons) return { ...parcours, attente: decision };
  return { ...parcours, chemin: [...parcours.chemin, { etape: etape.id, decision }] };
}

function raisonner(cas: Deroulement, parcours: ParcoursDeCas, raison: number): ParcoursDeCas {
  const etape = cas.etapes[etatDuParcours(cas, parcours).rang];
  if (!etape || parcours.attente === null || !etape.raisons?.[raison]) return parcours;
  const pas = { etape: etape.id, decision: parcours.attente, raison };
  return { ...parcours, attente: null, chemin: [...parcours.chemin, pas] };
}

function essayerAutrement(cas: Deroulement, parcours: ParcoursDeCas, pas: number): ParcoursDeCas {
  const premier = parcours.premier ?? (estTermine(cas, parcours) ? parcours.chemin : null);
  if (!premier?.[pas]) return parcours;
  return { premier, attente: null, chemin: premier.slice(0, pas) };
}
