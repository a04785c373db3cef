import { mount } from 'svelte';
import * as adresses from '../../domaine/commun/adresses.ts';
import { lien, RACINE } from '../../moyens/adresse.ts';
import { Depot } from '../../hors-ligne/depot.ts';
import { lireVersionPubliee } from '../../hors-ligne/telecharger.ts';
import AnnonceIlot from './AnnonceIlot.svelte';
import { HorsLigne } from './hors-ligne.svelte.ts';

/** Version dont le lecteur ne veut pas entendre parler avant d’avoir fermé l’onglet. */
const PLUS_TARD = 'jalons-plus-tard';

/** Dit, au bas de la page, qu’une version plus récente de ce qui est gardé peut se télécharger. Sans réseau, ne dit rien. */
export async function annoncer(avant: Element): Promise<void> {
  if (!navigator.onLine) return;
  const [gardee] = await new Depot(RACINE).lireEditions();
  if (!gardee) return;
  const version = await lireVersionPubliee(RACINE).catch(() => gardee.version);
  if (version === gardee.version || lire() === version || location.pathname === lien(adresses.horsLigne))
    return;
  const horsLigne = new HorsLigne();
  await horsLigne.lire();
  if (horsLigne.aJour) return;
  // Rien à télécharger, rien à perdre : rien à demander.
  if (horsLigne.poids() === 0 && horsLigne.perdus.length === 0) return horsLigne.garder();
  mount(AnnonceIlot, {
    target: document.body,
    anchor: avant,
    props: { horsLigne, plusTard: () => retenir(version) },
  });
}

function lire(): string | null {
  try {
    return sessionStorage.getItem(PLUS_TARD);
  } catch {
    return null;
  }
}

function retenir(version: string): void {
  try {
    sessionStorage.setItem(PLUS_TARD, version);
  } catch {
    // Stockage refusé : l’annonce reviendra à la prochaine page.
  }
}
