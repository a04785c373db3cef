import { delais } from './delais.ts';
import { mesures } from './mesures.ts';
import { probation } from './probation.ts';
import { situer } from './situer.ts';
import { tig } from './tig.ts';
import type { Calculateur } from './types.ts';

/** Tous les calculateurs. Une île n’en importe qu’un : ce fichier sert à la construction et aux tests. */
export const CALCULATEURS: readonly Calculateur[] = [mesures, situer, delais, probation, tig];
