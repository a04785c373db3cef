import { type Passage, titreDePassage } from '../../domaine/annotations/annotations.ts';
import { suivreLesEcritures } from '../../stockage/onglets.ts';
import { proposerAuChoix } from './choix.ts';
import { demander } from './demander.ts';
import { marquer as marquerLesPlaces, type Place } from './marquer.ts';

/** Ancre d’un titre : la sienne, ou celle du bloc qu’il ouvre. Un titre sans adresse ne s’annote pas : rien n’y ramènerait. */
function ancreDe(titre: HTMLElement): string | undefined {
  if (titre.tagName === 'H1') return '';
  if (titre.id) return titre.id;
  const bloc = titre.closest('li[id], div[id], section[id]');
  return bloc?.querySelector('h1, h2, h3, dt') === titre ? bloc.id : undefined;
}

/** Texte d’un titre, sans le « # » qui donne son adresse. */
function texteDe(titre: HTMLElement): string {
  const copie = titre.cloneNode(true) as HTMLElement;
  copie.querySelector('.ancre')?.remove();
  return titreDePassage(copie.textContent ?? '');
}

/** Place, au bas de l’écran, où se dit un échec : le titre annoté peut être hors de vue. */
function poserLEchec(): HTMLElement {
  const echec = document.createElement('p');
  echec.role = 'status';
  echec.className = 'echec-d-annotation sans-papier';
  document.querySelector('main')?.append(echec);
  return echec;
}

/**
 * Ouvre le dialogue. Le bouton du titre prend le focus, que le dialogue lui rend : celui du texte choisi se retire au clic, et
 * Safari ne donne pas le focus à un bouton cliqué. Un échec se lit tant que le lecteur ne va pas ailleurs.
 */
async function annoter({ passage, bouton }: Place, echec: HTMLElement, extrait?: string): Promise<void> {
  bouton.focus({ preventScroll: true });
  echec.textContent = '';
  echec.textContent = await demander((dialogues) => dialogues.ouvrirAnnoter(passage, extrait));
  bouton.addEventListener('blur', () => (echec.textContent = ''), { once: true });
}

function poser(titre: HTMLElement, passage: Passage, modele: HTMLTemplateElement): Place {
  const bouton = modele.content.firstElementChild?.cloneNode(true) as HTMLButtonElement;
  // Le nom du titre reste le titre ; un terme du glossaire, lui, ne peut porter de nom.
  if (titre.tagName !== 'DT') titre.ariaLabel = passage.titre;
  bouton.ariaLabel = `Annoter\u00a0: ${passage.titre}`;
  titre.append(bouton);
  return { passage, bouton };
}

/**
 * Pose un bouton « Annoter » à chaque titre de la page, et marque ceux que le lecteur a annotés ; le texte qu’il choisit entre deux
 * titres s’annote avec le premier. Pour qui n’a rien gardé encore, le stockage ne se charge pas.
 */
export async function poserLesAnnotations(): Promise<void> {
  const modele = document.querySelector<HTMLTemplateElement>('#modele-annoter');
  const h1 = document.querySelector('h1');
  if (!modele || !h1) return;
  const { page = '' } = modele.dataset;
  const titreDePage = texteDe(h1);
  const titres = document.querySelectorAll<HTMLElement>(
    'main :is(h1, h2, h3, .lettre dt):not(astro-island *)',
  );
  const places = [...titres].flatMap((titre) => {
    const ancre = ancreDe(titre);
    return ancre === undefined
      ? []
      : poser(titre, { page, titreDePage, ancre, titre: texteDe(titre) }, modele);
  });
  const echec = poserLEchec();
  for (const place of places) place.bouton.addEventListener('click', () => void annoter(place, echec));
  proposerAuChoix(places, (place, extrait) => void annoter(place, echec, extrait));
  const marquer = () => marquerLesPlaces(places);
  suivreLesEcritures(({ quoi }) => quoi !== 'reprise' && void marquer());
  await marquer();
}
