import { pierreTombale } from '../domaine/annotations/annotations.ts';
import type { Annotation, Journal } from '../schemas/journal.ts';
import type { Instant } from '../domaine/commun/instant.ts';
import { exportSchema, VERSION_D_EXPORT } from '../schemas/export.ts';
import { PLUS_GRANDES_LISTES } from '../schemas/journal.ts';
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
export type MotifDeRefus =
  'vide' | 'illisible' | 'etranger' | 'seance' | 'releve' | 'trop-recent' | 'trop-grand' | 'altere';

/** Octets d’un fichier au-delà desquels on ne l’ouvre pas : quatre fois un carnet rempli de tout ce que le site admet. */
const PLUS_GROS_FICHIER = 200_000_000;

/** Les autres fichiers que le site écrit, et que l’on peut choisir par erreur. */
const AUTRES_FORMATS: Record<string, MotifDeRefus> = { 'jalons-seance': 'seance', 'jalons-releve': 'releve' };

/** Lecture d’un fichier d’export : un journal sûr, ou le motif du refus. */
export type LectureDExport = { journal: Journal } | { refus: MotifDeRefus };

/** Lit un fichier d’export ; rien n’en est gardé tant que tout n’en est pas valide. */
export function lireExport(texte: string): LectureDExport {
  let donnees: unknown;
  try {
    donnees = JSON.parse(texte);
  } catch {
    return { refus: pourquoiIllisible(texte) };
  }
  const entete = donnees as { format?: unknown; version?: unknown } | null;
  const format = typeof entete === 'object' ? entete?.format : undefined;
  if (typeof format === 'string' && Object.hasOwn(AUTRES_FORMATS, format))
    return { refus: AUTRES_FORMATS[format] as MotifDeRefus };
  if (entete === null || format !== 'jalons-carnet') return { refus: 'etranger' };
  if (typeof entete.version === 'number' && entete.version > VERSION_D_EXPORT)
    return { refus: 'trop-recent' };
  if (deborde(donnees as Record<string, unknown>)) return { refus: 'trop-grand' };
  const lu = exportSchema.safeParse(migrer(donnees as Record<string, unknown>));
  if (!lu.success) return { refus: 'altere' };
  const { traces, reprises, annotations, reglages } = lu.data;
  return { journal: { traces, reprises, annotations: sansTexteSupprime(annotations), reglages } };
}

/** Un carnet coupé commence comme un carnet et ne finit pas ; une archive, une page ou un PDF ne commencent pas ainsi. */
function pourquoiIllisible(texte: string): MotifDeRefus {
  const ecrit = texte.trim();
  if (ecrit === '') return 'vide';
  if (!ecrit.startsWith('{')) return 'etranger';
  return ecrit.endsWith('}') ? 'altere' : 'illisible';
}

/** Vrai si une liste a plus d’éléments que le site n’en admet : le fichier est sain, il est trop grand. */
function deborde(donnees: Record<string, unknown>): boolean {
  return Object.entries(PLUS_GRANDES_LISTES).some(([cle, plus]) => {
    const liste = donnees[cle];
    return Array.isArray(liste) && liste.length > plus;
  });
}

/** Le texte d’un fichier, qu’un éditeur l’ait réenregistré en UTF-16 ou non : sa marque le dit. */
async function texteDu(fichier: Blob): Promise<string> {
  const octets = new Uint8Array(await fichier.arrayBuffer());
  const [a, b] = octets;
  const utf16 = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  return new TextDecoder(utf16).decode(octets);
}

/** Lit le fichier qu’un lecteur a choisi. */
export async function lireFichierDExport(fichier: Blob): Promise<LectureDExport> {
  return fichier.size > PLUS_GROS_FICHIER ? { refus: 'trop-grand' } : lireExport(await texteDu(fichier));
}

/** Ce que l’on dit au lecteur d’un fichier refusé. */
export const MESSAGES_DE_REFUS: Record<MotifDeRefus, string> = {
  vide: 'Ce fichier est vide. Rien n’a été changé.',
  illisible: 'Ce fichier ne se lit pas\u00a0: il est peut-être incomplet. Rien n’a été changé.',
  etranger: 'Ce fichier n’est pas un carnet de Jalons. Rien n’a été changé.',
  seance: 'Ce fichier est une séance, non un carnet\u00a0: il s’ouvre dans la salle. Rien n’a été changé.',
  releve:
    'Ce fichier est un relevé de résultats, non un carnet\u00a0: il s’ouvre à la page des résultats. Rien n’a été changé.',
  'trop-grand': 'Ce carnet contient plus de données que le site ne peut en réunir. Rien n’a été changé.',
  'trop-recent': 'Ce carnet vient d’une version plus récente du site. Rien n’a été changé.',
  altere:
    'Ce carnet a été modifié ou abîmé\u00a0: des données n’y ont pas la forme attendue. Rien n’a été changé.',
};
