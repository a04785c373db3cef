import { formaterDate } from '../../domaine/commun/date-civile.ts';
import { accorder, pourCent } from '../../domaine/commun/texte.ts';
import {
  situerLaCarte,
  type CarteASituer,
  type EtatDeCarte,
} from '../../domaine/progression/etat-de-carte.ts';
import type { Journal } from '../../schemas/journal.ts';
import { jourLocal } from '../../moyens/jour.ts';
import { creer } from '../commun/creer.ts';

/** Bandes d’une mire : au-delà, elles ne se compteraient plus, et le mot suffit. */
const BANDES = 12;

function mire(faites: number, sur: number): HTMLElement {
  const bandes = Array.from({ length: sur }, (_, i) => {
    const bande = creer('i', '');
    bande.dataset.e = i < faites ? 'plein' : i === faites ? 'ici' : 'vide';
    return bande;
  });
  const toutes = creer('span', 'mire', ...bandes);
  toutes.ariaHidden = 'true';
  return toutes;
}

const FEMININS = { section: 'sections lues', étape: 'étapes faites', question: 'questions répondues' };
const FEMININ = { section: 'section lue', étape: 'étape faite', question: 'question répondue' };

function dire(etat: EtatDeCarte): (Node | string)[] {
  switch (etat.mot) {
    case 'nouveau':
      return ['Nouveau'];
    case 'commence': {
      const dit = `${accorder(etat.faites, FEMININ[etat.unite], FEMININS[etat.unite])} sur ${etat.sur}`;
      const barre = etat.sur <= BANDES ? [mire(etat.faites, etat.sur)] : [];
      return [...barre, creer('b', '', dit)];
    }
    case 'a-reprendre':
      return [creer('b', '', '↻ À reprendre'), ` ${accorder(etat.nombre, 'question', 'questions')}`];
    case 'fait': {
      const part = etat.part === undefined ? '' : `, ${pourCent(etat.part)} au mieux`;
      const quand = etat.quand === undefined ? '' : ` le ${formaterDate(jourLocal(etat.quand))}`;
      return [creer('b', '', '✓ Fait'), `${quand}${part}`];
    }
  }
}

/** Dit, sur chaque carte d’une liste, où en est ce qu’elle ouvre. Les parcours ont leur propre compte, qui demande leurs étapes. */
export function direLesEtatsDesCartes(journal: Journal): void {
  for (const carte of document.querySelectorAll<HTMLElement>(
    '.carte[data-genre]:not([data-genre=parcours])',
  )) {
    const { genre, id = '', sections = '', total } = carte.dataset;
    const etat = situerLaCarte(journal, {
      genre: genre as CarteASituer['genre'],
      id,
      sections: sections.split(' ').filter(Boolean),
      total: Number(total),
    });
    carte.dataset.etat = etat.mot;
    carte.querySelector('.etat')?.replaceChildren(...dire(etat));
  }
}
