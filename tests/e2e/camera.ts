import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trouverUnNavigateur } from '../../scripts/navigateur.mjs';
import { CONDITIONS, disposer, filmer, type Condition } from '../fixtures/cartes/salle.ts';

/** La vidéo que Chromium prend pour une caméra : une salle de douze cartes, composée d’une graine. */
const VIDEO = join(tmpdir(), `jalons-salle-${process.pid}.y4m`);
const IMAGES = 5;
const condition = CONDITIONS.find((c) => c.nom === '12 cartes de 60 px') as Condition;
/** Les douze cartes que la caméra voit, chacune avec la lettre qu’elle dresse. */
export const cartes = disposer(condition, 11);

/** Écrit la vidéo ; à appeler avant que le navigateur n’ouvre la caméra. */
export function ecrireLaVideo(): void {
  mkdirSync(tmpdir(), { recursive: true });
  const fichier = openSync(VIDEO, 'w');
  const { largeur, hauteur } = condition;
  writeSync(fichier, `YUV4MPEG2 W${largeur} H${hauteur} F10:1 Ip A1:1 C420jpeg\n`);
  const neutre = Buffer.alloc((largeur * hauteur) / 2, 128);
  for (let rang = 0; rang < IMAGES; rang++) {
    const { data } = filmer(condition, cartes, 11, rang);
    const gris = Buffer.alloc(largeur * hauteur);
    for (let i = 0; i < gris.length; i++) gris[i] = data[4 * i] ?? 0;
    writeSync(fichier, 'FRAME\n');
    writeSync(fichier, gris);
    writeSync(fichier, neutre);
  }
  closeSync(fichier);
}

/** Un Chromium qui permet la caméra sans demander, et prend la vidéo pour elle. */
export const avecCamera = {
  launchOptions: {
    executablePath: await trouverUnNavigateur(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${VIDEO}`,
    ],
  },
};
