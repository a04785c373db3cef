import { avancementDuModule } from '../../domaine/progression/journal.ts';
import { journalExistant } from '../../stockage/existant.ts';

/** Dit où reprendre sur la page d’accueil : la première section non lue d’un module commencé, ou son quiz final. */
export async function proposerDeReprendre(): Promise<void> {
  const lien = document.querySelector<HTMLAnchorElement>('#reprendre');
  const journal = lien && (await journalExistant());
  if (!journal) return;
  const { module = '', titre = '' } = lien.dataset;
  const sections = JSON.parse(lien.dataset.sections ?? '[]') as { id: string; titre: string }[];
  const { etape, suivante } = avancementDuModule(
    journal,
    module,
    sections.map((s) => s.id),
  );
  if (etape === 'neuf') return;
  if (etape === 'valide') {
    lien.textContent = `Revoir : ${titre}`;
    return;
  }
  lien.href += `${suivante ?? 'quiz'}/`;
  lien.textContent = `Reprendre : ${sections.find((s) => s.id === suivante)?.titre ?? 'le quiz final'}`;
}
