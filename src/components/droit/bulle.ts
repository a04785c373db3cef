import { creer } from '../commun/creer.ts';

/** Écart entre un mot et sa bulle, et entre la bulle et le bord, en pixels. */
const ECART = 10;

let ouverte: { bulle: HTMLElement; mot: HTMLAnchorElement } | undefined;

/** Pose la bulle sous son mot, dans l’écran ; elle défile avec la page. */
function placer(bulle: HTMLElement, mot: HTMLElement): void {
  // Un mot coupé par une fin de ligne : on vise son dernier morceau, là où la lecture s’arrête.
  const cadre = [...mot.getClientRects()].at(-1) ?? mot.getBoundingClientRect();
  const milieu = cadre.left + cadre.width / 2;
  const largeur = bulle.offsetWidth;
  const gauche = Math.max(ECART, Math.min(milieu - largeur / 2, innerWidth - largeur - ECART));
  const dessous = cadre.bottom + ECART + bulle.offsetHeight < innerHeight || cadre.top < bulle.offsetHeight;
  bulle.dataset.cote = dessous ? 'dessous' : 'dessus';
  bulle.style.left = `${gauche + scrollX}px`;
  bulle.style.top = `${(dessous ? cadre.bottom + ECART : cadre.top - ECART - bulle.offsetHeight) + scrollY}px`;
  bulle.style.setProperty('--pointe', `${milieu - gauche}px`);
}

function fermer(): void {
  if (!ouverte) return;
  const { bulle, mot } = ouverte;
  ouverte = undefined;
  mot.ariaExpanded = 'false';
  bulle.remove();
}

/** Ouvre sur place ce qu’un mot du cours mène à lire ailleurs : sa définition, ou le fait d’où vient son chiffre. */
export function ouvrirLaBulle(mot: HTMLAnchorElement): void {
  if (ouverte?.mot === mot) return ouverte.bulle.hidePopover();
  fermer();
  const { bulle: nom = '', dit = '', source = '', vers = 'Lire' } = mot.dataset;
  const lien = creer('a', '', vers);
  lien.href = mot.href;
  const bulle = creer(
    'span',
    'bulle-de-mot',
    creer('strong', '', nom),
    creer('span', '', dit),
    ...(source ? [creer('small', '', source)] : []),
    lien,
  );
  bulle.popover = 'auto';
  bulle.tabIndex = -1;
  bulle.role = 'dialog';
  bulle.ariaLabel = nom;
  bulle.addEventListener('toggle', (e) => {
    if (e.newState === 'closed' && ouverte?.bulle === bulle) {
      const dedans = bulle.contains(document.activeElement) || document.activeElement === document.body;
      fermer();
      if (dedans) mot.focus({ preventScroll: true });
    }
  });
  // Juste après le mot : la lecture et la tabulation y passent à leur place.
  mot.after(bulle);
  ouverte = { bulle, mot };
  mot.ariaExpanded = 'true';
  bulle.showPopover();
  placer(bulle, mot);
  bulle.focus({ preventScroll: true });
}
