import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './hors-ligne.ts';
import { taperUneCopie } from './salle.ts';

test('douze copies se tapent, se comptent, se comparent et s’emportent @hors-ligne', async ({ page }) => {
  await page.goto('salle/resultats/');
  await page.getByRole('button', { name: 'Ouvrir ce sujet' }).click();
  const cases = page.locator('.cases li');
  await expect(cases.first()).toBeVisible();
  const corrigees = (await cases.locator('small').allTextContents()).map((t) => t.includes('clé'));
  for (let copie = 1; copie <= 12; copie++) await taperUneCopie(page, copie, corrigees);
  await expect(page.getByText('12 copies inscrites').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'À reprendre d’abord' })).toBeVisible();

  // Un numéro déjà tapé ne compte pas deux fois : la case qui diffère est dite.
  await page.getByLabel('Carte n°').fill('3');
  await taperUneCopie(page, 4, corrigees);
  await expect(page.getByRole('alert')).toContainText('La carte 3 est déjà inscrite.');
  await page.getByRole('button', { name: 'Garder la première' }).click();

  // Au départ, neuf copies : trop peu pour un indice.
  await page.getByRole('radio', { name: /Au départ/ }).check();
  for (let copie = 1; copie <= 9; copie++) await taperUneCopie(page, copie + 1, corrigees);
  await expect(page.getByText('9 copies : trop peu pour un indice.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Avant, après' })).toBeVisible();
  await expect(page.getByText('Trop peu pour conclure')).toBeVisible();

  await page.getByRole('radio', { name: /À la fin/ }).check();
  const fichier = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tableau des copies (CSV)' }).click();
  const csv = readFileSync(await (await fichier).path(), 'utf8');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.split('\r\n')).toHaveLength(14);
  expect(csv.split('\r\n')[1]).toMatch(/^1;A;papier;/);

  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(page.getByText('Tout est effacé')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Question par question' })).toHaveCount(0);
});

test('un carnet qui n’en est pas un se dit, et rien n’est changé', async ({ page }) => {
  await page.goto('salle/resultats/');
  await page.getByRole('button', { name: 'Ouvrir ce sujet' }).click();
  await page.getByRole('radio', { name: 'Fichiers de carnet' }).check();
  await page.getByLabel('Fichiers de carnet des stagiaires').setInputFiles({
    name: 'liste.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"autre"}'),
  });
  await expect(page.getByText('liste.json : Ce fichier n’est pas un carnet de Jalons.')).toBeVisible();
});
