import type { Place } from './marquer.ts';

/** Au doigt, toucher le bouton défait le choix avant que le geste n’arrive : le bouton attend un peu pour se retirer, en millisecondes. */
const SURSIS = 400;

/** Texte de lecture choisi dans la page, hors des îles et des boutons ; vide s’il n’y en a pas. */
function texteChoisi(choix: Selection | null): string {
  const { commonAncestorContainer: lieu } =
    choix && !choix.isCollapsed ? choix.getRangeAt(0) : { commonAncestorContainer: undefined };
  const element = lieu instanceof Element ? lieu : lieu?.parentElement;
  if (!element?.closest('main') || element.closest('astro-island, dialog')) return '';
  return choix?.toString().trim() ?? '';
}

/** Propose, tant qu’un texte est choisi, un bouton qui l’annote avec le titre qui le précède. */
export function proposerAuChoix(
  places: readonly Place[],
  annoter: (place: Place, extrait: string) => void,
): void {
  const bouton = document.createElement('button');
  bouton.type = 'button';
  bouton.className = 'bouton annoter-le-choix sans-papier';
  bouton.ariaHasPopup = 'dialog';
  bouton.textContent = 'Annoter le texte choisi';
  bouton.hidden = true;
  document.querySelector('main')?.append(bouton);
  let choisi: { place: Place; extrait: string } | undefined;
  let retrait = 0;
  document.addEventListener('selectionchange', () => {
    const choix = getSelection();
    const extrait = texteChoisi(choix);
    const debut = choix?.rangeCount ? choix.getRangeAt(0).startContainer : undefined;
    const place = places.findLast(
      (p) => debut && p.bouton.compareDocumentPosition(debut) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    clearTimeout(retrait);
    if (extrait && place) {
      choisi = { place, extrait };
      bouton.hidden = false;
    } else {
      retrait = window.setTimeout(() => (bouton.hidden = true), SURSIS);
    }
  });
  bouton.addEventListener('click', () => {
    bouton.hidden = true;
    if (choisi) annoter(choisi.place, choisi.extrait);
  });
}
