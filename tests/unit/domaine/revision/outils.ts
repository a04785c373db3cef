import type { Instant } from '../../../../src/domaine/commun/instant.ts';
import type { TraceDeReponse } from '../../../../src/schemas/journal.ts';
import type { Issue } from '../../../../src/domaine/quiz/types/note.ts';
import type { EtatDeMemoire, Memoire } from '../../../../src/domaine/revision/memoire.ts';
import type { ItemARevoir } from '../../../../src/domaine/revision/seance.ts';
import { INSTANT, traceDeReponse } from '../fabriques.ts';

/** Instant situé `jours` jours après `INSTANT`. */
export function dans(jours: number): Instant {
  return new Date(Date.parse(INSTANT) + jours * 86_400_000).toISOString();
}

/** Trace d’une réponse donnée `jours` jours après `INSTANT` ; son identifiant dit l’item et le jour. */
export function reponse(item: string, jours: number, issue: Issue, serie = 'banque:x'): TraceDeReponse {
  const points = issue === 'juste' ? 1 : 0;
  return traceDeReponse({ id: `${item}@${jours}`, instant: dans(jours), item, issue, points, serie });
}

/** État de mémoire posé à la main, à échéance et récupérabilité constante. */
export function etat(item: string, champs: Partial<EtatDeMemoire> = {}, su = 0.9): EtatDeMemoire {
  return {
    item,
    echeance: INSTANT,
    stabilite: 1,
    recuperabilite: () => su,
    derniereIssue: 'juste',
    dernierPassage: INSTANT,
    fauxEtSur: false,
    difficulte: 5,
    passages: 1,
    ...champs,
  };
}

export function memoireDe(...etats: EtatDeMemoire[]): Memoire {
  return new Map(etats.map((e) => [e.item, e]));
}

/** Mémoire sans ses fonctions, donc comparable. */
export function enDonnees(memoire: Memoire) {
  return [...memoire.values()]
    .map(({ recuperabilite, ...reste }) => ({ ...reste, su: [0, 1, 10].map((j) => recuperabilite(dans(j))) }))
    .sort((a, b) => (a.item < b.item ? -1 : 1));
}

export function item(id: string, faits: readonly string[] = [], mesure?: string): ItemARevoir {
  return { id, faits: faits.length > 0 ? faits : [`theme.${id}`], mesure };
}
