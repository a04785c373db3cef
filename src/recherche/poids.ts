import type { Signaux } from './signaux.ts';

// Écrit par `npm run apprendre`, d’après les tables de requêtes.

/** Poids des signaux dans le classement. */
export const POIDS_DU_CLASSEMENT: Record<keyof Signaux, number> = {
  poids: 1.021,
  familles: 2.807,
  part: 1.863,
  duTheme: 1.524,
  nom: 0.876,
  ressemblance: 3.099,
  directe: 0.536,
  libelle: 2.456,
  enonce: 0.819,
  tete: 1.053,
  seul: 0.998,
  couverture: 1.734,
  inconnu: -1.424,
  paires: 1.355,
  demande: 0.069,
  principale: 1.062,
  quasi: 4.804,
  ordre: 1.482,
  essentiel: 0.089,
  nomme: 1.334,
  attendu: 2.697,
  sujet: 1.104,
  sujetDit: 0.299,
  ailleurs: -0.824,
  nombres: -1.313,
  unite: 0.388,
  mesure: -0.287,
};

/** La requête a une réponse : constante, puis un coefficient par trait. */
export const TENUE: readonly number[] = [
  -5.658, 1.536, -1.349, 1.441, 2.279, -0.052, 0.657, 0.178, 1.418, 1.971, 1.131, 0.465, 1.732, 1.712, -0.363,
  0.767, 1.463, 0.158, -0.114, -0.002,
];
export const SEUIL_DE_TENUE = 0.45;

/** La première réponse est la bonne : constante, puis un coefficient par trait. */
export const JUSTESSE: readonly number[] = [
  -6.123, 1.315, -0.741, 1.344, 0.909, 0.107, 0.001, 1.103, 1.243, 1.338, 0.823, 0.246, 1.05, 0.613, -0.759,
  1.074, -0.066, -0.137, 0.265, 0.749,
];
export const SEUIL_DE_JUSTESSE = 0.92;
