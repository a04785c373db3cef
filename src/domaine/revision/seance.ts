import { melanger, type Hasard } from '../commun/hasard.ts';
import type { Instant } from '../progression/journal.ts';
import type { EtatDeMemoire, Memoire } from './memoire.ts';
import { disposer, type PaireDeMesures } from './ordre.ts';

/** Ce que la révision doit savoir d’un item encore présent dans une banque. */
export interface ItemARevoir {
  id: string;
  /** Faits cités, sous la forme `theme.fait`. */
  faits: readonly string[];
  /** Mesure de sa banque, si elle en accompagne une. */
  mesure?: string;
}

/** Limites, en nombre d’items : une séance se finit en quelques minutes, une journée chargée ne décourage pas. */
export interface Plafond {
  seance?: number;
  jour?: number;
}

/** Limites d’ordinaire. */
export const PLAFOND = { seance: 10, jour: 40 } as const;

/** Ce qu’il faut pour composer une séance. */
export interface DemandeDeSeance {
  memoire: Memoire;
  /** Items des banques d’aujourd’hui : un item retiré depuis ne revient pas. */
  items: readonly ItemARevoir[];
  maintenant: Instant;
  plafond?: Plafond;
  /** Items distincts déjà révisés ce jour, qui comptent dans la limite du jour. */
  dejaFaits: number;
  confusables?: readonly PaireDeMesures[];
  /** Départage les items de même rang ; le même hasard rend la même séance. */
  hasard: Hasard;
}

/** Un item est à revoir dès l’instant de son échéance, celui-ci compris. */
export function estDu(etat: EtatDeMemoire, maintenant: Instant): boolean {
  return etat.echeance <= maintenant;
}

/**
 * Items à revoir, du plus pressant au moins pressant : les derniers ratés d’abord, car une erreur corrigée tôt se retient
 * mieux (hypercorrection, Butterfield et Metcalfe, 2001), puis les plus près de l’oubli.
 */
function fileDeRevision({ memoire, items, maintenant, hasard }: DemandeDeSeance): ItemARevoir[] {
  // Rangés par identifiant avant d’être mélangés : l’ordre des banques ne change rien à la séance.
  const ranges = [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return melanger(ranges, hasard)
    .flatMap((item) => {
      const etat = memoire.get(item.id);
      if (!etat || !estDu(etat, maintenant)) return [];
      return { item, rate: etat.derniereIssue !== 'juste', su: etat.recuperabilite(maintenant) };
    })
    .sort((a, b) => Number(b.rate) - Number(a.rate) || a.su - b.su)
    .map(({ item }) => item);
}

/**
 * Compose une séance de révision : identifiants des items, dans l’ordre où les poser. Seuls y viennent les items déjà
 * rencontrés, à échéance et encore dans une banque. La limite retient les plus pressants ; `disposer` les sépare ensuite.
 */
export function composerSeance(demande: DemandeDeSeance): string[] {
  const { seance = PLAFOND.seance, jour = PLAFOND.jour } = demande.plafond ?? {};
  const places = Math.max(0, Math.min(seance, jour - demande.dejaFaits));
  const retenus = fileDeRevision(demande).slice(0, places);
  return disposer(retenus, demande.confusables).map((item) => item.id);
}
