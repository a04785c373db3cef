import { lireMemo, ouReprendre, type MemoDeReprise } from '../../domaine/progression/reprendre.ts';
import { lien as versLaPage } from '../../moyens/adresse.ts';
import { CLE_DE_REPRISE } from '../commun/preferences.ts';

/** Ce que « Reprendre » retient sur cet appareil ; rien si le stockage est refusé. */
export function relireLeMemo(): MemoDeReprise {
  try {
    return lireMemo(localStorage.getItem(CLE_DE_REPRISE));
  } catch {
    return {};
  }
}

/** Met le bouton de l’en-tête à jour ; sans rien à reprendre, il n’est pas là. */
export function montrerReprendre(): void {
  const lien = document.querySelector<HTMLAnchorElement>('#reprendre-ou');
  const lieu = ouReprendre(relireLeMemo(), new Date().toISOString());
  if (!lien || !lieu) {
    delete document.documentElement.dataset.reprendre;
    return;
  }
  lien.href = versLaPage(`/${lieu.adresse}`);
  lien.title = `Reprendre\u00a0: ${lieu.titre}`;
  lien.ariaLabel = lien.title;
  lien.ariaCurrent = lien.pathname === location.pathname ? 'page' : null;
  document.documentElement.dataset.reprendre = '';
}

/** Tient « Reprendre » ; le code qui retient la page ne se charge que là où l’on apprend. */
export async function tenirReprendre(): Promise<void> {
  montrerReprendre();
  window.addEventListener('storage', montrerReprendre);
  if (!document.querySelector('#page[data-reprise]')) return;
  const { retenirLaPage } = await import('./retenir.ts');
  retenirLaPage();
}
