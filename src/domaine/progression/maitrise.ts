import type { Instant, Journal } from './journal.ts';
import { memoireDesItems } from '../revision/memoire.ts';
import type { ItemARevoir } from '../revision/seance.ts';

/**
 * Ce que les réponses laissent penser qu’un lecteur sait d’un fait :
 * - `su` : toutes les dernières réponses sont justes, et le modèle donne au moins `SEUIL_DE_FRAGILITE` de chances de le redire ;
 * - `fragile` : su naguère, mais proche de l’oubli, ou su dans une question et pas dans une autre ;
 * - `a-reprendre` : la dernière réponse à toute question qui s’y rapporte est fausse ou partielle ;
 * - `inconnu` : aucune question n’a été rencontrée.
 */
export type Maitrise = 'su' | 'fragile' | 'a-reprendre' | 'inconnu';

/** Chances de redire un fait au-dessous desquelles il est dit fragile : la rétention que la révision vise par défaut. */
export const SEUIL_DE_FRAGILITE = 0.9;

/** Maîtrise de chaque fait qu’une question examine, à un instant. */
export function maitriseDesFaits(
  journal: Pick<Journal, 'traces'>,
  items: readonly ItemARevoir[],
  maintenant: Instant,
): Map<string, Maitrise> {
  const memoire = memoireDesItems(journal);
  const parFait = new Map<string, { juste: boolean; solide: boolean }[]>();
  for (const item of items) {
    const etat = memoire.get(item.id);
    for (const fait of item.faits) {
      const vus = parFait.get(fait) ?? [];
      if (etat) {
        const juste = etat.derniereIssue === 'juste';
        vus.push({ juste, solide: juste && etat.recuperabilite(maintenant) >= SEUIL_DE_FRAGILITE });
      }
      parFait.set(fait, vus);
    }
  }
  return new Map(Array.from(parFait, ([fait, vus]) => [fait, juger(vus)]));
}

function juger(vus: readonly { juste: boolean; solide: boolean }[]): Maitrise {
  if (vus.length === 0) return 'inconnu';
  if (vus.every((v) => v.solide)) return 'su';
  return vus.some((v) => v.juste) ? 'fragile' : 'a-reprendre';
}
