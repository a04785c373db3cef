import type { Ecriture } from './port.ts';

const CANAL = 'jalons';

let ecritures = 0;

/** Nombre d’écritures faites ou apprises par cet onglet : s’il n’a pas changé, ce que l’on vient de lire vaut encore. */
export function nombreDEcritures(): number {
  return ecritures;
}

/** Écriture telle qu’elle passe d’un onglet à l’autre, avec l’onglet d’où elle vient. */
interface Annonce extends Ecriture {
  onglet: string;
}

/** Un navigateur sans ces canaux garde aussi bien : ses onglets s’accordent seulement à leur prochaine écriture. */
const sansCanal = () => typeof BroadcastChannel === 'undefined';

/** Dit à tous les onglets ce qui vient d’être gardé. */
export function annoncer(annonce: Annonce): void {
  ecritures += 1;
  if (sansCanal()) return;
  const canal = new BroadcastChannel(CANAL);
  canal.postMessage(annonce);
  canal.close();
}

/**
 * Écoute les écritures de tous les onglets, celui-ci compris, sans charger le stockage : une page de lecture peut écouter pour
 * presque rien. Rend de quoi cesser.
 */
export function suivreLesEcritures(ecoute: (annonce: Annonce) => void): () => void {
  if (sansCanal()) return () => undefined;
  const canal = new BroadcastChannel(CANAL);
  canal.onmessage = (message: MessageEvent<Annonce>) => {
    ecritures += 1;
    ecoute(message.data);
  };
  return () => canal.close();
}
