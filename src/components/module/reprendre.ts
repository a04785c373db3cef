import { avancementDuModule } from '../../domaine/progression/journal.ts';
import { journalExistant } from '../../stockage/existant.ts';

/** Dit où reprendre sur la page d’accueil : la première section non lue d’un module commencé. */
export async function proposerDeReprendre(): Promise<void> {
  const lien = document.querySelector<HTMLAnchorElement>('#reprendre');
  const journal = lien && (await journalExistant());
  if (!journal) return;
  const { lues } = avancementDuModule(journal, lien.dataset.module as string);
  const sections = JSON.parse(lien.dataset.sections ?? '[]') as { id: string; titre: string }[];
  const suivante = sections.find((s) => !lues.includes(s.id));
  if (lues.length === 0) return;
  lien.href += suivante ? `${suivante.id}/` : 'quiz/';
  lien.textContent = `Reprendre : ${suivante?.titre ?? 'le quiz final'}`;
}
