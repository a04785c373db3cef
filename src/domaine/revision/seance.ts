import { melanger, type Hasard } from '../commun/hasard.ts';
import type { Instant } from '../commun/instant.ts';
import type { EtatDeMemoire, Memoire } from './memoire.ts';
import { disposer, type PaireDeMesures } from './ordre.ts';

/** Ce que la révision doit savoir d’une carte : un item encore présent dans une banque, ou un terme du glossaire. */
export interface ItemARevoir {
  /** Identifiant de l’item, ou `cleDeTerme` d’un terme. */
  id: string;
  /** Faits cités, sous la forme `theme.fait`. */
  faits: readonly string[];
  /** Mesure de sa banque, si elle en accompagne une. */
  mesure?: string;
  /** Mesures qu’un terme nomme : il ne se pose pas juste avant ni juste après un item de leur banque. */
  sujets?: readonly string[];
}

/** Limites, en nombre d’items : une séance se finit en quelques minutes, une journée chargée ne décourage pas. */
export interface Plafond {
  seance?: number;
  jour?: number;
  /** Termes rappelés pour la première fois, par séance : lire une section n’en apporte pas vingt d’un coup. */
  neufs?: number;
}

/** Limites d’ordinaire. */
export const PLAFOND = { seance: 10, jour: 40, neufs: 3 } as const;

/** Ce qu’il faut pour composer une séance. */
export interface DemandeDeSeance {
  memoire: Memoire;
  /** Cartes d’aujourd’hui : un item retiré depuis des banques ne revient pas. */
  items: readonly ItemARevoir[];
  /** Cartes rencontrées sans avoir jamais été demandées : les termes des sections lues. Elles passent après le reste. */
  neufs?: readonly ItemARevoir[];
  maintenant: Instant;
  plafond?: Plafond;
  /** Cartes déjà révisées ce jour, qui comptent dans la limite du jour. */
  dejaFaits: number;
  confusables?: readonly PaireDeMesures[];
  /** Départage les items de même rang ; le même hasard rend la même séance. */
  hasard: Hasard;
}

/** Un item est à revoir dès l’instant de son échéance, celui-ci compris. */
export function estDu(etat: EtatDeMemoire, maintenant: Instant): boolean {
  return etat.echeance <= maintenant;
}

/** Ce qui passe d’abord : le faux que l’on croyait juste, puis le raté, puis le su. */
function rangDePression({ fauxEtSur, derniereIssue }: EtatDeMemoire): number {
  if (fauxEtSur) return 0;
  return derniereIssue === 'juste' ? 2 : 1;
}

/**
 * Cartes à revoir, de la plus pressante à la moins pressante : les erreurs assurées, qui se corrigent le mieux
 * (hypercorrection, Butterfield et Metcalfe, 2001), les autres ratés, puis les plus près de l’oubli.
 */
function fileDeRevision({ memoire, items, maintenant, hasard }: DemandeDeSeance): ItemARevoir[] {
  // Rangés par identifiant avant d’être mélangés : l’ordre des banques ne change rien à la séance.
  const ranges = [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return melanger(ranges, hasard)
    .flatMap((item) => {
      const etat = memoire.get(item.id);
      if (!etat || !estDu(etat, maintenant)) return [];
      return { item, rang: rangDePression(etat), su: etat.recuperabilite(maintenant) };
    })
    .sort((a, b) => a.rang - b.rang || a.su - b.su)
    .map(({ item }) => item);
}

/**
 * Compose une séance de révision : identifiants des cartes, dans l’ordre où les poser. Seules y viennent les cartes déjà
 * rencontrées, à échéance et encore publiées. La limite retient les plus pressantes ; `disposer` les sépare ensuite.
 */
export function composerSeance(demande: DemandeDeSeance): string[] {
  const { seance = PLAFOND.seance, jour = PLAFOND.jour, neufs = PLAFOND.neufs } = demande.plafond ?? {};
  const places = Math.max(0, Math.min(seance, jour - demande.dejaFaits));
  const file = [...fileDeRevision(demande), ...(demande.neufs ?? []).slice(0, neufs)];
  return disposer(file.slice(0, places), demande.confusables).map((item) => item.id);
}
