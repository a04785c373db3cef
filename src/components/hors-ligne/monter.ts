import { mount } from 'svelte';
import LotSeulIlot from './LotSeulIlot.svelte';

/** Met, à la place d’un lien vers la page « Lecture hors ligne », de quoi garder un lot sans quitter la page. */
export function monterLeLot(
  cible: HTMLElement,
  props: { lot: string; titre: string; demande: boolean },
): void {
  cible.replaceChildren();
  mount(LotSeulIlot, { target: cible, props });
}
