import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyser, type Analyse } from './validation/analyser.ts';
import { estImage } from './validation/fichiers.ts';
import type { Panne, Source } from './validation/lecture.ts';

const DOSSIERS = ['droit', 'quizzes', 'src/content'];

/** Extension d’un fichier de contenu : un dossier qui la porte a pris la place d’un fichier. */
const EXTENSION_DE_CONTENU = /\.(?:mdx|yaml)$/;

function panneDe(erreur: unknown): Panne {
  switch ((erreur as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
      return 'droits';
    case 'EISDIR':
      return 'dossier';
    case 'ENOENT':
    case 'ELOOP':
      return 'lien';
    default:
      return 'autre';
  }
}

function lireFichier(racine: string, chemin: string): Source {
  // Le contrôle n’a besoin que de savoir qu’une image est là.
  if (estImage(chemin)) return { chemin, texte: '' };
  try {
    return { chemin, texte: readFileSync(join(racine, chemin), 'utf8') };
  } catch (erreur) {
    return { chemin, texte: '', panne: panneDe(erreur) };
  }
}

function lireDossier(racine: string, dossier: string): Source[] {
  try {
    return readdirSync(join(racine, dossier), { withFileTypes: true }).flatMap((entree) => {
      const chemin = `${dossier}/${entree.name}`;
      if (entree.name.startsWith('.')) return [];
      if (!entree.isDirectory()) return [lireFichier(racine, chemin)];
      if (EXTENSION_DE_CONTENU.test(entree.name)) return [{ chemin, texte: '', panne: 'dossier' as const }];
      return lireDossier(racine, chemin);
    });
  } catch (erreur) {
    const panne = panneDe(erreur);
    // Un dossier absent se dit par ce que le contrôle n’y a pas examiné.
    return panne === 'lien' ? [] : [{ chemin: dossier, texte: '', panne }];
  }
}

/** Rang d’un fichier : son point d’extension passe avant un tiret, pour que `arse.yaml` vienne avant `arse-mobile.yaml`. */
const rangDe = ({ chemin }: Source): string => chemin.replace(/\.(?=[a-z]+$)/, ' ');

/** Lit sur le disque tous les fichiers d’auteur, chemins relatifs à la racine ; ce qui ne se lit pas le dit. */
export function lireFichiers(racine: string): Source[] {
  return DOSSIERS.flatMap((dossier) => lireDossier(racine, dossier)).sort((a, b) =>
    rangDe(a) < rangDe(b) ? -1 : 1,
  );
}

const ANALYSE = Symbol.for('jalons.analyse');

/** La dernière analyse, et ce dont elle part. */
interface DerniereAnalyse {
  sources: readonly Source[];
  jour: string;
  analyse: Analyse;
}

/**
 * Le contrôle d’avant la construction et les pages construites lisent le même contenu dans le même processus, mais chargent ce module
 * deux fois : l’analyse, qui est longue, passe de l’un à l’autre.
 */
const memoire = globalThis as { [ANALYSE]?: DerniereAnalyse };

function memesSources(a: readonly Source[], b: readonly Source[]): boolean {
  return (
    a.length === b.length &&
    a.every((s, i) => s.chemin === b[i]?.chemin && s.texte === b[i].texte && s.panne === b[i].panne)
  );
}

/** Lit et contrôle le contenu d’un projet à la date du jour ; rien n’a changé depuis la dernière fois, l’analyse est la même. */
export function chargerContenu(racine: string): Analyse {
  const sources = lireFichiers(racine);
  const jour = new Date().toISOString().slice(0, 10);
  const derniere = memoire[ANALYSE];
  if (derniere?.jour === jour && memesSources(derniere.sources, sources)) return derniere.analyse;
  const analyse = analyser(sources, jour);
  memoire[ANALYSE] = { sources, jour, analyse };
  return analyse;
}
