import type { ClientDirective } from 'astro';

const GESTES = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'focusin'] as const;

/** Sans geste, ce que l’on laisse à la page pour se peindre, en millisecondes : qui attend devant une question la voit s’éveiller. */
const PATIENCE = 2000;

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

/** Une île qui ne se charge que près de l’écran, au premier geste ou une fois la page au repos : la peindre n’attend pas Svelte. */
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
  const commencer = () => {
    if (attente.signal.aborted) return;
    attente.abort();
    approcher();
  };
  for (const geste of GESTES) addEventListener(geste, commencer, { passive: true, signal: attente.signal });
  const patienter = () => setTimeout(commencer, PATIENCE);
  if (document.readyState === 'complete') patienter();
  else addEventListener('load', patienter, { once: true, signal: attente.signal });
};

export default auGeste;
