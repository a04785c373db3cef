import { CLE_DU_RACCOURCI, CLE_DU_THEME } from '../commun/preferences.ts';

function retenir(cle: string, valeur: string) {
  try {
    localStorage.setItem(cle, valeur);
  } catch {
    // Stockage refusé : le choix vaut pour cette page seulement.
  }
}

/** Tient les préférences du pied de page, et y annonce une version plus récente à qui garde le site. */
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
  raccourci.checked = page.sansRaccourci === undefined;
  liste.addEventListener('change', () => {
    if (liste.value) page.theme = liste.value;
    else delete page.theme;
    retenir(CLE_DU_THEME, liste.value);
  });
  raccourci.addEventListener('change', () => {
    if (raccourci.checked) delete page.sansRaccourci;
    else page.sansRaccourci = '';
    retenir(CLE_DU_RACCOURCI, raccourci.checked ? 'oui' : 'non');
  });
}
