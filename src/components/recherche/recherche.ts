/**
 * Porte d’entrée de la recherche, seule chargée avant tout geste : elle écoute les raccourcis et n’appelle le moteur qu’au
 * premier focus.
 */
class RechercheJalons extends HTMLElement {
  connectedCallback() {
    const champ = this.querySelector('input');
    if (!champ) return;
    champ.addEventListener(
      'focus',
      () =>
        void import('./combobox.ts').then(
          ({ installerCombobox }) => installerCombobox(this),
          () => this.#direLaPanne(),
        ),
      { once: true },
    );
    // Le lecteur a pu toucher le champ avant que ce script n’arrive.
    if (document.activeElement === champ) champ.dispatchEvent(new FocusEvent('focus'));
  }

  /** Le site a été remplacé pendant que la page restait ouverte, ou le réseau manque : le formulaire, lui, marche encore. */
  #direLaPanne(): void {
    const [volet, etat] = [this.querySelector<HTMLElement>('.volet'), this.querySelector('.etat')];
    if (!volet || !etat) return;
    volet.hidden = false;
    etat.textContent =
      'Les réponses à la frappe n’ont pas pu se charger\u00a0: le site a peut-être été mis à jour. Rechargez la page, ou tapez Entrée pour chercher.';
  }
}

customElements.define('recherche-jalons', RechercheJalons);

function estUneSaisie(cible: EventTarget | null): boolean {
  return (
    cible instanceof HTMLElement &&
    (cible.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(cible.tagName))
  );
}

/** Le lecteur peut l’éteindre au pied de la page ; `cadre/theme.ts` le note avant tout rendu. */
function barreObliqueAdmise(): boolean {
  return document.documentElement.dataset.sansRaccourci === undefined;
}

function estLeRaccourci(e: KeyboardEvent): boolean {
  const modifiee = e.ctrlKey || e.metaKey;
  if (e.altKey) return false;
  if (modifiee) return e.key.toLowerCase() === 'k' && !e.shiftKey;
  return e.key === '/' && !estUneSaisie(e.target) && barreObliqueAdmise();
}

document.addEventListener('keydown', (e) => {
  const champ = estLeRaccourci(e) && document.querySelector<HTMLInputElement>('recherche-jalons input');
  if (!champ) return;
  e.preventDefault();
  champ.focus();
  champ.select();
});
