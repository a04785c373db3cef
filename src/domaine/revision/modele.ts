import { FSRSAlgorithm, Rating, type Grade } from 'ts-fsrs';
import type { TraceDeReponse } from '../../schemas/journal.ts';
import { RETENTION } from '../journal/reglages.ts';
import type { Issue } from '../quiz/types/note.ts';

/** Issue d’une réponse donnée : un item laissé blanc n’apprend rien sur la mémoire. */
export type IssueDonnee = Exclude<Issue, 'sans-reponse'>;

/** Réglages du modèle. */
export interface OptionsDeMemoire {
  /** Part d’items encore sus à l’échéance, ramenée aux bornes de `RETENTION`. */
  retention?: number;
}

/**
 * Issue que la mémoire retient d’une réponse : juste après avoir lu un indice, la règle n’est sue qu’en partie ; un item laissé
 * blanc ne dit rien.
 */
export function issueRetenue({
  issue,
  indices,
}: Pick<TraceDeReponse, 'issue' | 'indices'>): IssueDonnee | undefined {
  if (issue === 'sans-reponse') return undefined;
  return issue === 'juste' && indices ? 'partielle' : issue;
}

/**
 * Note du modèle : su ou pas su. « Difficile » et « facile » demandent que le lecteur se juge, ce qu’on ne fait pas ; une
 * réponse partielle est une règle mal sue, donc à reprendre.
 */
export function noteDuModele(issue: IssueDonnee): Grade {
  switch (issue) {
    case 'juste':
      return Rating.Good;
    case 'partielle':
    case 'fausse':
      return Rating.Again;
  }
}

/**
 * Modèle FSRS-6 à ses paramètres publiés, sans tirage : deux appareils calculent la même échéance. Sans étapes en minutes :
 * l’intervalle le plus court est d’un jour, et deux réponses du même jour relèvent de la formule de court terme.
 * @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
export function modeleFsrs({ retention = RETENTION.defaut }: OptionsDeMemoire): FSRSAlgorithm {
  return new FSRSAlgorithm({
    request_retention: Math.min(RETENTION.maximum, Math.max(RETENTION.minimum, retention)),
    enable_fuzz: false,
    learning_steps: [],
    relearning_steps: [],
  });
}
