import { suivreLeJournal } from './suivre.ts';

/** Sur la page de révision : tient à jour, à chaque réponse de la séance, l’échéance que « Reprendre » retient. */
export async function tenirLaRevision(): Promise<void> {
  await suivreLeJournal(async (journal) => {
    const { retenirLaRevision } = await import('./etats.ts');
    // Sans réseau, l’échéance retenue reste l’ancienne : « Reprendre » mène à la révision, qui dit ce qu’il en est.
    await retenirLaRevision(journal).catch(() => undefined);
  });
}
