import { formaterDate } from '../../domaine/commun/date-civile.ts';
import * as adresses from '../../domaine/commun/adresses.ts';
import { accorder } from '../../domaine/commun/texte.ts';
import { oublier, relire, retenir, type RechercheSansReponse } from '../../domaine/recherche/sans-reponse.ts';
import { lien } from '../../moyens/adresse.ts';
import { jourLocal, moyensDeLaPage } from '../../moyens/index.ts';
import { telecharger } from '../../moyens/telecharger.ts';
import { CLES, ecrire, lire } from '../../stockage/appareil.ts';
import { element } from './rendu.ts';

const gardees = () => relire(lire(CLES.sansReponse));
const aujourdhui = () => jourLocal(moyensDeLaPage().maintenant());

function garder(recherches: readonly RechercheSansReponse[]): void {
  ecrire(CLES.sansReponse, JSON.stringify(recherches));
  montrerLesSansReponse();
}

/** Retient sur l’appareil une recherche restée sans réponse ; rien n’en sort que ce que le lecteur exporte. */
export function retenirSansReponse(requete: string): void {
  garder(retenir(gardees(), requete, aujourdhui()));
}

function bouton(nom: string, faire: () => void): HTMLElement {
  const b = element('button', 'citer', nom);
  b.setAttribute('type', 'button');
  b.addEventListener('click', faire);
  return b;
}

/** Montre les recherches gardées sur l’appareil, à refaire, effacer ou exporter ; rien s’il n’y en a pas. */
export function montrerLesSansReponse(): void {
  const volet = document.querySelector<HTMLDetailsElement>('#sans-reponse');
  if (!volet) return;
  const recherches = gardees();
  volet.hidden = recherches.length === 0;
  const titre = volet.querySelector('summary') as HTMLElement;
  titre.textContent = accorder(recherches.length, 'recherche sans réponse', 'recherches sans réponse');
  volet.querySelector('ul')?.replaceChildren(
    ...recherches.map((r) => {
      const a = element('a', '', r.requete);
      a.setAttribute('href', lien(`${adresses.recherche}?q=${encodeURIComponent(r.requete)}`));
      const effacer = bouton('Effacer', () => {
        garder(oublier(gardees(), r.requete));
        titre.focus();
      });
      effacer.setAttribute('aria-label', `Effacer «\u00a0${r.requete}\u00a0»`);
      const quand = `${formaterDate(r.le)}${r.fois > 1 ? `, ${r.fois} fois` : ''}`;
      return element('li', '', a, ' ', element('span', 'discret', quand), ' ', effacer);
    }),
  );
  volet.querySelector('.gestes')?.replaceChildren(
    bouton('Exporter la liste', () =>
      telecharger(
        `recherches-sans-reponse-${aujourdhui()}.json`,
        `${JSON.stringify({ recherches: gardees() }, undefined, 2)}\n`,
      ),
    ),
    ' ',
    bouton('Tout effacer', () => garder([])),
  );
}
