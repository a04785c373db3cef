import { ajouterJours } from '../../domaine/commun/calendrier.ts';
import { formaterDate, type DateCivile } from '../../domaine/commun/date-civile.ts';
import { creer } from '../commun/creer.ts';
import { suivreLaDate } from './date.ts';
import { NON_ETABLI, Retouches } from './redactions.ts';

const retouches = new Retouches();

/** Ce qui se dit d’une rédaction à une date ; rien de celle qui s’appliquait. */
function direLEtat({ depuis, jusqua }: DOMStringMap, date: DateCivile): string | undefined {
  if (depuis && depuis > date) return `Pas encore en vigueur\u00a0: commence le ${formaterDate(depuis)}`;
  if (jusqua && jusqua < date) return `Plus en vigueur depuis le ${formaterDate(ajouterJours(jusqua, 1))}`;
  return depuis ? undefined : NON_ETABLI;
}

/** Fait lire un registre à la date de l’adresse : chaque rédaction dit si elle s’appliquait. */
export function daterLeRegistre(): Promise<void> {
  const versions = () => document.querySelectorAll<HTMLElement>('main .version');
  return suivreLaDate({
    montrer(date) {
      retouches.defaire();
      for (const version of versions()) {
        const etat = direLEtat(version.dataset, date);
        const ecartee = etat !== undefined && etat !== NON_ETABLI;
        version.dataset.alors = ecartee ? 'non' : 'oui';
        const marque = creer('p', ecartee ? 'pas-alors' : 'marque-a-verifier', etat ?? '');
        if (etat !== undefined) retouches.ajouter(version, marque);
      }
      return Promise.resolve(undefined);
    },
    revenir() {
      retouches.defaire();
      for (const version of versions()) delete version.dataset.alors;
    },
  });
}
