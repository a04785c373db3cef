import type { Signaux } from './signaux.ts';

/** Ce que valent les signaux d’une réponse : dans le classement, et pour dire si l’on s’y fie (constante, puis un coefficient par trait). */
export interface Poids {
  classement: Readonly<Record<keyof Signaux, number>>;
  /** La requête a une réponse. */
  tenue: readonly number[];
  seuilDeTenue: number;
  /** La première réponse est la bonne. */
  justesse: readonly number[];
  seuilDeJustesse: number;
}

// Écrit par `npm run apprendre`, d’après les tables de requêtes.
export const POIDS: Poids = {
  classement: {
  poids: 1.056,
  familles: 2.858,
  part: 1.823,
  duTheme: 1.236,
  nom: 0.742,
  ressemblance: 3.251,
  directe: 0.331,
  libelle: 2.822,
  enonce: 0.778,
  tete: 0.787,
  seul: 1.006,
  couverture: 1.759,
  inconnu: -1.377,
  paires: 1.214,
  demande: 0.098,
  principale: 0.958,
  bruts: 0,
  suites: 0,
  sens: 0,
  quasi: 4.654,
  ordre: 1.45,
  essentiel: 0.19,
  nomme: 1.491,
  attendu: 2.821,
  sujet: 1.086,
  sujetDit: 0.161,
  ailleurs: -0.742,
  nombres: -1.191,
  unite: 0.344,
  mesure: -0.2,
  },
  tenue: [
  -5.665, 1.559, -1.366, 1.412, 2.393, -0.127, 0.592, 0.356, 1.435, 1.98, 1.174, 0.414, 1.722, 1.66, -0.174,
  0.834, 1.026, 0.469, -0.123, -0.005,
],
  seuilDeTenue: 0.5,
  justesse: [
  -6.029, 1.053, -0.83, 1.738, 0.41, 0.144, 0.079, 0.997, 0.676, 1.304, 0.871, 0.15, 0.998, 0.729, -0.506,
  0.659, 0.133, -0.023, 0.341, 0.614,
],
  seuilDeJustesse: 0.92,
};
