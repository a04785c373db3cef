import { marquerLeChemin } from './chemin.ts';

async function inscrire(page: string): Promise<void> {
  const [{ stockageDeLaPage }, { nouvelIdentifiant }] = await Promise.all([
    import('../../stockage/index.ts'),
    import('../ilots/moyens.ts'),
  ]);
  await stockageDeLaPage().ajouterTrace({
    id: nouvelIdentifiant(),
    genre: 'lecture',
    instant: new Date().toISOString(),
    page,
  });
  await marquerLeChemin();
}

/**
 * Inscrit la section au carnet quand ses boutons de suite entrent en vue : arriver au bas de la page est la marque d’une
 * lecture. Une section n’est inscrite qu’une fois par visite.
 */
export function marquerLaLecture(): void {
  const suite = document.querySelector<HTMLElement>('.suite[data-page]');
  if (!suite) return;
  const vue = new IntersectionObserver(([entree]) => {
    if (!entree?.isIntersecting) return;
    vue.disconnect();
    // Sans stockage, la lecture n’est pas gardée : les questions de la page le disent déjà au lecteur.
    inscrire(suite.dataset.page as string).catch(() => undefined);
  });
  vue.observe(suite);
}
