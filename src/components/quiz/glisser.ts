/** Ce que l’on prend ou ce où l’on pose : une ligne à remplir (`data-case`), ou ce qui la remplit (`data-etiquette`). */
interface Gestes {
  /** Une étiquette va sur une ligne, quel que soit celui des deux que l’on a glissé. */
  poser: (ligne: number, valeur: string) => void;
  /** On a touché une étiquette qui n’est pas un bouton : la place d’une frise. */
  toucher?: (valeur: string) => void;
}

/** En deçà, un doigt qui tremble touche, il ne glisse pas. */
const SEUIL = 8;
/** Bandes du haut et du bas de l’écran où la page défile sous ce que l’on tient. */
const BORD = 72;

/**
 * Glisser, en plus de toucher et de choisir dans la liste : jamais la seule voie. Ce qui porte `data-glisse` se prend ; lâché ailleurs
 * que sur une place, il revient.
 * @returns de quoi cesser
 */
export function glisser(racine: HTMLElement, { poser, toucher }: Gestes): () => void {
  let tenu: { el: HTMLElement; x: number; y: number; defile: number; glisse: boolean } | undefined;
  let survole: HTMLElement | undefined;

  function viser(e: PointerEvent, el: HTMLElement) {
    survole?.classList.remove('survolee');
    const voulu = el.dataset['case'] === undefined ? '[data-case]' : '[data-etiquette]';
    const sous = document.elementFromPoint(e.clientX, e.clientY)?.closest<HTMLElement>(voulu);
    survole = sous && racine.contains(sous) ? sous : undefined;
    survole?.classList.add('survolee');
  }

  function prendre(e: PointerEvent) {
    const el = e.target instanceof Element ? e.target.closest<HTMLElement>('[data-glisse]') : null;
    if (!el || e.button !== 0 || (el instanceof HTMLButtonElement && el.ariaDisabled === 'true')) return;
    tenu = { el, x: e.clientX, y: e.clientY, defile: scrollY, glisse: false };
  }

  function mener(e: PointerEvent) {
    if (!tenu) return;
    const [dx, dy] = [e.clientX - tenu.x, e.clientY - tenu.y];
    if (!tenu.glisse) {
      if (Math.hypot(dx, dy) < SEUIL) return;
      tenu.glisse = true;
      tenu.el.setPointerCapture(e.pointerId);
      tenu.el.classList.add('glissee');
    }
    e.preventDefault();
    if (e.clientY < BORD) scrollBy(0, -8);
    else if (e.clientY > innerHeight - BORD) scrollBy(0, 8);
    tenu.el.style.setProperty('translate', `${dx}px ${dy + scrollY - tenu.defile}px`);
    viser(e, tenu.el);
  }

  function lacher(e: PointerEvent) {
    if (!tenu) return;
    const { el, glisse } = tenu;
    tenu = undefined;
    if (glisse) {
      el.classList.remove('glissee');
      el.style.removeProperty('translate');
      survole?.classList.remove('survolee');
      // Le clic qui suit un glissement n’est pas un toucher.
      const taire = (clic: Event) => clic.stopPropagation();
      el.addEventListener('click', taire, { capture: true, once: true });
      setTimeout(() => el.removeEventListener('click', taire, { capture: true }));
      if (survole && e.type === 'pointerup') {
        const [ligne, etiquette] = el.dataset['case'] === undefined ? [survole, el] : [el, survole];
        poser(Number(ligne.dataset['case']), etiquette.dataset['etiquette'] ?? '');
      }
      survole = undefined;
    }
  }

  function cliquer(e: MouseEvent) {
    const el = e.target instanceof Element ? e.target.closest<HTMLElement>('[data-etiquette]') : null;
    if (el && !el.closest('button')) toucher?.(el.dataset['etiquette'] ?? '');
  }

  const ecoutes = { pointerdown: prendre, pointermove: mener, pointerup: lacher, pointercancel: lacher };
  const chaque = Object.entries(ecoutes) as [keyof typeof ecoutes, (e: PointerEvent) => void][];
  for (const [nom, f] of chaque) racine.addEventListener(nom, f);
  racine.addEventListener('click', cliquer);
  return () => {
    for (const [nom, f] of chaque) racine.removeEventListener(nom, f);
    racine.removeEventListener('click', cliquer);
  };
}
