import type { Journal } from '../../schemas/journal.ts';

/** Rétention visée et bornes du réglage, de 0 à 1 : plus haut, les révisions s’accumulent ; plus bas, on oublie trop. */
export const RETENTION = { defaut: 0.9, minimum: 0.8, maximum: 0.95 } as const;

/** Réglages du lecteur, ceux qu’il n’a pas touchés à leur valeur de départ. */
export interface ReglagesDuLecteur {
  /** Demander la certitude avant de vérifier. */
  certitude: boolean;
  /** Rétention que la révision vise, de 0 à 1. */
  retention: number;
}

/** Lit les réglages gardés ; une valeur qui n’est pas de la nature attendue est ignorée. */
export function lireReglages(reglages: Journal['reglages']): ReglagesDuLecteur {
  const valeur = (cle: keyof ReglagesDuLecteur) => reglages.find((r) => r.cle === cle)?.valeur;
  const [certitude, retention] = [valeur('certitude'), valeur('retention')];
  return {
    certitude: certitude === true,
    retention: typeof retention === 'number' ? retention : RETENTION.defaut,
  };
}
