import aruco from 'js-aruco2';
import { CODES } from '../domaine/cartes/jeu.ts';
import type { Marque } from '../domaine/cartes/marque.ts';

/** Une image de caméra : quatre octets par pixel. */
export interface ImageBrute {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

const DICTIONNAIRE = 'JALONS';

/**
 * Un lecteur de cartes. Il ne connaît que les soixante cartes du jeu, et n’en pardonne qu’un module : avec les réglages du paquet,
 * un décor chargé donne des dizaines de codes que personne ne tient.
 */
export function lecteurDeCartes(): (image: ImageBrute) => Marque[] {
  const { AR } = aruco;
  AR.DICTIONARIES[DICTIONNAIRE] = { nBits: 36, tau: 12, codeList: [...CODES] };
  // La distance doit être strictement inférieure.
  const lecteur = new AR.Detector({ dictionaryName: DICTIONNAIRE, maxHammingDistance: 2 });
  return ({ width, height, data }) =>
    lecteur.detectImage(width, height, data).flatMap(({ id, corners, hammingDistance }) => {
      const [a, b, c, d] = corners;
      return a && b && c && d ? [{ numero: id + 1, coins: [a, b, c, d], ecart: hammingDistance }] : [];
    });
}
