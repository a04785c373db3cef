import { avancementDuModule } from '../../domaine/progression/journal.ts';

/**
 * Dit où reprendre sur la page d’accueil : la première section non lue d’un module commencé. Le stockage ne se charge que si
 * l’appareil a déjà une base : la page d’accueil d’un nouveau venu ne coûte rien.
 */
export async function proposerDeReprendre(): Promise<void> {
  const lien = document.querySelector<HTMLAnchorElement>('#reprendre');
  const bases = await indexedDB.databases?.().catch(() => []);
  if (!lien || !bases?.some((b) => b.name === 'jalons')) return;
  const { stockageDeLaPage } = await import('../../stockage/index.ts');
  const journal = await stockageDeLaPage()
    .lireJournal()
    .catch(() => undefined);
  if (!journal) return;
  const { lues } = avancementDuModule(journal, lien.dataset.module as string);
  const sections = JSON.parse(lien.dataset.sections ?? '[]') as { id: string; titre: string }[];
  const suivante = sections.find((s) => !lues.includes(s.id));
  if (lues.length === 0) return;
  lien.href += suivante ? `${suivante.id}/` : 'quiz/';
  lien.textContent = `Reprendre : ${suivante?.titre ?? 'le quiz final'}`;
}
