import type { Signaux } from './signaux.ts';

/** Ce que valent les signaux d’une réponse, dans le classement et pour dire si l’on s’y fie (une constante, puis un coefficient par trait). */
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
    poids: 0.742,
    familles: 1.732,
    part: 1.134,
    duTheme: 0.778,
    nom: 0.443,
    ressemblance: 0.89,
    directe: 0.102,
    libelle: 1.843,
    enonce: 0.602,
    tete: 0.26,
    seul: 1.498,
    couverture: 1.624,
    inconnu: -1.331,
    reste: -0.3,
    paires: -0.176,
    bruts: 2.376,
    suites: 1.877,
    accord: 2.626,
    concert: 6.478,
    sens: 2.571,
    demande: 0.066,
    principale: 0.312,
    quasi: 2.905,
    ordre: 1.321,
    essentiel: -0.126,
    nomme: 1.342,
    attendu: 5.18,
    sujet: 0.619,
    sujetDit: 0.125,
    ailleurs: -0.602,
    nombres: -1.168,
    unite: 0.301,
    mesure: 0.003,
  },
  tenue: [
    -10.571, 3.293, -1.808, 0.686, 3.289, 1.814, 0.639, 3.077, 1.135, 2.586, 0.036, 1.194, -0.081, 0.824,
    1.559, 0.266, 0.226, 2.133, 0.611, -0.338, -0.561, 0.587, 0.231, -0.19, 0.398,
  ],
  seuilDeTenue: 0.29,
  justesse: [
    -9.996, 2.38, -1.243, 0.547, 2.265, 1.652, 0.408, 2.126, 0.747, 0.486, 0.356, 1.3, 0.527, 0.241, 1.08,
    0.531, -0.014, 1.95, 0.348, -0.215, -0.718, 0.383, -0.211, 0.203, 1.336,
  ],
  seuilDeJustesse: 0.95,
};
