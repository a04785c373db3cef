import type { Reponse } from './reponse.ts';
import { noteDe, rangsAReprendre, type Serie } from './serie.ts';

/** Où en est une question d’une série, telle que la carte de la série la dit. */
export type Situation = 'a-faire' | 'commencee' | 'juste' | 'partielle' | 'fausse' | 'blanche';

/** Signe et mot de chaque situation : la couleur n’est jamais seule à la dire. */
export const SITUATIONS: Record<Situation, { signe: string; mot: string }> = {
  'a-faire': { signe: '○', mot: 'À faire' },
  commencee: { signe: '…', mot: 'Commencée' },
  juste: { signe: '✓', mot: 'Juste' },
  partielle: { signe: '≈', mot: 'En partie juste' },
  fausse: { signe: '✕', mot: 'À revoir' },
  blanche: { signe: '○', mot: 'Sans réponse' },
};

/** Situation d’une question : ce que vaut la réponse arrêtée, ou ce qui reste à y faire. */
export function situationDe(serie: Serie, rang: number): Situation {
  const { issue } = noteDe(serie, rang);
  if (!serie.arretees[rang]) return issue === 'sans-reponse' ? 'a-faire' : 'commencee';
  return issue === 'sans-reponse' ? 'blanche' : issue;
}

/** Ce que la fin d’une série montre : la situation de chaque question, les erreurs à reprendre, et ce que valait chaque certitude. */
export function finDe(serie: Serie) {
  return {
    situations: serie.items.map((_, rang) => situationDe(serie, rang)),
    erreurs: rangsAReprendre(serie).map((rang) => ({
      rang,
      reponse: serie.reponses[rang] as Reponse,
      situation: situationDe(serie, rang),
    })),
    certitudes: serie.certitudes.flatMap((certitude, rang) =>
      certitude ? { certitude, juste: noteDe(serie, rang).issue === 'juste' } : [],
    ),
  };
}
