import { formaterDate } from '../domaine/commun/date-civile.ts';
import type { Cas } from '../schemas/cas.ts';
import { lireCorpus } from './corpus.ts';
import { remplir, remplirTout } from './faits.ts';
import { fondementsDe } from './quiz.ts';

/** Tous les cas et entretiens, par titre. */
export function listerCas(): Cas[] {
  return [...lireCorpus().cas].sort((a, b) => a.titre.localeCompare(b.titre, 'fr'));
}

/** Chemins des cas, pour `getStaticPaths`. */
export function cheminsDesCas() {
  return listerCas().map((cas) => ({ params: { id: cas.id }, props: { cas } }));
}

/** Découpe un texte en paragraphes, valeurs des faits insérées. */
export function paragraphes(texte: string): string[] {
  return remplir(texte)
    .split(/\n\s*\n/)
    .map((p) => p.trim());
}

/** Textes de plusieurs paragraphes, déjà remplis, que l’île n’a plus qu’à afficher. */
function decouper(texte: string | undefined): string[] {
  return texte === undefined ? [] : paragraphes(texte);
}

/** Un cas prêt à jouer : valeurs insérées, paragraphes découpés, faits cités par pastille. L’île le lit en JSON. */
export function casPourIlot(cas: Cas) {
  return {
    id: cas.id,
    titre: cas.titre,
    nature: cas.nature,
    personne: cas.personne,
    relu_le: cas.relu_le,
    situation: paragraphes(cas.situation),
    scores: remplirTout(cas.scores),
    pieces: cas.pieces.map((p) => ({
      ...remplirTout(p),
      dateLongue: p.date && formaterDate(p.date),
      paragraphes: paragraphes(p.corps),
    })),
    etapes: cas.etapes.map((e) => ({
      ...remplirTout(e),
      lignes: decouper(e.recit),
      decisions: e.decisions.map((d) => ({ ...remplirTout(d), fondements: fondementsDe(d.faits) })),
    })),
    fins: cas.fins.map((f) => ({ ...remplirTout(f), paragraphes: paragraphes(f.texte) })),
    correction: paragraphes(cas.correction),
  };
}

export type CasIlot = ReturnType<typeof casPourIlot>;
export type PieceIlot = CasIlot['pieces'][number];
export type EtapeIlot = CasIlot['etapes'][number];
