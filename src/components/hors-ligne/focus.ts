import { tick } from 'svelte';

/**
 * Suit une action dont le bouton disparaît : le focus va, dans le même bloc, à ce qui le remplace, tout de suite puis à la fin.
 * Un téléchargement dure : qui est allé écrire ailleurs garde son curseur.
 */
export async function suivre(bloc: HTMLElement | undefined, action: Promise<void>): Promise<void> {
  await reprendre(bloc);
  await action;
  await reprendre(bloc);
}

async function reprendre(bloc: HTMLElement | undefined): Promise<void> {
  await tick();
  const actif = document.activeElement;
  if (actif && actif !== document.body && !bloc?.contains(actif)) return;
  (bloc?.querySelector('button') ?? bloc)?.focus();
}
