import type { PaireDeMesures } from '../domaine/revision/ordre.ts';
import type { ItemARevoir } from '../domaine/revision/seance.ts';
import { lireCorpus } from './corpus.ts';

/** Ce que la révision sait des items sans les charger, et les mesures que l’on confond. */
export function programmeDeRevision(): { items: ItemARevoir[]; confusables: PaireDeMesures[] } {
  const { banques, mesures } = lireCorpus();
  return {
    items: banques.flatMap((b) =>
      b.items.map((i) => ({ id: i.id, faits: i.faits, ...(b.mesure && { mesure: b.mesure }) })),
    ),
    confusables: mesures.flatMap((m) => m.confondre_avec.map((c): PaireDeMesures => [m.id, c.mesure])),
  };
}
