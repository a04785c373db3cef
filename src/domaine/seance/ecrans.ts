import type { Item } from '../../schemas/quiz.ts';
import type { EtapeDeSeance, Seance, Tenue } from '../../schemas/seance.ts';
import {
  decisionsOffertes,
  estFini,
  etatInitial,
  franchir,
  type Deroulement,
  type EtatDeCas,
} from '../cas/etat.ts';
import { formaterHeure } from '../commun/heure.ts';
import { aPlat, type Noeud } from '../dessins/noeuds.ts';
import { direLaDuree, heureDeFin, heureDeLigne, lignesDe, totalDe } from './seance.ts';

/** Ce qu’une étape montre, lu du site ; rien pour celles qui se suffisent. */
export type Piece =
  | { genre: 'section'; titre: string; objectif: string; points: Phrase[] }
  | { genre: 'dessin'; titre: string; corps: Noeud; mots: string[] }
  | { genre: 'regle'; libelle: string; enonce: string; article: string }
  | { genre: 'question'; item: Item; article: string }
  | { genre: 'cas'; titre: string; situation: string[]; cas: CasDeSalle };

/** Une phrase à montrer, et l’article qui la porte. */
export interface Phrase {
  phrase: string;
  article: string;
}

/** Ce qu’il faut d’un cas pour le mener devant une salle. */
export type CasDeSalle = Deroulement & {
  etapes: (Deroulement['etapes'][number] & { lignes: string[] })[];
  fins: (Deroulement['fins'][number] & { paragraphes: string[] })[];
  correction: string[];
};

/** Ce qui se projette d’un seul tenant : une idée. */
export type Ecran =
  | { genre: 'titre'; titre: string; sous: string; heures: string }
  | { genre: 'liste'; repere: string; titre: string; lignes: string[]; numerotee: boolean }
  | { genre: 'idee'; repere: string; phrase: string; article: string }
  | { genre: 'dessin'; corps: Noeud; pas: number; mots: string[] }
  | { genre: 'situation'; repere: string; texte: string }
  | { genre: 'question'; revelee: boolean; item: Item; article: string }
  | { genre: 'raisons'; item: Item; article: string }
  | { genre: 'recit'; repere: string; lignes: string[]; question: string }
  | { genre: 'decisions'; repere: string; question: string; decisions: { rang: number; texte: string }[] }
  | { genre: 'pause'; jusqua: string; ensuite: string }
  | { genre: 'fin'; titre: string }
  | { genre: 'manque'; quoi: string };

/** Nom d’un genre d’étape. */
export const NOMS_DES_GENRES: Record<EtapeDeSeance['genre'], string> = {
  titre: 'Titre',
  objectifs: 'Objectifs',
  section: 'Section',
  dessin: 'Dessin',
  regle: 'Règle',
  question: 'Question à voter',
  'idee-recue': 'Idée reçue',
  cas: 'Cas',
  activite: 'Activité',
  discussion: 'Discussion',
  ecrit: 'Écrit',
  pause: 'Pause',
  fin: 'Fin',
};

/** Nom d’une étape au déroulé : le sien, ou celui de ce qu’elle montre. */
export function titreDEtape(etape: EtapeDeSeance, piece?: Piece): string {
  if (etape.titre !== undefined) return etape.titre;
  switch (piece?.genre) {
    case 'section':
    case 'dessin':
    case 'cas':
      return piece.titre;
    case 'regle':
      return piece.libelle;
    case 'question':
      return piece.item.enonce;
    case undefined:
      return NOMS_DES_GENRES[etape.genre];
  }
}

/** Nombre d’appuis qu’un dessin demande après son premier état. */
export function pasDuDessin(corps: Noeud): number {
  let plus = 0;
  for (const n of aPlat(corps)) {
    const classe = n.nom === 'text' ? n.classe : String(n.attributs['class'] ?? '');
    plus = Math.max(plus, Number(/(?:^| )pas-(\d+)/.exec(classe)?.[1] ?? 0));
  }
  return plus;
}

/** L’étape suivante, telle qu’on l’annonce ; les lignes sans durée ne s’annoncent pas. */
function apres(seance: Seance, cle: string): EtapeDeSeance | undefined {
  const rang = seance.etapes.findIndex((e) => e.cle === cle);
  return seance.etapes.slice(rang + 1).find((e) => e.minutes > 0);
}

function heureDitePour(seance: Seance, cle: string): string {
  const ligne = lignesDe(seance).find((l) => l.etape.cle === cle);
  return ligne ? heureDeLigne(seance, { de: ligne.a }) : '';
}

/** Où en est un cas au bout des décisions prises ; une décision que le cas n’admet plus arrête là. */
export function etatDuChemin(
  cas: Deroulement,
  chemin: readonly number[],
): { etat: EtatDeCas; prises: { rang: number; decision: number }[] } {
  let etat = etatInitial(cas);
  const prises: { rang: number; decision: number }[] = [];
  for (const decision of chemin) {
    const suite = franchir(cas, etat, decision);
    if (!suite) break;
    prises.push({ rang: etat.rang, decision });
    etat = suite;
  }
  return { etat, prises };
}

