import * as adresses from '../domaine/commun/adresses.ts';
import type { CasDeSalle, Piece } from '../domaine/seance/ecrans.ts';
import { banqueDeLItem } from '../domaine/quiz/banques.ts';
import type { Catalogue, ParcoursDeSalle, RegleDeSalle } from '../requetes/seances.ts';
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

/** De quoi faire une séance d’un parcours. */
export function lireParcoursDeSalle(parcours: string): Promise<ParcoursDeSalle> {
  return lireDonnees(
    adresses.ecransDeSalle('parcours', parcours),
    objet<ParcoursDeSalle>({ titre: texte, objectifs: liste(texte), etapes: liste(quelconque) }),
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
