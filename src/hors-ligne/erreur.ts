/** Pourquoi garder ou retirer n’a pas abouti. */
export type MotifHorsLigne = 'reseau' | 'place' | 'change' | 'occupe' | 'absent' | 'refus';

/** Geste qui n’a pas abouti ; ce qui était gardé l’est toujours. */
export class ErreurHorsLigne extends Error {
  readonly motif: MotifHorsLigne;

  constructor(motif: MotifHorsLigne) {
    super(motif);
    this.motif = motif;
  }
}
