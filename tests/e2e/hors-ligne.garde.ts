import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { garder, MODELE } from './hors-ligne.ts';

test('un navigateur garde tout le site, pour les tests joués réseau coupé', async ({ playwright }, {
  project,
}) => {
  await rm(MODELE, { recursive: true, force: true });
  const { baseURL, launchOptions } = project.use;
  const contexte = await playwright.chromium.launchPersistentContext(MODELE, {
    ...launchOptions,
    baseURL: baseURL as string,
  });
  const page = await contexte.newPage();
  await garder(page);
  await expect(page.getByRole('button', { name: 'Retirer : Tout le site' })).toBeVisible();
  await contexte.close();
});
