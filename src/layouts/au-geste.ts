import type { ClientDirective } from 'astro';

const GESTES = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'focusin'] as const;

/** Distance à laquelle une île s’éveille avant d’être vue. */
const APPROCHE = '300px';

/** Refait, une fois l’île prête, le clic qu’elle a reçu trop tôt : le premier toucher du lecteur ne se perd pas. */
function retenirLeClic(ile: HTMLElement): () => void {
  let touche: HTMLElement | undefined;
  const noter = ({ target }: Event) => {
    const label = target instanceof Element ? target.closest<HTMLElement>('label') : null;
    if (label?.querySelector(':disabled')) touche = label;
  };
  ile.addEventListener('click', noter);
  return () => {
    const prete = new MutationObserver(() => {
      if (touche?.querySelector(':disabled')) return;
      prete.disconnect();
      ile.removeEventListener('click', noter);
      if (touche?.isConnected) touche.click();
    });
    prete.observe(ile, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
  };
}

/** Une île qui ne se charge qu’au premier geste, et près de l’écran : ouvrir la page ne coûte rien. */
const auGeste: ClientDirective = (charger, _options, ile) => {
  const refaire = retenirLeClic(ile);
  const approcher = () => {
    const vue = new IntersectionObserver(
      (entrees) => {
        if (!entrees.some((e) => e.isIntersecting)) return;
        vue.disconnect();
        refaire();
        void charger().then((hydrater) => hydrater());
      },
      { rootMargin: APPROCHE },
    );
    // L’île elle-même n’a pas de boîte : ce sont ses enfants que l’on voit venir.
    for (const enfant of ile.children) vue.observe(enfant);
  };
  const attente = new AbortController();
  for (const geste of GESTES) {
    addEventListener(
      geste,
      () => {
        if (attente.signal.aborted) return;
        attente.abort();
        approcher();
      },
      { passive: true, signal: attente.signal },
    );
  }
};

export default auGeste;
