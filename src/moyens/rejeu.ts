import { passagesParCarte, rejouer } from '../domaine/revision/memoire.ts';
import type { Journal } from '../schemas/journal.ts';
import { parTranches, rendreLaMain } from '../stockage/tranches.ts';

/** Rejoue le journal par tranches : la mémoire des cartes se lit ensuite d’un coup. */
export async function rejouerParTranches(journal: Pick<Journal, 'traces'>): Promise<void> {
  await rendreLaMain();
  const passages = passagesParCarte(journal);
  await rendreLaMain();
  await parTranches(passages.values(), rejouer);
  await rendreLaMain();
}
