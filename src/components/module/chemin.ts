import { accorder, pourCent } from '../../domaine/commun/texte.ts';
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

/** Dit, dans la liste des modules, où en est chacun ; un module jamais ouvert ne dit rien. */
export function direLEtatDesModules(journal: Journal): void {
  for (const hote of document.querySelectorAll<HTMLElement>('li[data-module]')) {
    const sections = JSON.parse(hote.dataset.sections ?? '[]') as string[];
    const { etape, lues, meilleur } = avancementDuModule(journal, hote.dataset.module as string, sections);
    if (etape === 'neuf' && meilleur === undefined) continue;
    const lecture = `${accorder(lues.length, 'section lue', 'sections lues')} sur ${sections.length}`;
    const quiz = meilleur === undefined ? '' : `, quiz final à ${pourCent(meilleur)} au mieux`;
    hote
      .querySelector('.etat')
      ?.replaceChildren(`${etape === 'valide' ? 'Validé' : 'En cours'}\u00a0: ${lecture}${quiz}.`);
  }
}
