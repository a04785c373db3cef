import * as adresses from '../domaine/commun/adresses.ts';
import { ANATOMIES } from '../schemas/anatomies.ts';
import { SORTES, type Sorte } from '../schemas/sortes.ts';
import type { Famille } from '../schemas/familles.ts';
import type { Mesure } from '../schemas/pages.ts';
import type { Entree } from '../validation/corpus.ts';
import { lireCorpus } from './corpus.ts';
import { lireFait, type FaitAffiche } from './faits.ts';
import { mesuresParFamille } from './mesures.ts';
import { lien } from '../moyens/adresse.ts';

/** Sortes de faits mises en regard, dans l’ordre de lecture, après les questions essentielles. */
const SORTES_COMPAREES: Sorte[] = [
  'seuil',
  'condition',
  'consentement',
  'delai',
  'controle',
  'fin',
  'recours',
  'mineur',
];

/** Un fait dans une case : ce qui se lit en grand, ce qui le complète, et l’article qui mène au registre. */
export interface FaitCompare {
  reponse?: string | undefined;
  suite?: string | undefined;
  article: string;
  href: string;
  dates: string;
  /** Réserve à lire avec le fait, que seule une lecture à une autre date ajoute. */
  marque?: string;
}

/** Une mesure à comparer, que le navigateur charge quand le lecteur la choisit. */
export interface Colonne {
  id: string;
  titre: string;
  href: string;
  famille: Famille;
  /** Toutes les questions, même sans fait : la même ligne vient au même rang d’une colonne à l’autre. */
  lignes: { question: string; faits: FaitCompare[] }[];
}

function comparer({ reponse, precision, enonce, renvois, libelle, href, dates }: FaitAffiche): FaitCompare {
  return {
    ...(reponse ? { reponse, suite: precision } : { suite: enonce }),
    article: renvois[0]?.texte ?? libelle,
    href,
    dates,
  };
}

/** Ce qu’une mesure répond à chaque question du comparateur. */
export function composerColonne(mesure: Entree<Mesure>): Colonne {
  const faits = lireCorpus().themes.find((t) => t.id === mesure.id)?.faits ?? [];
  // Un aménagement n’a pas de durée à lui, mais un seuil de peine : la ligne dit les deux.
  const questions = { ...ANATOMIES.mesure.questions, duree: 'Combien de temps, ou jusqu’à quelle peine' };
  const essentielles = Object.entries(questions).map(([cle, question]) => ({
    question,
    faits: (mesure.essentiel[cle] ?? []).map(lireFait).map(comparer),
  }));
  const sortes = SORTES_COMPAREES.map((sorte) => ({
    question: SORTES[sorte],
    faits: faits
      .filter((f) => f.sortes[0] === sorte)
      .map((f) => lireFait(`${mesure.id}.${f.id}`))
      // Une comparaison se lit d’un regard : les faits qui ont une réponse courte suffisent.
      .filter((f) => f.reponse && !f.abroge)
      .map(comparer),
  }));
  return {
    id: mesure.id,
    titre: mesure.titre_court,
    href: lien(adresses.fiche(mesure.id)),
    famille: mesure.famille,
    lignes: [...essentielles, ...sortes],
  };
}

/** Mesures qui se comparent, rangées par famille : les autres natures de fiches ne répondent pas aux mêmes questions. */
export function mesuresAComparer() {
  return mesuresParFamille()
    .map(({ famille, mesures }) => ({ famille, mesures: mesures.filter((m) => m.nature === 'mesure') }))
    .filter(({ mesures }) => mesures.length > 0);
}

/** Chemins des colonnes, pour `getStaticPaths`. */
export function cheminsDesColonnes() {
  return mesuresAComparer().flatMap(({ mesures }) =>
    mesures.map((mesure) => ({ params: { id: mesure.id }, props: { mesure } })),
  );
}
