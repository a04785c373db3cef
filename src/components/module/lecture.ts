import { stockageDeLaPage } from '../../stockage/index.ts';
import { marquerLeChemin } from './chemin.ts';

/**
 * Inscrit la section au carnet quand ses boutons de suite entrent en vue : arriver au bas de la page est la marque d’une
 * lecture. Une section déjà inscrite ne l’est pas deux fois dans la même visite.
 */
export function marquerLaLecture(): void {
  const suite = document.querySelector<HTMLElement>('.suite[data-page]');
  if (!suite) return;
  const vue = new IntersectionObserver(([entree]) => {
    if (!entree?.isIntersecting) return;
    vue.disconnect();
    const page = suite.dataset.page as string;
    void stockageDeLaPage()
      .ajouterTrace({
        id: crypto.randomUUID(),
        genre: 'lecture',
        instant: new Date().toISOString(),
        page,
      })
      .then(marquerLeChemin)
      // Sans stockage, la lecture n’est pas gardée : les questions de la page le disent déjà au lecteur.
      .catch(() => undefined);
  });
  vue.observe(suite);
}
