import { issueRetenue } from '../revision/modele.ts';
import { dernieresReponses } from '../journal/dernieres-reponses.ts';
import { tracesDuGenre } from '../journal/genres.ts';
import type { Journal } from '../../schemas/journal.ts';

/** Item tel qu’une banque le porte aujourd’hui. */
export interface ItemDuJour {
  id: string;
  version: number;
}

/** Ce que le carnet dit d’une banque, d’après la dernière réponse à chaque item. */
export interface EtatDeBanque {
  vus: number;
  sus: number;
  aRevoir: number;
  /** Parmi les items à revoir, ceux qui ont changé depuis la dernière réponse. */
  modifies: number;
}

/**
 * État d’une banque dans un journal ; un item jamais vu ne compte nulle part. Un item modifié depuis la réponse est à revoir, que
 * celle-ci ait été juste ou non : elle répondait à une autre question (décision 0014). Juste après un indice aussi : la règle n’a
 * pas été retrouvée seule (décision 0015).
 */
export function etatDeBanque(journal: Journal, items: readonly ItemDuJour[]): EtatDeBanque {
  const dernieres = dernieresReponses(journal);
  const vus = items.flatMap(({ id, version }) => {
    const derniere = dernieres.get(id);
    return derniere ? { juste: issueRetenue(derniere) === 'juste', modifie: derniere.version < version } : [];
  });
  const sus = vus.filter((v) => v.juste && !v.modifie).length;
  return {
    vus: vus.length,
    sus,
    aRevoir: vus.length - sus,
    modifies: vus.filter((v) => v.modifie).length,
  };
}

/** Nombre de fois qu’un cas a été mené à son terme. */
export function passagesDuCas(journal: Journal, cas: string): number {
  return tracesDuGenre(journal, 'cas').filter((t) => t.cas === cas).length;
}
