/** Ce qui se lit d’un élément, sur une ligne. */
const lu = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/**
 * Citation d’un fait telle qu’elle se colle dans un écrit : ce qu’il dit, ses articles, ses dates, et où le relire.
 * @param fait élément qui le montre, `data-fait` disant lequel
 */
export function citationDe(fait: HTMLElement, origine: string): string {
  // Au registre, la rédaction qui vaut à la date lue ; ailleurs, le fait n’en montre qu’une.
  const redaction = fait.querySelector('.version:not([data-alors="non"])') ?? fait;
  const articles = [...redaction.querySelectorAll('.pastille')].map((p) => lu(p)).join('\u202f; ');
  const dates = [...redaction.querySelectorAll('.dates > span')].map((d) => lu(d));
  const validite = dates.length > 0 ? dates.join(', ') : lu(redaction.querySelector('.dates'));
  const dit = lu(redaction.querySelector('p')).replace(/[.\s]+$/, '');
  const relu = fait.dataset.relu ? `, relu le ${fait.dataset.relu}` : '';
  return `${dit} (${articles}\u202f; ${validite}${relu}). ${new URL(fait.dataset.registre ?? '', origine).href}`;
}

/** Copie la citation du fait où se trouve le bouton touché, et le dit. */
export function copierLaCitation(bouton: HTMLElement): void {
  const fait = bouton.closest<HTMLElement>('[data-registre]');
  if (!fait) return;
  const texte = citationDe(fait, location.origin);
  const dire = (mot: string) => (bouton.textContent = mot);
  // Le presse-papiers manque hors HTTPS et peut être refusé : la citation se montre alors, à prendre au clavier.
  const montrer = () => {
    const zone = document.createElement('textarea');
    zone.className = 'champ';
    zone.readOnly = true;
    zone.value = texte;
    zone.setAttribute('aria-label', 'Citation à copier');
    bouton.after(zone);
    zone.focus();
    zone.select();
    dire('À copier au clavier');
  };
  const pressePapiers = navigator.clipboard as Clipboard | undefined;
  if (!pressePapiers) montrer();
  else pressePapiers.writeText(texte).then(() => dire('Citation copiée'), montrer);
}
