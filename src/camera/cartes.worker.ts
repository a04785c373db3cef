import { retenir, type Image } from '../domaine/cartes/marque.ts';
import { lecteurDeCartes } from './cartes.ts';

/** Une image à lire, qui change de mains : la page n’en garde pas. */
export interface ALire {
  image: ImageBitmap;
  /** Plus grand numéro distribué. */
  dernier: number;
}

/** Ce qu’une image montre : des numéros et des places, jamais l’image. */
export interface Lu extends Image {
  /** Taille de l’image lue, en pixels : les places s’y rapportent. */
  largeur: number;
  hauteur: number;
  /** Gris moyen, de 0 à 255. */
  clarte: number;
  ms: number;
}

const lire = lecteurDeCartes();
let toile: OffscreenCanvasRenderingContext2D | null = null;

/** Le gris moyen d’un point sur mille : assez pour savoir s’il fait sombre. */
function clarteDe(data: Uint8ClampedArray): number {
  let somme = 0;
  let points = 0;
  for (let i = 0; i < data.length; i += 4000) {
    somme += data[i + 1] ?? 0;
    points++;
  }
  return points ? somme / points : 0;
}

addEventListener('message', ({ data: { image, dernier } }: MessageEvent<ALire>) => {
  const debut = performance.now();
  const { width: largeur, height: hauteur } = image;
  if (toile?.canvas.width !== largeur || toile.canvas.height !== hauteur)
    toile = new OffscreenCanvas(largeur, hauteur).getContext('2d', { willReadFrequently: true });
  if (!toile) return;
  toile.drawImage(image, 0, 0);
  image.close();
  const brute = toile.getImageData(0, 0, largeur, hauteur);
  const retenu = retenir(lire(brute), dernier);
  const lu: Lu = { ...retenu, largeur, hauteur, clarte: clarteDe(brute.data), ms: performance.now() - debut };
  postMessage(lu);
});
