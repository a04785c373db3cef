import { annotationsDuPassage, motDesMarques, type Passage } from '../../domaine/annotations/annotations.ts';
import { annotationsExistantes } from '../../stockage/existant.ts';

/** Un passage de la page et son bouton. */
export interface Place {
  passage: Passage;
  bouton: HTMLButtonElement;
}

/** Marque, d’un mot à côté du titre, les passages que le lecteur a annotés. */
export async function marquer(places: readonly Place[]): Promise<void> {
  const annotations = await annotationsExistantes();
  if (!annotations) return;
  for (const { passage, bouton } of places) {
    const mot = motDesMarques(annotationsDuPassage(annotations, passage));
    bouton.ariaLabel = `Annoter\u00a0: ${passage.titre}${mot && ` (${mot})`}`;
    bouton.classList.toggle('annote', mot !== '');
    const marque = bouton.querySelector('.marque');
    if (marque) marque.textContent = mot;
  }
}
