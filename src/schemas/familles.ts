/** Familles de mesures : une couleur, une icône et un mot chacune. Sans zod, pour que le navigateur puisse les lire. */
export const FAMILLES = {
  presententiel: 'Pré-sentenciel',
  peine: 'Peine',
  amenagement: 'Aménagement',
  suivi: 'Suivi',
  procedure: 'Procédure',
  repere: 'Repère',
} as const;

export type Famille = keyof typeof FAMILLES;
