import * as adresses from '../domaine/commun/adresses.ts';
import { formaterDate } from '../domaine/commun/date-civile.ts';
import { decouperParPassages } from '../domaine/commun/passages.ts';
import { lien } from '../moyens/adresse.ts';
import { GENRES_D_ECRIT, type Ecrit, type VersionDEcrit } from '../schemas/ecrits.ts';
import { lireCorpus } from './corpus.ts';
import { remplir } from './faits.ts';
import { fondementsDe, type Fondement } from './quiz.ts';

/** Tous les écrits annotés, dans l’ordre. */
export function listerEcrits(): Ecrit[] {
  return lireCorpus().ecrits;
}

/** Chemins des écrits, pour `getStaticPaths`. */
export function cheminsDesEcrits() {
  return listerEcrits().map((ecrit) => ({ params: { id: ecrit.id }, props: { ecrit } }));
}

/** Une note prête à lire en marge, numérotée dans sa version. */
export interface NoteAffichee {
  rang: number;
  sens: 'faute' | 'force';
  texte: string;
  fondements: Fondement[];
}

/** Un morceau de paragraphe ; celui qu’une note vise porte son rang. */
export interface Morceau {
  texte: string;
  note: NoteAffichee | undefined;
}

/** Un paragraphe d’écrit, découpé là où une note s’accroche. */
export interface ParagrapheAffiche {
  rubrique: string | undefined;
  morceaux: Morceau[];
  notes: NoteAffichee[];
}

function afficher({ bilan, paragraphes }: VersionDEcrit) {
  let rang = 0;
  return {
    bilan: remplir(bilan),
    paragraphes: paragraphes.map((p): ParagrapheAffiche => {
      const notes = p.notes.map((n): NoteAffichee => ({
        rang: ++rang,
        sens: n.sens,
        texte: remplir(n.texte),
        fondements: fondementsDe(n.faits),
      }));
      const morceaux = decouperParPassages(
        p.ecrit,
        p.notes.map((n) => n.mots),
      );
      return {
        rubrique: p.rubrique,
        notes,
        morceaux: morceaux.map(({ texte, passage }) => ({
          texte,
          note: passage === undefined ? undefined : notes[passage],
        })),
      };
    }),
  };
}

/** Un écrit prêt à lire : ses deux versions annotées, ce qui l’entoure, ses voisins. */
export function composerEcrit(ecrit: Ecrit) {
  const { mesures, items } = lireCorpus();
  const tous = listerEcrits();
  const rang = tous.findIndex((e) => e.id === ecrit.id);
  const voisin = (e: Ecrit | undefined) => e && { titre: e.titre, href: lien(adresses.ecrit(e.id)) };
  return {
    genre: GENRES_D_ECRIT[ecrit.genre],
    situation: remplir(ecrit.situation).split(/\n\s*\n/),
    faible: afficher(ecrit.faible),
    bonne: afficher(ecrit.bonne),
    grille: ecrit.grille.map((g) => ({ critere: remplir(g.critere), seVoit: remplir(g.se_voit) })),
    fiches: mesures
      .filter((m) => ecrit.fiches.includes(m.id))
      .map((m) => ({ titre: m.titre_court, href: lien(adresses.fiche(m.id)) })),
    banques: [
      ...new Map(ecrit.items.flatMap((id) => items.get(id)?.banque ?? []).map((b) => [b.id, b])).values(),
    ].map((b) => ({ titre: b.titre, href: lien(adresses.banque(b.id)) })),
    avant: rang > 0 ? voisin(tous[rang - 1]) : undefined,
    apres: voisin(tous[rang + 1]),
    reluLe: formaterDate(ecrit.relu_le),
  };
}

export type EcritCompose = ReturnType<typeof composerEcrit>;
export type VersionAffichee = EcritCompose['faible'];
