import type { FSRSAlgorithm, FSRSState } from 'ts-fsrs';
import { fusionner, journalVide, type Instant, type Journal } from '../progression/journal.ts';
import { modeleFsrs, noteDuModele, type IssueDonnee, type OptionsDeMemoire } from './modele.ts';

/** Ce que le journal laisse supposer de la mémoire d’un item. Jamais gardé : toujours rejoué depuis les traces. */
export interface EtatDeMemoire {
  item: string;
  /**
   * Instant à partir duquel l’item est à revoir : celui où sa récupérabilité atteint la rétention visée, arrondi à un nombre
   * entier de jours depuis la dernière réponse, un au moins.
   */
  echeance: Instant;
  /** Jours au bout desquels l’item serait encore su neuf fois sur dix. */
  stabilite: number;
  /** Probabilité, de 0 à 1, que l’item soit su à un instant ; avant la dernière réponse, elle vaut 1. */
  recuperabilite: (maintenant: Instant) => number;
  derniereIssue: IssueDonnee;
  /** Nombre de réponses comptées. */
  passages: number;
}

/** Mémoire de tous les items rencontrés, par identifiant. */
export type Memoire = ReadonlyMap<string, EtatDeMemoire>;

/** Début du nom des séries de veille d’examen : tout y est revu d’un coup, ce qui ne dit rien de la mémoire longue. */
export const PREFIXE_DE_VEILLE = 'veille:';

const JOUR_EN_MS = 24 * 60 * 60 * 1000;

/** Réponse qui compte pour le modèle. */
interface Passage {
  instant: Instant;
  issue: IssueDonnee;
}

/** Jours et fractions de jour de `debut` à `fin` ; zéro si l’horloge a reculé. */
function joursEntre(debut: Instant, fin: Instant): number {
  return Math.max(0, (Date.parse(fin) - Date.parse(debut)) / JOUR_EN_MS);
}

/** Rejoue les passages d’un item, du plus ancien au plus récent ; l’écart s’arrondit en jours, quel que soit le fuseau. */
function rejouer(
  modele: FSRSAlgorithm,
  item: string,
  passages: readonly [Passage, ...Passage[]],
): EtatDeMemoire {
  let etat: FSRSState | null = null;
  let dernier = passages[0];
  let ecart = 0;
  for (const passage of passages) {
    ecart = Math.round(joursEntre(dernier.instant, passage.instant));
    etat = modele.next_state(etat, ecart, noteDuModele(passage.issue));
    dernier = passage;
  }
  const stabilite = etat?.stability ?? 0;
  const { instant, issue } = dernier;
  const intervalle = modele.next_interval(stabilite, ecart);
  return {
    item,
    echeance: new Date(Date.parse(instant) + intervalle * JOUR_EN_MS).toISOString(),
    stabilite,
    recuperabilite: (maintenant) => modele.forgetting_curve(joursEntre(instant, maintenant), stabilite),
    derniereIssue: issue,
    passages: passages.length,
  };
}

/**
 * Mémoire de chaque item rencontré. Les traces sont d’abord réunies comme deux journaux le sont : ni leur ordre ni leurs
 * répétitions ne comptent, et deux appareils fusionnés n’ont rien d’autre à s’échanger (décision 0007).
 */
export function memoireDesItems(
  journal: Pick<Journal, 'traces'>,
  options: OptionsDeMemoire = {},
): Map<string, EtatDeMemoire> {
  const parItem = new Map<string, [Passage, ...Passage[]]>();
  for (const trace of fusionner({ ...journalVide(), traces: journal.traces }, journalVide()).traces) {
    if (trace.genre !== 'reponse' || trace.serie.startsWith(PREFIXE_DE_VEILLE)) continue;
    const { item, instant, issue } = trace;
    if (issue === 'sans-reponse') continue;
    const passages = parItem.get(item);
    if (passages) passages.push({ instant, issue });
    else parItem.set(item, [{ instant, issue }]);
  }
  const modele = modeleFsrs(options);
  return new Map(Array.from(parItem, ([item, passages]) => [item, rejouer(modele, item, passages)]));
}
