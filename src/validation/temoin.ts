import { createHash } from 'node:crypto';
import type { Fait, Version } from '../schemas/droit.ts';

/** Fichier du témoin : une ligne par fait, son identifiant et l’empreinte de ce que l’on en a relu. */
export const TEMOIN = 'droit/_temoin.txt';

/** Empreintes inscrites de chaque fait. Une réunion de branches peut en laisser plusieurs, jusqu’au prochain rangement. */
export type Temoin = ReadonlyMap<string, readonly string[]>;

const LIGNE = /^([a-z0-9-]+\.[a-z0-9-]+) ([0-9a-f]{12})$/;

/** Lit le témoin ligne à ligne ; ce qui n’a pas la forme d’une ligne (marque de conflit, commentaire) est passé. */
export function lireTemoin(texte: string): Temoin {
  const temoin = new Map<string, string[]>();
  for (const ligne of texte.split(/\r?\n/)) {
    const [, ref, empreinte] = LIGNE.exec(ligne) ?? [];
    if (ref && empreinte) temoin.set(ref, [...(temoin.get(ref) ?? []), empreinte]);
  }
  return temoin;
}

/** Rang, à partir de 1, de la première ligne qui n’est pas du témoin ; `undefined` si toutes en sont. */
export function ligneEtrangere(texte: string): number | undefined {
  const rang = texte.split(/\r?\n/).findIndex((ligne) => ligne !== '' && !LIGNE.test(ligne));
  return rang === -1 ? undefined : rang + 1;
}

/** Écrit le témoin, trié : deux auteurs qui prennent acte de faits différents touchent des lignes différentes. */
export function ecrireTemoin(temoin: Temoin): string {
  const lignes = [...temoin].flatMap(([ref, empreintes]) => empreintes.map((e) => `${ref} ${e}\n`));
  return lignes.sort().join('');
}

/** Ce qu’un juriste écrit pour un autre, et les mots par lesquels on trouve le fait, ne sont pas ce qu’il dit. */
const A_COTE: ReadonlySet<string> = new Set<keyof Version | keyof Fait>([
  'preuve',
  'note',
  'sortes',
  'questions',
]);

/** L’espace insécable et l’apostrophe courbe ne changent pas ce qui est dit. */
function sansTypographie(texte: string): string {
  return texte
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?([:;!?»])/g, '$1')
    .replace(/« ?/g, '«')
    .trim();
}

function canonique(donnee: unknown): unknown {
  if (typeof donnee === 'string') return sansTypographie(donnee);
  if (Array.isArray(donnee)) return donnee.map(canonique);
  if (donnee === null || typeof donnee !== 'object') return donnee;
  return Object.entries(donnee)
    .filter(([cle]) => !A_COTE.has(cle))
    .map(([cle, v]) => [cle, canonique(v)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Empreinte de tout ce que dit un fait : son nom et chacune de ses rédactions. */
export function empreinteDuFait(fait: Fait): string {
  return condenser(canonique(fait), 12);
}

/** Début du SHA-256 d’une donnée. */
export function condenser(donnee: unknown, longueur: number): string {
  return createHash('sha256').update(JSON.stringify(donnee)).digest('hex').slice(0, longueur);
}
