import { memoriser } from '../commun/memoriser.ts';
import { rangerLesTraces } from '../journal/fusion.ts';
import { dernieresReponses } from '../journal/dernieres-reponses.ts';
import type { Instant } from '../commun/instant.ts';
import type { Journal, Trace, TraceDeReponse } from '../../schemas/journal.ts';
import { estHorsModele, memoireDesItems } from '../revision/memoire.ts';
import { issueRetenue } from '../revision/modele.ts';

/**
 * Ce que les réponses laissent penser qu’un lecteur sait d’un fait :
 * - `su` : les dernières réponses à toutes les questions rencontrées sont justes, et le modèle donne au moins
 *   `SEUIL_DE_FRAGILITE` de chances de le redire ;
 * - `fragile` : su naguère mais proche de l’oubli, manqué puis retrouvé hors du modèle (veille d’examen, jour même), su dans une question et pas dans une autre, ou répondu dans une question
 *   modifiée depuis, dont la réponse ne prouve plus ni que l’on sait ni que l’on ignore ;
 * - `a-reprendre` : la dernière réponse à toute question rencontrée est fausse, partielle, ou juste après un indice ;
 * - `inconnu` : aucune question n’a été rencontrée.
 */
export type Maitrise = 'su' | 'fragile' | 'a-reprendre' | 'inconnu';

/** Les degrés de maîtrise, du mieux su au jamais rencontré. */
export const MAITRISES: readonly Maitrise[] = ['su', 'fragile', 'a-reprendre', 'inconnu'];

/** Chances de redire un fait au-dessous desquelles il est dit fragile : la rétention que la révision vise par défaut. */
export const SEUIL_DE_FRAGILITE = 0.9;

/** Ce que la maîtrise doit savoir d’un item. */
export interface ItemExamine {
  id: string;
  /** Faits cités, sous la forme `theme.fait`. */
  faits: readonly string[];
  /** Version d’aujourd’hui ; sans elle, aucune réponse n’est tenue pour donnée à une version antérieure. */
  version?: number;
}

const sansLeHorsModele = memoriser((traces: readonly Trace[]) =>
  traces.filter((t) => t.genre !== 'reponse' || !estHorsModele(t.serie)),
);

/** Dernière réponse à chaque item, parmi celles qui comptent pour la mémoire. */
export function dernieresReponsesComptees({
  traces,
}: Pick<Journal, 'traces'>): ReadonlyMap<string, TraceDeReponse> {
  return dernieresReponses({ traces: sansLeHorsModele(rangerLesTraces(traces)) });
}

/** Items modifiés depuis la dernière réponse qui compte pour la mémoire. */
export function itemsModifies(
  journal: Pick<Journal, 'traces'>,
  items: readonly ItemExamine[],
): ReadonlySet<string> {
  const dernieres = dernieresReponsesComptees(journal);
  const modifies = items.filter(({ id, version }) => {
    const derniere = dernieres.get(id);
    return derniere !== undefined && version !== undefined && derniere.version < version;
  });
  return new Set(modifies.map((i) => i.id));
}

/** Maîtrise de chaque fait qu’une question examine, à un instant. */
export function maitriseDesFaits(
  journal: Pick<Journal, 'traces'>,
  items: readonly ItemExamine[],
  maintenant: Instant,
): Map<string, Maitrise> {
  const memoire = memoireDesItems(journal);
  const dernieres = dernieresReponses(journal);
  const modifies = itemsModifies(journal, items);
  const parFait = new Map<string, Vu[]>();
  for (const item of items) {
    const etat = memoire.get(item.id);
    for (const fait of item.faits) {
      const vus = parFait.get(fait) ?? [];
      if (etat) {
        // Reprise hors du modèle (veille d’examen, jour même), la question n’est plus manquée ; pour être sue, elle attend son jour.
        const derniere = dernieres.get(item.id);
        const rate = (derniere ? issueRetenue(derniere) : etat.derniereIssue) !== 'juste';
        const tenu = !rate && etat.derniereIssue === 'juste';
        const solide = tenu && etat.recuperabilite(maintenant) >= SEUIL_DE_FRAGILITE;
        vus.push(modifies.has(item.id) ? { rate: false, solide: false } : { rate, solide });
      }
      parFait.set(fait, vus);
    }
  }
  return new Map(Array.from(parFait, ([fait, vus]) => [fait, juger(vus)]));
}

/** Ce qu’une question rencontrée dit d’un fait. */
interface Vu {
  rate: boolean;
  solide: boolean;
}

function juger(vus: readonly Vu[]): Maitrise {
  if (vus.length === 0) return 'inconnu';
  if (vus.every((v) => v.solide)) return 'su';
  return vus.every((v) => v.rate) ? 'a-reprendre' : 'fragile';
}

/** Nombre de faits à chaque degré de maîtrise. */
export function compterLesMaitrises(maitrises: Iterable<Maitrise>): Record<Maitrise, number> {
  const comptes: Record<Maitrise, number> = { su: 0, fragile: 0, 'a-reprendre': 0, inconnu: 0 };
  for (const maitrise of maitrises) comptes[maitrise] += 1;
  return comptes;
}
