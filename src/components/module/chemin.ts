import { avancementDuModule } from '../../domaine/progression/avancement.ts';
import type { Journal } from '../../schemas/journal.ts';

/** Marque au chemin les sections lues et le quiz validé. */
export function marquerLeChemin(journal: Journal): void {
  for (const chemin of document.querySelectorAll<HTMLElement>('.chemin[data-module]')) {
    const jalons = [...chemin.querySelectorAll<HTMLElement>('li[data-section]')];
    const sections = jalons.map((li) => li.dataset.section as string).filter((id) => id !== 'quiz');
    const { lues, valide } = avancementDuModule(journal, chemin.dataset.module as string, sections);
    for (const li of jalons) {
      const estLeQuiz = li.dataset.section === 'quiz';
      if (li.dataset.etat || !(estLeQuiz ? valide : lues.includes(li.dataset.section as string))) continue;
      li.dataset.etat = 'faite';
      li.querySelector('small')?.append(estLeQuiz ? ' · validé' : ' · lu');
    }
  }
}
