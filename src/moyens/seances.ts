import * as adresses from '../domaine/commun/adresses.ts';
import type { CasDeSalle, Piece } from '../domaine/seance/ecrans.ts';
import { banqueDeLItem } from '../domaine/quiz/banques.ts';
import type { Catalogue, RegleDeSalle } from '../requetes/seances.ts';
import type { EtapeDeSeance, Seance } from '../schemas/seance.ts';
import { lireDonnees } from './donnees.ts';
import { liste, objet, quelconque, texte, type Forme } from './formes.ts';
import { lireBanque } from './publies.ts';

/** Tout ce dont une séance se compose. */
export function lireCatalogue(): Promise<Catalogue> {
  return lireDonnees(
    adresses.catalogueDeSalle,
    objet<Catalogue>({
      pieces: liste(quelconque),
      banques: liste(quelconque),
      themes: liste(quelconque),
      parcours: liste(quelconque),
      pretes: liste(quelconque),
    }),
  );
}

/** Les règles d’un thème que l’on peut montrer. */
export async function lireRegles(theme: string): Promise<RegleDeSalle[]> {
  const regle = objet<RegleDeSalle>({ id: texte, libelle: texte, enonce: texte, article: texte });
  const lu = await lireDonnees(
    adresses.ecransDeSalle('regle', theme),
    objet<{ nom: string; regles: RegleDeSalle[] }>({ nom: texte, regles: liste(regle) }),
  );
  return lu.regles;
}

const lirePieceDe = <G extends Piece['genre']>(genre: G, id: string): Promise<Extract<Piece, { genre: G }>> =>
  lireDonnees(
    adresses.ecransDeSalle(genre, id),
    objet<Extract<Piece, { genre: G }>>({ titre: texte }) as Forme<Extract<Piece, { genre: G }>>,
  );

async function lireUnCas(id: string): Promise<Piece> {
  type Publie = CasDeSalle & { titre: string; situation: string[] };
  const cas = await lireDonnees(
    adresses.casAMener(id),
    objet<Publie>({ titre: texte, situation: liste(texte), etapes: liste(quelconque) }),
  );
  return { genre: 'cas', titre: cas.titre, situation: cas.situation, cas };
}

/** Ce qu’une étape montre ; rien pour celles qui se suffisent, ni pour ce que le site n’a plus. */
async function lirePiece(etape: EtapeDeSeance): Promise<Piece | undefined> {
  switch (etape.genre) {
    case 'section':
      return lirePieceDe('section', adresses.pieceDeSection(etape.module, etape.section));
    case 'dessin':
      return lirePieceDe('dessin', etape.dessin);
    case 'regle': {
      const [theme = '', id] = etape.fait.split('.');
      const regle = (await lireRegles(theme)).find((r) => r.id === id);
      return regle && { genre: 'regle', ...regle };
    }
    case 'question':
    case 'idee-recue': {
      const questions = await lireBanque(banqueDeLItem(etape.question));
      const trouvee = questions.find(({ item }) => item.id === etape.question);
      return (
        trouvee && {
          genre: 'question',
          item: trouvee.item,
          article: trouvee.fondements.map((f) => f.texte).join(' · '),
        }
      );
    }
    case 'cas':
      return lireUnCas(etape.cas);
    case 'titre':
    case 'objectifs':
    case 'activite':
    case 'discussion':
    case 'ecrit':
    case 'pause':
    case 'fin':
      return undefined;
  }
}

/** Toutes les pièces d’une séance, lues d’avance : ensuite, le réseau peut manquer. Ce qui n’a pas pu l’être se nomme. */
export async function lirePieces(
  seance: Pick<Seance, 'etapes'>,
): Promise<{ pieces: Map<string, Piece>; manquantes: EtapeDeSeance[] }> {
  const pieces = new Map<string, Piece>();
  const manquantes: EtapeDeSeance[] = [];
  await Promise.all(
    seance.etapes.map(async (etape) => {
      try {
        const piece = await lirePiece(etape);
        if (piece) pieces.set(etape.cle, piece);
        else if ('question' in etape || 'fait' in etape) manquantes.push(etape);
      } catch {
        manquantes.push(etape);
      }
    }),
  );
  return { pieces, manquantes };
}

// ---------- le fichier et le lien ----------

const FORMAT = 'jalons-seance';

/** Pourquoi une séance venue d’ailleurs est refusée. */
export type MotifDeRefusDeSeance = 'illisible' | 'etrangere' | 'trop-recente' | 'alteree';

/** Ce que l’on dit d’une séance refusée ; rien n’a été changé. */
export const MESSAGES_DE_REFUS_DE_SEANCE: Record<MotifDeRefusDeSeance, string> = {
  illisible:
    'Cette séance ne se lit pas\u00a0: le fichier ou le lien est incomplet. Demandez-le à nouveau. Rien n’a été changé ici.',
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
    return { refus: 'illisible' };
  }
  const entete = donnees as { format?: unknown; version?: unknown; seance?: unknown } | null;
  if (typeof entete !== 'object' || entete?.format !== FORMAT) return { refus: 'etrangere' };
  if (typeof entete.version === 'number' && entete.version > 1) return { refus: 'trop-recente' };
  const { seanceSchema } = await import('../schemas/seance.ts');
  const lue = seanceSchema.safeParse(entete.seance);
  return lue.success ? { seance: lue.data } : { refus: 'alteree' };
}

async function passer(octets: Uint8Array<ArrayBuffer>, par: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const flux = new Blob([octets]).stream().pipeThrough(par);
  return new Uint8Array(await new Response(flux).arrayBuffer());
}

/** Écrit une séance dans un fragment d’adresse : il reste dans le navigateur, aucun serveur ne le reçoit. */
export async function ecrireFragment(seance: Seance): Promise<string> {
  const octets = await passer(new TextEncoder().encode(ecrireFichier(seance)), new CompressionStream('deflate-raw'));
  const base64 = btoa(Array.from(octets, (o) => String.fromCharCode(o)).join(''));
  return `seance=${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Lit la séance d’un fragment ; rien s’il n’en porte pas. */
export async function lireFragment(fragment: string): Promise<LectureDeSeance | undefined> {
  const code = /^#?seance=(.*)$/.exec(fragment)?.[1];
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
