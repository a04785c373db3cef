import { CLE_DU_RACCOURCI, CLE_DU_THEME } from './cles.ts';

function retenir(cle: string, valeur: string) {
  try {
    localStorage.setItem(cle, valeur);
  } catch {
    // Stockage refusé : le choix vaut pour cette page seulement.
  }
}

/** Applique et retient une préférence du pied de page, au premier geste : un choix fait avant que la page ne vive ne se perd pas. */
export function choisirUnePreference({ target }: Event): void {
  const page = document.documentElement.dataset;
  if (target instanceof HTMLSelectElement && target.id === 'theme') {
    if (target.value) page.theme = target.value;
    else delete page.theme;
    retenir(CLE_DU_THEME, target.value);
  } else if (target instanceof HTMLInputElement && target.id === 'raccourci') {
    if (target.checked) delete page.sansRaccourci;
    else page.sansRaccourci = '';
    retenir(CLE_DU_RACCOURCI, target.checked ? 'oui' : 'non');
  }
}
