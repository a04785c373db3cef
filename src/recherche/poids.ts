import type { Signaux } from './signaux.ts';

/** Ce que valent les signaux d’une réponse dans le classement, et pour dire si l’on s’y fie (constante, puis un coefficient par trait). */
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
    poids: 0.969,
    familles: 2.047,
    part: 1.641,
    duTheme: 0.907,
    nom: 0.537,
    ressemblance: 1.691,
    directe: 0.592,
    libelle: 2.023,
    enonce: 0.566,
    tete: 0.839,
    seul: 1.634,
    couverture: 1.654,
    inconnu: -1.195,
    paires: -0.19,
    bruts: 4.288,
    suites: 2.38,
    sens: 2.62,
    demande: 0.096,
    principale: 0.607,
    quasi: 3.989,
    ordre: 1.271,
    essentiel: -0.026,
    nomme: 1.382,
    attendu: 3.429,
    sujet: 0.813,
    sujetDit: 0.019,
    ailleurs: -0.647,
    nombres: -1.316,
    unite: 0.369,
    mesure: -0.057,
  },
  tenue: [
    -5.771, 1.453, -1.426, 1.372, 2.375, -0.241, 0.45, 0.25, 1.125, 1.904, 1.178, 0.574, 1.485, 1.371, -0.563,
    0.552, 0.953, 0.846, -0.283, 1.053,
  ],
  seuilDeTenue: 0.32,
  justesse: [
    -6.007, 0.832, -0.895, 1.288, -0.01, 0.592, 0.156, 0.67, 0.542, 1.252, 1.101, 0.322, 0.678, 0.606, -0.412,
    0.307, 0.102, 0.089, 0.072, 1.884,
  ],
  seuilDeJustesse: 0.95,
};
