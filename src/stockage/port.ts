import type { Annotation, Journal, Reglage, Reprise, Trace } from '../schemas/journal.ts';

/**
 * Ce que le site demande à un stockage : rien d’autre ne touche à IndexedDB. Toute méthode peut échouer (disque plein,
 * navigation privée) : elle rejette alors avec une `ErreurDeStockage`, et rien de ce qui était gardé n’est perdu.
 */
export interface Stockage {
  lireJournal(): Promise<Journal>;
  ajouterTrace(trace: Trace): Promise<void>;
  lireReprise(serie: string): Promise<Reprise | undefined>;
  ecrireReprise(reprise: Reprise): Promise<void>;
  /**
   * Relit une reprise et garde ce que `composer` en fait, d’un seul tenant : aucun autre onglet n’écrit entre les deux, et rien
   * n’en est gardé à moitié. `composer` répond aussitôt ; il ne se rappelle que si l’on redemande l’écriture.
   */
  accorder(serie: string, composer: (gardee: Reprise | undefined) => Accord): Promise<void>;
  /** Garde le dernier état d’une annotation : il l’emporte sur celui qui est gardé, même écrit par une horloge en avance. */
  annoter(annotation: Annotation): Promise<void>;
  lireAnnotations(): Promise<Annotation[]>;
  /** Garde un réglage ; il l’emporte de même. */
  regler(reglage: Reglage): Promise<void>;
  lireReglages(): Promise<Reglage[]>;
  /** Ajoute un journal à celui qui est gardé, sans rien retirer. */
  reunir(journal: Journal): Promise<void>;
  toutEffacer(): Promise<void>;
  /** Appelle `ecoute` à chaque écriture, de cet onglet ou d’un autre. Rend de quoi cesser d’écouter. */
  suivre(ecoute: (ecriture: EcritureSuivie) => void): () => void;
}

/** Ce qu’une écriture accordée garde : la reprise, sauf si celle de l’appareil doit rester, et les traces qui attendaient. */
export interface Accord {
  reprise: Reprise | undefined;
  traces: readonly Trace[];
}

/** Écriture annoncée aux autres onglets. */
export interface Ecriture {
  quoi: 'journal' | 'reprise' | 'annotations' | 'reglages';
  serie?: string;
}

/** Écriture reçue : `ici` dit qu’elle vient de cet onglet, d’une autre île de la page ou de celle qui écoute. */
export interface EcritureSuivie extends Ecriture {
  ici: boolean;
}

/** Motif d’un échec de stockage, à dire au lecteur ; « muet » : rien n’a échoué, mais rien ne répond encore. */
export type MotifDeStockage = 'plein' | 'refuse' | 'endommage' | 'depasse' | 'muet';

export class ErreurDeStockage extends Error {
  readonly motif: MotifDeStockage;

  constructor(motif: MotifDeStockage, cause: unknown) {
    super(`Stockage ${motif}`, { cause });
    this.name = 'ErreurDeStockage';
    this.motif = motif;
  }
}

/** Silence au-delà duquel une lecture ou une écriture se dit au lecteur, en millisecondes. */
export const SILENCE_DIT = 4000;

/**
 * Mène une action de stockage ; rend le motif de son échec, à dire au lecteur, ou rien. Toute autre erreur est un défaut. Une
 * action muette n’est ni abandonnée, ni refaite : `tarde` est appelé, et l’issue vient quand elle vient.
 */
export async function essayer(
  action: () => Promise<void>,
  tarde: () => void,
): Promise<MotifDeStockage | undefined> {
  const attente = setTimeout(tarde, SILENCE_DIT);
  try {
    await action();
    return undefined;
  } catch (e) {
    if (e instanceof ErreurDeStockage) return e.motif;
    throw e;
  } finally {
    clearTimeout(attente);
  }
}

/** Attente la plus longue d’un stockage avant de passer outre, en millisecondes. */
const PATIENCE = 1500;

/** Attend une lecture ou une écriture, mais pas sans fin : un stockage muet n’empêche ni de commencer, ni de continuer. */
export function patienter<T>(action: Promise<T>): Promise<T | undefined> {
  const attente = new Promise<undefined>((suite) => setTimeout(() => suite(undefined), PATIENCE));
  return Promise.race([action, attente]);
}
