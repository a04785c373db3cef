import * as adresses from '../../domaine/commun/adresses.ts';
import { formaterDate } from '../../domaine/commun/date-civile.ts';
import { accorder } from '../../domaine/commun/texte.ts';
import { depuisLaVisite } from '../../domaine/droit/nouveau.ts';
import { lien } from '../../moyens/adresse.ts';
import { jourLocal } from '../../moyens/index.ts';
import { lireLesNouveautes } from '../../moyens/publies-du-droit.ts';
import { noterLaVisite } from '../../stockage/visite.ts';
import { creer } from '../commun/creer.ts';

/** Lignes de chaque liste : le reste est au journal et au registre. */
const MONTREES = 4;

const lienVers = (adresse: string, texte: string) =>
  Object.assign(creer('a', '', texte), { href: lien(adresse) });

function lister(elements: readonly { adresse: string; dit: string }[]): HTMLElement {
  return creer(
    'ul',
    '',
    ...elements.slice(0, MONTREES).map(({ adresse, dit }) => creer('li', '', lienVers(adresse, dit))),
  );
}

/** Montre, à qui revient, ce qui a changé dans le droit et ce qui a été relu depuis sa visite précédente. */
export async function montrerLeNouveau(): Promise<void> {
  const place = document.querySelector<HTMLElement>('#nouveau-depuis');
  const jour = jourLocal(new Date().toISOString());
  const visite = noterLaVisite(jour);
  if (!place || visite === undefined) return;
  // Sans réseau, l’accueil se passe de cette annonce.
  const publiees = await lireLesNouveautes().catch(() => undefined);
  if (!publiees) return;
  const { changements, relus, incomplet } = depuisLaVisite(publiees, visite, jour);
  if (changements.length + relus.length === 0) return;
  const faits = relus.reduce((n, r) => n + r.faits, 0);
  const plus = incomplet || changements.length > MONTREES;
  place.replaceChildren(
    creer('h2', '', `Nouveau depuis votre visite du ${formaterDate(visite)}`),
    ...(changements.length > 0
      ? [
          creer(
            'p',
            '',
            `${incomplet ? 'Plus de ' : ''}${accorder(changements.length, 'changement', 'changements')} du droit\u00a0:`,
          ),
          lister(
            changements.map((c) => ({
              adresse: c.adresse,
              dit: `${formaterDate(c.date)}\u00a0: ${c.titre}`,
            })),
          ),
          ...(plus ? [lienVers(adresses.evolutions, 'Tous les changements')] : []),
        ]
      : []),
    ...(relus.length > 0
      ? [
          creer(
            'p',
            '',
            `${accorder(faits, 'fait relu', 'faits relus')} dans ${accorder(relus.length, 'thème', 'thèmes')}\u00a0:`,
          ),
          lister(relus.map((r) => ({ adresse: r.adresse, dit: r.nom }))),
          ...(relus.length > MONTREES ? [lienVers(adresses.droit, 'Tout le registre')] : []),
        ]
      : []),
  );
  place.hidden = false;
}
