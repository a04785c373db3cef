import { CLE_DU_THEME } from './cles.ts';

/** Passe du clair au sombre, ou l’inverse, d’après ce qui se voit ; le pied de page offre aussi de suivre l’appareil. */
export function basculerLeTheme(bouton: Element): void {
  const page = document.documentElement.dataset;
  const sombre = page.theme ? page.theme === 'sombre' : matchMedia('(prefers-color-scheme: dark)').matches;
  page.theme = sombre ? 'clair' : 'sombre';
  bouton.ariaPressed = String(!sombre);
  const liste = document.querySelector<HTMLSelectElement>('#theme');
  if (liste) liste.value = page.theme;
  try {
    localStorage.setItem(CLE_DU_THEME, page.theme);
  } catch {
    // Stockage refusé : le choix vaut pour cette page seulement.
  }
}
