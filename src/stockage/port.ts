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

/** Écriture annoncée aux autres onglets. */
export interface Ecriture {
  quoi: 'journal' | 'reprise' | 'annotations' | 'reglages';
  serie?: string;
}

/** Écriture reçue : `ici` dit qu’elle vient de cet onglet, d’une autre île de la page ou de celle qui écoute. */
export interface EcritureSuivie extends Ecriture {
  ici: boolean;
}

/** Motif d’un échec de stockage, à dire au lecteur. */
export type MotifDeStockage = 'plein' | 'refuse' | 'endommage';

export class ErreurDeStockage extends Error {
  readonly motif: MotifDeStockage;

  constructor(motif: MotifDeStockage, cause: unknown) {
    super(`Stockage ${motif}`, { cause });
    this.name = 'ErreurDeStockage';
    this.motif = motif;
  }
}

/** Mène une action de stockage ; rend le motif de son échec, à dire au lecteur, ou rien. Toute autre erreur est un défaut. */
export async function essayer(action: () => Promise<void>): Promise<MotifDeStockage | undefined> {
  try {
    await action();
    return undefined;
  } catch (e) {
    if (e instanceof ErreurDeStockage) return e.motif;
    throw e;
  }
}

/** Attente la plus longue d’un stockage avant de passer outre, en millisecondes. */
const PATIENCE = 1500;

/** Attend une lecture ou une écriture, mais pas sans fin : un stockage muet n’empêche ni de commencer, ni de continuer. */
export function patienter<T>(action: Promise<T>): Promise<T | undefined> {
  const attente = new Promise<undefined>((suite) => setTimeout(() => suite(undefined), PATIENCE));
  return Promise.race([action, attente]);
}
