import { avancementDuModule } from '../../domaine/progression/journal.ts';
import { journalExistant } from '../../stockage/existant.ts';

/** Marque au chemin les sections lues et le quiz validé. Sans stockage, le chemin reste un simple sommaire. */
export async function marquerLeChemin(): Promise<void> {
  const chemins = document.querySelectorAll<HTMLElement>('.chemin[data-module]');
  if (chemins.length === 0) return;
  const journal = await journalExistant();
  if (!journal) return;
  for (const chemin of chemins) {
    const { lues, valide } = avancementDuModule(journal, chemin.dataset.module as string);
    const faits = valide ? [...lues, 'quiz'] : lues;
    for (const id of faits) {
      const li = chemin.querySelector<HTMLElement>(`li[data-section="${CSS.escape(id)}"]`);
      if (!li || li.dataset.fait) continue;
      li.dataset.fait = 'oui';
      li.querySelector('small')?.append(id === 'quiz' ? ' · validé' : ' · lu');
    }
  }
}
