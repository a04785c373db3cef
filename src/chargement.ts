import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './validation/lecture.ts';
import { TEMOIN } from './validation/temoin.ts';
import { analyser, type Analyse } from './validation/analyser.ts';

const DOSSIERS = ['droit', 'quizzes', 'src/content'];
const FORMES = [...DOSSIERS.map((dossier) => `${dossier}/**/*.{yaml,yml,mdx,md}`), TEMOIN];

/** Lit sur le disque tous les fichiers d’auteur, chemins relatifs à la racine. */
export function lireFichiers(racine: string): Source[] {
  return FORMES.flatMap((forme) => globSync(forme, { cwd: racine }))
    .map((chemin) => chemin.replaceAll('\\', '/'))
    .sort()
    .map((chemin) => ({ chemin, texte: readFileSync(join(racine, chemin), 'utf8') }));
}

/** Lit et contrôle le contenu d’un projet à la date du jour. */
export function chargerContenu(racine: string): Analyse {
  return analyser(lireFichiers(racine), new Date().toISOString().slice(0, 10));
}
