/** Montre au pied de page les préférences retenues, et y annonce une version plus récente à qui garde le site. */
export function tenirLePied(): void {
  const pied = document.querySelector<HTMLElement>('footer');
  // Seul un lecteur qui garde le site a un service worker : les autres ne chargent rien de plus.
  if (pied && navigator.serviceWorker?.controller) {
    void import('../hors-ligne/annonce.ts').then(({ annoncer }) => annoncer(pied));
  }

  const liste = document.querySelector<HTMLSelectElement>('#theme');
  const raccourci = document.querySelector<HTMLInputElement>('#raccourci');
  if (!liste || !raccourci) return;
  const page = document.documentElement.dataset;
  liste.value = page.theme ?? '';
  const bascule = document.querySelector('#bascule-du-theme');
  if (bascule)
    bascule.ariaPressed = String(
      page.theme ? page.theme === 'sombre' : matchMedia('(prefers-color-scheme: dark)').matches,
    );
  raccourci.checked = page.sansRaccourci === undefined;
}
