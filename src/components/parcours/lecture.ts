async function inscrire(page: string): Promise<void> {
  const { moyensDeLaPage } = await import('../../moyens/index.ts');
  const { stockage, maintenant, identifiant } = moyensDeLaPage();
  await stockage.ajouterTrace({ id: identifiant(), genre: 'lecture', instant: maintenant(), page });
}

/**
 * Inscrit la page au carnet quand sa fin entre en vue, boutons de suite d’une section ou bas d’une fiche : y arriver est la marque
 * d’une lecture. Une page n’est inscrite qu’une fois par visite.
 */
export function marquerLaLecture(): void {
  const fin = document.querySelector<HTMLElement>('main [data-page]');
  if (!fin) return;
  const vue = new IntersectionObserver(([entree]) => {
    if (!entree?.isIntersecting) return;
    vue.disconnect();
    // Sans stockage, la lecture n’est pas gardée : les questions de la page le disent déjà au lecteur.
    inscrire(fin.dataset.page as string)
      .then(() =>
        fin
          .querySelector('[role="status"]')
          ?.replaceChildren('Fiche lue\u00a0: inscrite à votre carnet, sur cet appareil.'),
      )
      .catch(() => undefined);
  });
  vue.observe(fin);
}
