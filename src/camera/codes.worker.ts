import lireQr from 'qr/decode.js';

/** Une image où chercher un QR, qui change de mains : la page n’en garde pas. */
export interface AChercher {
  image: ImageBitmap;
}

let toile: OffscreenCanvasRenderingContext2D | null = null;

addEventListener('message', ({ data: { image } }: MessageEvent<AChercher>) => {
  const { width, height } = image;
  if (toile?.canvas.width !== width || toile.canvas.height !== height)
    toile = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!toile) return;
  toile.drawImage(image, 0, 0);
  image.close();
  let texte: string | undefined;
  try {
    texte = lireQr({ width, height, data: toile.getImageData(0, 0, width, height).data });
  } catch {
    // La plupart des images n’en montrent aucun : le lecteur le dit en levant.
    texte = undefined;
  }
  postMessage(texte);
});
