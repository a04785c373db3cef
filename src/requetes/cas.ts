import { formaterDate } from '../domaine/commun/date-civile.ts';
import type { Cas } from '../schemas/pages.ts';
import { lireCorpus } from './corpus.ts';
import { remplir } from './faits.ts';
import { fondementsDe } from './quiz.ts';

/** Tous les cas, par titre. */
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

/** Étapes d’un cas prêtes pour l’île : textes remplis, faits cités par pastille. */
export function etapesPourIlot(cas: Cas) {
  return cas.etapes.map((etape) => ({
    ...etape,
    question: remplir(etape.question),
    decisions: etape.decisions.map((d) => ({
      ...d,
      texte: remplir(d.texte),
      consequence: remplir(d.consequence),
      retour: remplir(d.retour),
      fondements: fondementsDe(d.faits),
    })),
  }));
}

export type EtapeIlot = ReturnType<typeof etapesPourIlot>[number];

/** Pièces d’un cas prêtes à afficher. */
export function piecesDe(cas: Cas) {
  return cas.pieces.map((p) => ({
    ...p,
    dateLongue: p.date && formaterDate(p.date),
    corps: paragraphes(p.corps),
    rubriques: p.rubriques.map((r) => ({ nom: r.nom, valeur: remplir(r.valeur) })),
  }));
}
