import { situer } from './situer.ts';
import type { Calculateur } from './types.ts';

/** Tous les calculateurs. Une île n’en importe qu’un : ce fichier sert à la construction et aux tests. */
export const CALCULATEURS: readonly Calculateur[] = [situer];
