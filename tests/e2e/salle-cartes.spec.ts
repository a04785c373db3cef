import { mkdirSync, openSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { trouverUnNavigateur } from '../../scripts/navigateur.mjs';
import { LETTRES } from '../../src/domaine/cartes/jeu.ts';
import { CONDITIONS, disposer, filmer, type Condition } from '../fixtures/cartes/salle.ts';
import { test } from './hors-ligne.ts';

/** La vidéo que Chromium prend pour une caméra : une salle de douze cartes, composée d’une graine. */
const VIDEO = join(tmpdir(), `jalons-salle-${process.pid}.y4m`);
const IMAGES = 5;
const condition = CONDITIONS.find((c) => c.nom === '12 cartes de 60 px') as Condition;
const cartes = disposer(condition, 11);

function ecrireLaVideo(): void {
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

test.use({
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
});

test.beforeAll(ecrireLaVideo);

test('douze cartes se lisent à la caméra ; rien d’une réponse ne paraît avant la clôture @hors-ligne', async ({
  page,
}) => {
  await page.goto('salle/cartes/');
  await page.getByLabel('Cartes distribuées').fill('12');
  await page.getByRole('button', { name: 'Ouvrir la caméra' }).click();
  await expect(page.getByText('12 cartes lues sur 12')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('Toutes y sont.')).toBeVisible();
  const compte = (await page.locator('.cartes ol').innerText()).replaceAll(/\s|lue/g, '');
  expect(compte).toBe(cartes.map((c) => `${c.numero}✓`).join(''));
  await page.keyboard.press('Enter');
  const attendus = LETTRES.map((l) => `${l} ${cartes.filter((c) => c.lettre === l).length}`);
  await expect(page.locator('section li')).toHaveText(attendus);
  await expect(page.locator('video')).toHaveCount(0);
});

test('caméra refusée : on le dit, et les mains sont à une touche', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('non', 'NotAllowedError'));
  });
  await page.goto('salle/cartes/');
  await page.getByRole('button', { name: 'Ouvrir la caméra' }).click();
  await expect(page.getByRole('alert')).toContainText('La caméra est refusée.');
  await expect(page.getByRole('button', { name: 'Réessayer la caméra' })).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByText('Dans une séance, cette touche ouvre le compte des mains')).toBeVisible();
});
