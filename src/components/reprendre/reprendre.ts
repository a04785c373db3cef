import {
  lireMemo,
  nombreARevoir,
  ouReprendre,
  type Lieu,
  type MemoDeReprise,
} from '../../domaine/progression/reprendre.ts';
import { lien as versLaPage } from '../../moyens/adresse.ts';
import { jourLocal, jourLocalAutourDe } from '../../moyens/jour.ts';
import { CLE_DE_REPRISE } from '../commun/preferences.ts';

/** Ce que « Reprendre » retient sur cet appareil ; rien si le stockage est refusé. */
export function relireLeMemo(): MemoDeReprise {
  try {
    return lireMemo(localStorage.getItem(CLE_DE_REPRISE));
  } catch {
    return {};
  }
}

/** Adresse d’un lieu, au titre où l’on s’est arrêté. */
export function adresseDuLieu({ adresse, ancre }: Lieu): string {
  return versLaPage(`/${adresse}${ancre === undefined ? '' : `#${encodeURIComponent(ancre)}`}`);
}

/** Ce qui est à revoir d’ici à la fin du jour. */
export function aRevoir(memo: MemoDeReprise): number {
  const maintenant = new Date().toISOString();
  return nombreARevoir(memo, jourLocal(maintenant), jourLocalAutourDe(maintenant)[1]);
}

function montrerLeCompte(nombre: number): void {
  const page = document.documentElement.dataset;
  if (nombre > 0) page.dus = String(nombre);
  else delete page.dus;
  for (const pastille of document.querySelectorAll<HTMLElement>('[data-du]')) {
    pastille.textContent = nombre > 0 ? String(nombre) : '';
    pastille.title = nombre > 0 ? `${nombre} à revoir aujourd’hui` : '';
  }
}

/** Met les boutons de l’en-tête à jour ; sans rien à reprendre ni à revoir, ils ne sont pas là. */
export function montrerReprendre(): void {
  const memo = relireLeMemo();
  montrerLeCompte(aRevoir(memo));
  const lien = document.querySelector<HTMLAnchorElement>('#reprendre-ou');
  const lieu = ouReprendre(memo, new Date().toISOString());
  if (!lien || !lieu) {
    delete document.documentElement.dataset.reprendre;
    return;
  }
  lien.href = adresseDuLieu(lieu);
  lien.title = `Reprendre\u00a0: ${lieu.titre}${lieu.passage ? `, à «\u00a0${lieu.passage}\u00a0»` : ''}`;
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
