import { minutesRestantes } from '../../domaine/progression/lecture.ts';
import { retenirLePassage } from '../reprendre/retenir.ts';

/** Hauteur sous laquelle un titre est tenu pour atteint, en pixels : la barre, et une ligne. */
const SOUS_LA_BARRE = 120;

/** Attente avant de retenir où l’on en est, en millisecondes : on retient un arrêt, pas un défilement. */
const ARRET = 400;

interface Titre {
  ancre: string;
  dit: string;
  element: HTMLElement;
  bande: HTMLElement | null;
  lien: HTMLAnchorElement;
}

function titresDe(barre: HTMLElement): Titre[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('#sommaire li a')].flatMap((lien) => {
    const ancre = decodeURIComponent(lien.hash.slice(1));
    const element = document.getElementById(ancre);
    const bande =
      [...barre.querySelectorAll<HTMLElement>('.mire i')].find((b) => b.dataset.ancre === ancre) ?? null;
    return element ? { ancre, dit: lien.textContent.trim(), element, bande, lien } : [];
  });
}

/** Tient la barre à mesure que l’on lit, et retient le titre atteint : « Reprendre » y ramènera. */
export function tenirLaBarre(): void {
  const barre = document.querySelector<HTMLElement>('.barre-de-lecture');
  const corps = barre?.parentElement?.querySelector<HTMLElement>('article');
  if (!barre || !corps) return;
  const titres = titresDe(barre);
  const minutes = Number(barre.dataset.minutes);
  const titreDeSection = barre.querySelector('.ici')?.textContent ?? '';
  let attente: ReturnType<typeof setTimeout> | undefined;
  let demande = false;

  function lire(): void {
    demande = false;
    const { top, height } = (corps as HTMLElement).getBoundingClientRect();
    const part = (SOUS_LA_BARRE - top) / Math.max(1, height - innerHeight + SOUS_LA_BARRE);
    const hauts = titres.map((t) => t.element.getBoundingClientRect().top);
    const rang = hauts.findLastIndex((haut) => haut <= SOUS_LA_BARRE);
    const ici = titres[rang];
    const reste = minutesRestantes(minutes, part);
    barre?.querySelector('.ici')?.replaceChildren(ici?.dit ?? titreDeSection);
    barre
      ?.querySelector('.reste')
      ?.replaceChildren(reste > 0 ? `reste ${reste}\u00a0min` : 'fin de la section');
    titres.forEach(({ bande, lien }, i) => {
      lien.ariaCurrent = i === rang ? 'true' : null;
      if (!bande) return;
      bande.dataset.e = i < rang ? 'plein' : i === rang ? 'ici' : 'vide';
      const [haut, bas] = [hauts[i] as number, hauts[i + 1] ?? top + height];
      if (i === rang)
        bande.style.setProperty('--part', `${Math.round((100 * (SOUS_LA_BARRE - haut)) / (bas - haut))}%`);
    });
    clearTimeout(attente);
    attente = setTimeout(
      () => retenirLePassage({ reste, ...(ici && { ancre: ici.ancre, passage: ici.dit }) }),
      ARRET,
    );
  }

  const demander = () => {
    if (demande) return;
    demande = true;
    requestAnimationFrame(lire);
  };
  addEventListener('scroll', demander, { passive: true });
  addEventListener('resize', demander, { passive: true });
  document.querySelector('#sommaire')?.addEventListener('click', (e) => {
    // Le sommaire se referme sur le titre que l’on a choisi.
    if ((e.target as Element).closest('a')) (e.currentTarget as HTMLElement).hidePopover();
  });
  // Ouverte sans avoir bougé, la page garde le titre où l’on s’y était arrêté.
  if (scrollY > 0) demander();
}