function ecransDuCas(piece: Extract<Piece, { genre: 'cas' }>, chemin: readonly number[]): Ecran[] {
  const { cas, titre } = piece;
  const { etat, prises } = etatDuChemin(cas, chemin);
  const ecrans: Ecran[] = [
    { genre: 'idee', repere: 'Cas', phrase: titre, article: '' },
    ...piece.situation.map((texte): Ecran => ({ genre: 'situation', repere: titre, texte })),
  ];
  const montrerEtape = (rang: number, offertes: number[]) => {
    const e = cas.etapes[rang];
    if (!e) return;
    const repere = `Étage ${rang + 1}, ${e.titre}`;
    if (e.lignes.length > 0) ecrans.push({ genre: 'recit', repere, lignes: e.lignes, question: e.question });
    ecrans.push({
      genre: 'decisions',
      repere,
      question: e.question,
      decisions: offertes.map((i) => ({ rang: i, texte: e.decisions[i]?.texte ?? '' })),
    });
  };
  let avant = etatInitial(cas);
  for (const { rang, decision } of prises) {
    montrerEtape(rang, decisionsOffertes(cas, avant));
    const d = cas.etapes[rang]?.decisions[decision];
    if (d) ecrans.push({ genre: 'situation', repere: `La suite. ${d.texte}`, texte: d.consequence });
    avant = franchir(cas, avant, decision) ?? avant;
  }
  if (!estFini(cas, etat)) montrerEtape(etat.rang, decisionsOffertes(cas, etat));
  else
    ecrans.push(
      ...cas.correction.map((texte): Ecran => ({
        genre: 'situation',
        repere: 'Ce qu’il faut en retenir',
        texte,
      })),
    );
  return ecrans;
}

function ecransDeLaPiece(etape: EtapeDeSeance, piece: Piece, chemin: readonly number[]): Ecran[] {
  switch (piece.genre) {
    case 'section':
      return [
        { genre: 'idee', repere: 'Section', phrase: piece.titre, article: '' },
        ...piece.points.map(({ phrase, article }): Ecran => ({
          genre: 'idee',
          repere: piece.titre,
          phrase,
          article,
        })),
      ];
    case 'dessin':
      return Array.from({ length: pasDuDessin(piece.corps) + 1 }, (_, pas) => ({
        genre: 'dessin',
        corps: piece.corps,
        pas,
        mots: piece.mots,
      }));
    case 'regle':
      return [{ genre: 'idee', repere: piece.libelle, phrase: piece.enonce, article: piece.article }];
    case 'question': {
      const { item, article } = piece;
      const repere = etape.titre ?? NOMS_DES_GENRES[etape.genre];
      return [
        ...(item.contexte ? [{ genre: 'situation', repere, texte: item.contexte } as const] : []),
        { genre: 'question', revelee: false, item, article },
        { genre: 'question', revelee: true, item, article },
        { genre: 'raisons', item, article },
      ];
    }
    case 'cas':
      return ecransDuCas(piece, chemin);
  }
}

/** Les écrans d’une étape, dans l’ordre où un appui les montre. */
export function ecransDe(
  etape: EtapeDeSeance,
  { seance, chemins }: Pick<Tenue, 'seance' | 'chemins'>,
  piece?: Piece,
): Ecran[] {
  switch (etape.genre) {
    case 'titre':
      return [
        {
          genre: 'titre',
          titre: seance.titre,
          sous: [seance.lieu, seance.formateur].filter(Boolean).join(' · '),
          heures: `${formaterHeure(seance.debut)} – ${formaterHeure(heureDeFin(seance))}, ${direLaDuree(totalDe(seance))}`,
        },
      ];
    case 'objectifs':
      return [
        {
          genre: 'liste',
          repere: seance.titre,
          titre: etape.titre ?? 'Ce que vous saurez faire',
          lignes: seance.objectifs,
          numerotee: true,
        },
      ];
    case 'activite':
    case 'discussion':
    case 'ecrit':
      return [
        {
          genre: 'liste',
          repere: `${NOMS_DES_GENRES[etape.genre]}${etape.minutes > 0 ? `, ${direLaDuree(etape.minutes)}` : ''}`,
          titre: titreDEtape(etape),
          lignes: etape.consigne,
          numerotee: false,
        },
      ];
    case 'pause': {
      const suivante = apres(seance, etape.cle);
      return [
        {
          genre: 'pause',
          jusqua: formaterHeure(heureDitePour(seance, etape.cle)),
          ensuite: suivante?.titre ?? '',
        },
      ];
    }
    case 'fin':
      return [{ genre: 'fin', titre: etape.titre ?? 'Lundi, je…' }];
    case 'section':
    case 'dessin':
    case 'regle':
    case 'question':
    case 'idee-recue':
    case 'cas':
      return piece
        ? ecransDeLaPiece(etape, piece, chemins[etape.cle] ?? [])
        : [{ genre: 'manque', quoi: titreDEtape(etape) }];
  }
}
