import { basculerLeTheme } from '../components/cadre/basculer.ts';

/** Ce qui répond au premier toucher, sans attendre que la page vive : son code ne se charge qu’à ce toucher. */
export async function repondre(touche: HTMLElement): Promise<void> {
  if (touche.id === 'bascule-du-theme') basculerLeTheme(touche);
  else if (touche.dataset.bulle !== undefined) {
    const { ouvrirLaBulle } = await import('../components/droit/bulle.ts');
    ouvrirLaBulle(touche as HTMLAnchorElement);
  } else if (touche.dataset.citer !== undefined) {
    const { copierLaCitation } = await import('../components/droit/citer.ts');
    copierLaCitation(touche);
  } else {
    // « Reprendre », touché avant de savoir où mener, mènerait à la liste des modules.
    const { montrerReprendre } = await import('../components/reprendre/reprendre.ts');
    montrerReprendre();
    location.href = (touche as HTMLAnchorElement).href;
  }
}
