import { avancementDuModule } from '../../domaine/progression/journal.ts';
import { journalExistant } from '../../stockage/existant.ts';

/** Marque au chemin les sections lues et le quiz validé. Sans stockage, le chemin reste un simple sommaire. */
export async function marquerLeChemin(): Promise<void> {
  const chemins = document.querySelectorAll<HTMLElement>('.chemin[data-module]');
  if (chemins.length === 0) return;
  const journal = await journalExistant();
  if (!journal) return;
  for (const chemin of chemins) {
    const jalons = [...chemin.querySelectorAll<HTMLElement>('li[data-section]')];
    const sections = jalons.map((li) => li.dataset.section as string).filter((id) => id !== 'quiz');
    const { lues, valide } = avancementDuModule(journal, chemin.dataset.module as string, sections);
    for (const li of jalons) {
      const estLeQuiz = li.dataset.section === 'quiz';
      if (li.dataset.lu || !(estLeQuiz ? valide : lues.includes(li.dataset.section as string))) continue;
      li.dataset.lu = 'oui';
      li.querySelector('small')?.append(estLeQuiz ? ' · validé' : ' · lu');
    }
  }
}
