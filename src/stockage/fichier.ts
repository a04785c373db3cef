import { pierreTombale } from '../domaine/annotations/annotations.ts';
import type { Annotation, Journal } from '../schemas/journal.ts';
import type { Instant } from '../domaine/commun/instant.ts';
import { exportSchema, VERSION_D_EXPORT } from '../schemas/export.ts';
import { migrer } from './migrations.ts';

/** Jusqu’à la version 0.2, une note supprimée gardait son texte : ni l’export ni l’import ne le transmettent. */
function sansTexteSupprime(annotations: readonly Annotation[]): Annotation[] {
  return annotations.map((a) => (a.supprimee ? pierreTombale(a) : a));
}

/** Écrit un journal en fichier d’export. */
export function ecrireExport(journal: Journal, exporteLe: Instant): string {
  return JSON.stringify(
    {
      format: 'jalons-carnet',
      version: VERSION_D_EXPORT,
      exporteLe,
      ...journal,
      annotations: sansTexteSupprime(journal.annotations),
    },
    null,
    1,
  );
}

/** Pourquoi un fichier est refusé. */
export type MotifDeRefus = 'illisible' | 'etranger' | 'trop-recent' | 'altere';

/** Lecture d’un fichier d’export : un journal sûr, ou le motif du refus. */
export type LectureDExport = { journal: Journal } | { refus: MotifDeRefus };

/** Lit un fichier d’export ; rien n’en est gardé tant que tout n’en est pas valide. */
export function lireExport(texte: string): LectureDExport {
  let donnees: unknown;
  try {
    donnees = JSON.parse(texte);
  } catch {
    return { refus: 'illisible' };
  }
  const entete = donnees as { format?: unknown; version?: unknown } | null;
  if (typeof entete !== 'object' || entete?.format !== 'jalons-carnet') return { refus: 'etranger' };
  if (typeof entete.version === 'number' && entete.version > VERSION_D_EXPORT)
    return { refus: 'trop-recent' };
  const lu = exportSchema.safeParse(migrer(donnees as Record<string, unknown>));
  if (!lu.success) return { refus: 'altere' };
  const { traces, reprises, annotations, reglages } = lu.data;
  return { journal: { traces, reprises, annotations: sansTexteSupprime(annotations), reglages } };
}

/** Ce que l’on dit au lecteur d’un fichier refusé. */
export const MESSAGES_DE_REFUS: Record<MotifDeRefus, string> = {
  illisible: 'Ce fichier ne se lit pas\u00a0: il est peut-être incomplet. Rien n’a été changé.',
  etranger: 'Ce fichier n’est pas un carnet de Jalons. Rien n’a été changé.',
  'trop-recent': 'Ce carnet vient d’une version plus récente du site. Rien n’a été changé.',
  altere:
    'Ce carnet a été modifié ou abîmé\u00a0: des données n’y ont pas la forme attendue. Rien n’a été changé.',
};
