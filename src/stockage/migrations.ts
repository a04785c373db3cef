import type { Reponse } from '../domaine/quiz/reponse.ts';

const UNITES: Record<string, readonly [string, string]> = {
  D: ['jour', 'jours'],
  W: ['semaine', 'semaines'],
  M: ['mois', 'mois'],
  Y: ['an', 'ans'],
};

/**
 * Jusqu’à la version 1, une durée répondue était un nombre et une unité ; depuis la version 2, c’est le texte écrit. Une réponse
 * d’un autre type est rendue telle quelle.
 */
export function reponseDeLaVersion1(reponse: unknown): Reponse {
  const { nombre, unite } = (reponse ?? {}) as { nombre?: unknown; unite?: unknown };
  const mots = typeof unite === 'string' && Object.hasOwn(UNITES, unite) ? UNITES[unite] : undefined;
  if (typeof nombre !== 'string' || !mots) return reponse as Reponse;
  const saisie = nombre.trim();
  return saisie === '' ? '' : `${saisie} ${mots[saisie === '1' ? 0 : 1]}`;
}

/** Une reprise d’avant la version 2, ses durées récrites. */
export function repriseDeLaVersion1<T>(reprise: T): T {
  const { reponses } = (reprise ?? {}) as { reponses?: unknown };
  return Array.isArray(reponses) ? { ...reprise, reponses: reponses.map(reponseDeLaVersion1) } : reprise;
}

type Donnees = Record<string, unknown>;

/** Pour chaque version d’export révolue, ce qui la mène à la suivante. Une migration ne valide rien : le schéma le fait ensuite. */
const MIGRATIONS: Record<number, (donnees: Donnees) => Donnees> = {
  1: ({ reprises, ...reste }) => ({
    // La version 1 n’avait ni annotations ni réglages ; un fichier qui en porte pourtant ne les perd pas en silence.
    annotations: [],
    reglages: [],
    ...reste,
    version: 2,
    reprises: Array.isArray(reprises) ? reprises.map(repriseDeLaVersion1) : reprises,
  }),
};

/** Mène un export à la version d’aujourd’hui ; des données d’une version inconnue sont rendues telles quelles. */
export function migrer(donnees: Donnees): Donnees {
  const migration = typeof donnees['version'] === 'number' ? MIGRATIONS[donnees['version']] : undefined;
  return migration ? migrer(migration(donnees)) : donnees;
}
