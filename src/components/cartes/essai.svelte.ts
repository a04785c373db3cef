import type { Depouillement } from '../../domaine/cartes/lecture.ts';

/**
 * L’essai des cartes. Tenu ici plutôt que dans l’île : la construction y verrait une constante, et jetterait la vue de la caméra avec ses
 * styles.
 */
export class Essai {
  etape = $state<'avant' | 'vote' | 'mains'>('avant');
  resultat = $state.raw<Depouillement>();
}
