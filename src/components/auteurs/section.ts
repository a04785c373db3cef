import { composantsDeLecture } from './index.ts';
import FaitDeSection from './FaitDeSection.astro';
import Question from './Question.astro';
import TermeEnBulle from './TermeEnBulle.astro';
import ValeurEnBulle from './ValeurEnBulle.astro';

/**
 * Composants d’une section de module, la seule page de contenu à poser des questions : ailleurs, leur code et leurs styles
 * seraient chargés pour rien. Les faits y taisent leurs dates, que la section dit d’une ligne.
 */
export const composantsDeSection = {
  ...composantsDeLecture,
  Fait: FaitDeSection,
  Faits: FaitDeSection,
  Question,
  Terme: TermeEnBulle,
  Valeur: ValeurEnBulle,
};
