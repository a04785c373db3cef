/**
 * Ce à quoi un fait répond. La première sorte d’un fait est la principale : c’est par elle que le comparateur met deux mesures en
 * regard ; la recherche les lit toutes. Sans zod, pour que le navigateur puisse les lire.
 */
export const SORTES = {
  definition: 'Définition',
  decideur: 'Qui décide',
  public: 'Pour qui',
  duree: 'Durée',
  seuil: 'Seuil',
  condition: 'Condition',
  exclusion: 'Exclusion',
  consentement: 'Accord de la personne',
  droit: 'Droit de la personne',
  procedure: 'Procédure',
  delai: 'Délai',
  imputation: 'Imputation',
  lieu: 'Lieu',
  contenu: 'Contenu',
  obligation: 'Obligation',
  controle: 'Contrôle',
  preuve: 'Preuve',
  argent: 'Argent',
  acteur: 'Qui suit',
  modification: 'Modification',
  cumul: 'Cumul',
  effet: 'Effet',
  manquement: 'Manquement',
  sanction: 'Sanction',
  fin: 'Fin de la mesure',
  recours: 'Recours',
  mineur: 'Mineurs',
  victime: 'Victimes',
  reforme: 'Réforme',
  histoire: 'Histoire',
  chiffre: 'Chiffre',
} as const;

export type Sorte = keyof typeof SORTES;
