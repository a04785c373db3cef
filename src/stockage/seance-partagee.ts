import type { Seance } from '../schemas/seance.ts';

const FORMAT = 'jalons-seance';

/** Pourquoi une séance venue d’ailleurs est refusée. */
export type MotifDeRefusDeSeance = 'illisible' | 'etrangere' | 'carnet' | 'trop-recente' | 'alteree';

/** Ce que l’on dit d’une séance refusée ; rien n’a été changé. */
export const MESSAGES_DE_REFUS_DE_SEANCE: Record<MotifDeRefusDeSeance, string> = {
  illisible:
    'Cette séance ne se lit pas\u00a0: le fichier ou le lien est incomplet. Demandez-le à nouveau. Rien n’a été changé ici.',
  carnet:
    'Ce fichier est un carnet, non une séance\u00a0: il s’ouvre à la page du carnet. Rien n’a été changé ici.',
  etrangere: 'Ce fichier n’est pas une séance de Jalons. Rien n’a été changé ici.',
  'trop-recente':
    'Cette séance vient d’une version plus récente du site. Rechargez la page avec le réseau, puis réessayez.',
  alteree:
    'Cette séance a été modifiée ou abîmée\u00a0: des données n’y ont pas la forme attendue. Rien n’a été changé ici.',
};

/** Une séance venue d’ailleurs, contrôlée, ou le motif du refus. */
export type LectureDeSeance = { seance: Seance } | { refus: MotifDeRefusDeSeance };

/** Écrit une séance en fichier. */
export function ecrireFichier(seance: Seance): string {
  return JSON.stringify({ format: FORMAT, version: 1, seance }, null, 1);
}

/** Lit une séance d’un fichier ; rien n’en est gardé tant que tout n’en est pas valide. */
export async function lireFichier(contenu: string): Promise<LectureDeSeance> {
  let donnees: unknown;
  try {
    donnees = JSON.parse(contenu);
  } catch {
    const ecrit = contenu.trim();
    return { refus: ecrit === '' || ecrit.startsWith('{') ? 'illisible' : 'etrangere' };
  }
  const entete = donnees as { format?: unknown; version?: unknown; seance?: unknown } | null;
  if (typeof entete === 'object' && entete?.format === 'jalons-carnet') return { refus: 'carnet' };
  if (typeof entete !== 'object' || entete?.format !== FORMAT) return { refus: 'etrangere' };
  if (typeof entete.version === 'number' && entete.version > 1) return { refus: 'trop-recente' };
  const { seanceSchema } = await import('../schemas/seance.ts');
  const lue = seanceSchema.safeParse(entete.seance);
  return lue.success ? { seance: lue.data } : { refus: 'alteree' };
}

/** Octets d’une séance au-delà desquels un lien n’en est pas une : quelques caractères peuvent en gonfler des centaines de millions. */
const PLUS_LONGUE_SEANCE = 4_000_000;

async function passer(
  octets: Uint8Array<ArrayBuffer>,
  par: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const lecteur = new Blob([octets]).stream().pipeThrough(par).getReader();
  const morceaux: Uint8Array<ArrayBuffer>[] = [];
  let longueur = 0;
  for (let lu = await lecteur.read(); !lu.done; lu = await lecteur.read()) {
    morceaux.push(lu.value);
    longueur += lu.value.length;
    if (longueur > PLUS_LONGUE_SEANCE) {
      await lecteur.cancel();
      throw new RangeError('séance démesurée');
    }
  }
  return new Uint8Array(await new Blob(morceaux).arrayBuffer());
}

/** Écrit une séance dans un fragment d’adresse : il reste dans le navigateur, aucun serveur ne le reçoit. */
export async function ecrireFragment(seance: Seance): Promise<string> {
  const octets = await passer(
    new TextEncoder().encode(ecrireFichier(seance)),
    new CompressionStream('deflate-raw'),
  );
  const base64 = btoa(Array.from(octets, (o) => String.fromCharCode(o)).join(''));
  return `seance=${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Lit la séance d’un fragment ; rien s’il n’en porte pas. */
export async function lireFragment(fragment: string): Promise<LectureDeSeance | undefined> {
  // Une messagerie coupe un lien long, et colle à sa fin un point, un chevron ou une marque de suivi.
  const code = /^#?seance=([\w\s-]*)/.exec(fragment)?.[1]?.replace(/\s/g, '');
  if (code === undefined) return undefined;
  try {
    const binaire = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const octets = Uint8Array.from(binaire, (c) => c.charCodeAt(0));
    const texteLu = new TextDecoder().decode(await passer(octets, new DecompressionStream('deflate-raw')));
    return await lireFichier(texteLu);
  } catch {
    return { refus: 'illisible' };
  }
}
