/** La réponse donnée, telle que chaque sorte de question la montre. */
const DONNEE = '.option.donnee, .option:has(:checked), .lu.juste, .lu.faux, .option.juste, .option.faux';

/**
 * Après « Vérifier », la correction allonge la question : la réponse donnée reste à l’écran, entre l’en-tête et le pied, et la page ne
 * bouge que de ce qu’il faut pour cela.
 */
export function garderEnVue(item: HTMLElement): void {
  const donnee = item.querySelector<HTMLElement>(DONNEE);
  const pied = item.querySelector<HTMLElement>('.pied-de-question');
  if (!donnee || !pied) return;
  const { top, bottom } = donnee.getBoundingClientRect();
  const haut = document.querySelector('.tete-de-seance')?.getBoundingClientRect().bottom ?? 0;
  const bas = Math.min(innerHeight, pied.getBoundingClientRect().top);
  const manque = bottom > bas ? Math.min(bottom - bas + 8, top - haut - 8) : top < haut ? top - haut - 8 : 0;
  if (Math.abs(manque) > 1) scrollBy({ top: manque, behavior: 'instant' });
}

/** Après un geste qui change de question, la lecture reprend à son numéro, sous l’en-tête qui reste en haut. */
export function lireLaQuestion(racine: HTMLElement | undefined): void {
  const numero = racine?.querySelector<HTMLElement>('.num');
  numero?.scrollIntoView({ block: 'start', behavior: 'instant' });
  numero?.focus({ preventScroll: true });
}
