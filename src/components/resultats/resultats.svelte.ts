import type { SujetATaper } from '../../domaine/resultats/grille.ts';
import type { Releve } from '../../domaine/resultats/releve.ts';

/** D’où viennent les réponses que l’on ajoute. */
export type SourceChoisie = 'grille' | 'carnets' | 'codes' | 'votes' | 'fichier';

/**
 * Ce que l’on a ouvert. Tenu ici plutôt que dans l’île : la construction y verrait des constantes, et jetterait les parties qu’elles montrent
 * avec leurs styles.
 */
export class Ouvert {
  sujets = $state.raw<{ A: SujetATaper; B: SujetATaper }>();
  /** Relevé d’une autre séance, à comparer. */
  autre = $state.raw<Releve>();
  source = $state<SourceChoisie>('grille');
}
