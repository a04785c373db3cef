import {
  annotationsDuPassage,
  motDesMarques,
  type Passage,
} from '../../../domaine/progression/annotations.ts';
import { annotationsExistantes } from '../../../stockage/existant.ts';
import { suivreLesEcritures } from '../../../stockage/onglets.ts';

/** Un titre de la page et son bouton. */
interface Place {
  passage: Passage;
  bouton: HTMLButtonElement;
}

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
  for (const ancre of copie.querySelectorAll('.ancre')) ancre.remove();
  return (copie.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
}

function poserUnBouton(titre: HTMLElement, passage: Passage, modele: HTMLTemplateElement): Place {
  const bouton = modele.content.firstElementChild?.cloneNode(true) as HTMLButtonElement;
  // Le nom du titre reste le titre ; un terme du glossaire, lui, ne peut porter de nom.
  if (titre.tagName !== 'DT') titre.setAttribute('aria-label', passage.titre);
  titre.append(bouton);
  const place = { passage, bouton };
  nommer(place, '');
  bouton.addEventListener('click', async () => {
    try {
      const { ouvrirAnnoter } = await import('./ouvrir.ts');
      ouvrirAnnoter(passage);
    } catch {
      nommer(place, 'le carnet ne s’est pas chargé : vérifiez le réseau');
    }
  });
  return place;
}

function nommer({ passage, bouton }: Place, mot: string): void {
  bouton.setAttribute('aria-label', `Annoter : ${passage.titre}${mot && ` (${mot})`}`);
  bouton.classList.toggle('annote', mot !== '');
  const marque = bouton.querySelector('.marque');
  if (marque) marque.textContent = mot;
}

async function marquer(places: readonly Place[]): Promise<void> {
  const annotations = await annotationsExistantes();
  for (const place of annotations ? places : [])
    nommer(place, motDesMarques(annotationsDuPassage(annotations ?? [], place.passage)));
}

/** Pose un bouton « Annoter » à chaque titre de la page, et marque ceux que le lecteur a annotés. */
export async function poserLesAnnotations(): Promise<void> {
  const modele = document.querySelector<HTMLTemplateElement>('#modele-annoter');
  if (!modele) return;
  const titres = [
    ...document.querySelectorAll<HTMLElement>('main :is(h1, h2:not([id^="lettre-"]), h3, .lettre dt)'),
  ].filter((t) => !t.closest('astro-island, dialog'));
  const page = modele.dataset['page'] ?? '';
  const titreDePage = texteDe(titres.find((t) => t.tagName === 'H1') ?? document.body);
  const places = titres.flatMap((titre) => {
    const ancre = ancreDe(titre);
    if (ancre === undefined) return [];
    return poserUnBouton(titre, { page, titreDePage, ancre, titre: texteDe(titre) }, modele);
  });
  suivreLesEcritures(({ quoi }) => {
    if (quoi === 'annotations' || quoi === 'journal') void marquer(places);
  });
  await marquer(places);
}
