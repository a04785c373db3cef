import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './hors-ligne.ts';

test('un fait se copie avec son article, ses dates et son adresse', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('mesures/ddse-peine/');
  const copier = page.locator('#essentiel').getByRole('button', { name: 'Copier la citation' }).first();
  await copier.click();
  await expect(page.locator('#essentiel .citer').first()).toHaveText('Citation copiée');
  const citation = await page.evaluate(() => navigator.clipboard.readText());
  expect(citation).toContain('CP 131-4-1');
  expect(citation).toContain('en vigueur depuis le 24/03/2020');
  expect(citation).toMatch(/relu le \d{2}\/\d{2}\/\d{4}/);
  const adresse = /https?:\S+$/.exec(citation)?.[0] ?? '';
  await page.goto(adresse);
  await expect(page.locator(`[id="${new URL(adresse).hash.slice(1)}"]`)).toBeVisible();
});

test('une recherche sans réponse se garde sur l’appareil, se relit, s’exporte et s’efface', async ({
  page,
}) => {
  await page.goto('recherche/?q=hippopotame');
  await expect(page.locator('#etat-de-recherche')).toContainText('Rien dans Jalons');
  const volet = page.locator('#sans-reponse');
  await expect(volet.locator('summary')).toHaveText('1 recherche sans réponse');
  await page.goto('recherche/');
  await volet.locator('summary').click();
  await expect(volet.getByRole('link', { name: 'hippopotame' })).toBeVisible();
  const [fichier] = await Promise.all([
    page.waitForEvent('download'),
    volet.getByRole('button', { name: 'Exporter la liste' }).click(),
  ]);
  expect(readFileSync(await fichier.path(), 'utf8')).toContain('hippopotame');
  await volet.getByRole('button', { name: 'Effacer «' }).click();
  await expect(volet).toBeHidden();
});

test('le nombre de réponses annoncé est le nombre listé', async ({ page }) => {
  await page.goto('recherche/?q=sursis');
  await expect(page.locator('#etat-de-recherche')).toContainText('réponse');
  const annonce = Number(/\d+/.exec((await page.locator('#etat-de-recherche').textContent()) ?? '')?.[0]);
  await expect(page.locator('#reponses li')).toHaveCount(annonce);
});

test('un mémo tient en deux pages', async ({ page }) => {
  for (const mesure of [
    'ddse-peine',
    'liberation-sous-contrainte',
    'sursis-probatoire',
    'tig',
    'vie-en-detention',
  ]) {
    await page.goto(`mesures/${mesure}/memo/`);
    await page.evaluate(() => document.fonts.ready);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, mesure).toBeLessThanOrEqual(2);
  }
});
