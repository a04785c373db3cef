import { expect } from '@playwright/test';
import { LETTRES } from '../../src/domaine/cartes/jeu.ts';
import { avecCamera, cartes, ecrireLaVideo } from './camera.ts';
import { test } from './hors-ligne.ts';

test.use(avecCamera);
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
