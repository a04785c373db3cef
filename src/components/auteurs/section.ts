import { composantsDeLecture } from './index.ts';
import Question from './Question.astro';

/**
 * Composants d’une section de module, la seule page de contenu à poser des questions : ailleurs, leur code et leurs styles
 * seraient chargés pour rien.
 */
export const composantsDeSection = { ...composantsDeLecture, Question };
