/** Ce où l’on écrit ou règle : une touche y est une saisie, jamais un raccourci. */
const SAISIE =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"], [role="slider"]';
/** Ce qu’Entrée actionne déjà. */
const ACTIONNABLE = 'button, a[href], summary';

/**
 * Nom d’une touche, tel que `aria-keyshortcuts` l’écrit. Un chiffre se lit à sa place sur le clavier : sur un clavier français, il
 * demanderait sinon la majuscule.
 */
export function nomDeTouche({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const chiffre = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (chiffre) return chiffre;
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Les touches se coupent avec le raccourci de la recherche, dans le pied de page. @see WCAG 2.1.4 */
const coupees = () => document.documentElement.dataset['sansRaccourci'] !== undefined;

/**
 * Les touches d’une séance : chacune actionne ce qui la porte dans `aria-keyshortcuts`, et que l’on voit. Rien ne se passe pendant une
 * saisie, sous un dialogue, ni quand une liste ou des boutons ronds ont déjà l’usage des flèches.
 */
export function actionner(e: KeyboardEvent, racine: HTMLElement): void {
  if (e.defaultPrevented || e.repeat || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
  const cible = e.target instanceof Element ? e.target : document.body;
  const touche = nomDeTouche(e);
  if (cible.closest(SAISIE) || document.querySelector('dialog:modal')) return;
  if (cible !== document.body && !racine.contains(cible) && !cible.contains(racine)) return;
  if (touche.startsWith('Arrow') && cible.matches('[type="radio"]')) return;
  if (touche === 'Enter' ? cible.closest(ACTIONNABLE) : coupees() && !touche.startsWith('Arrow')) return;
  const voulu = [
    ...racine.querySelectorAll<HTMLElement>(`[aria-keyshortcuts~="${CSS.escape(touche)}"]:not(:disabled)`),
  ].find((el) => el.checkVisibility());
  if (!voulu) return;
  e.preventDefault();
  voulu.click();
  if (voulu instanceof HTMLInputElement) voulu.focus({ preventScroll: true });
}
