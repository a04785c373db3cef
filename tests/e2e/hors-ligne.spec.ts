import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Edition } from '../../src/domaine/hors-ligne.ts';
import { garder, heberger, MODULE, reduire, repondreALaPremiere, SECTION } from './hors-ligne.ts';

// Chaque test garde un site ou un module pour de bon : sur une machine chargée, c’est plus que la demi-minute.
test.describe.configure({ timeout: 240_000 });

/** Servi par un hébergeur qui n’aurait qu’un module et un parcours : le projet « garde » garde le site entier, une fois. */
const surUnPetitSite = test.extend<object>({
  // eslint-disable-next-line no-empty-pattern -- Playwright lit les besoins d’une fixture dans ce motif, vide ou non.
  baseURL: async ({}, employer) => {
    const hote = await heberger('dist');
    hote.edition = reduire(JSON.parse(readFileSync('dist/hors-ligne/edition.json', 'utf8')) as Edition);
    await employer(hote.adresse);
    await hote.fermer();
  },
});

test.describe('tout le site', () => {
  surUnPetitSite(
    'rien ne s’installe avant le geste ; la taille est dite avant, l’état après',
    async ({ page }) => {
      await page.goto('hors-ligne/');
      const bouton = page.getByRole('button', { name: 'Rendre disponible hors ligne : Tout le site' });
      await expect(bouton).toHaveText(/hors ligne \(\d+(,\d)?\sMo\)/);
      const installes = () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
      expect(await installes()).toBe(0);
      await garder(page);
      expect(await installes()).toBe(1);
      await expect(page.locator('#lot-site')).toContainText(
        /Disponible hors ligne, version du \d+(er)?\s\S+\s\d{4}\s; \d+(,\d)?\sMo/,
      );
      await expect(page.locator('#lot-modules-lpj-en-pratique')).toContainText('Compris dans tout le site');
    },
  );

  surUnPetitSite('retirer rend la place et laisse le carnet', async ({ page }) => {
    await garder(page);
    await page.goto(SECTION);
    await repondreALaPremiere(page);
    await page.goto('hors-ligne/');
    await page.getByRole('button', { name: 'Retirer : Tout le site' }).click();
    await expect(page.getByText('Retiré de cet appareil. Votre carnet n’a pas changé.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Rendre disponible.*Tout le site/ })).toBeFocused();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.goto(SECTION);
    await expect(page.locator('.item').first().locator('.verdict')).toBeVisible();
    await page.context().setOffline(true);
    await expect(page.goto('mesures/')).rejects.toThrow();
  });
});

test.describe('un module seul', () => {
  test(
    'gardé depuis sa page, il marche réseau coupé ; hors de lui, la page le dit',
    { tag: '@sous-chemin' },
    async ({ page }) => {
      await page.goto('modules/lpj-en-pratique/');
      await page.getByRole('link', { name: 'Lire ce module hors ligne' }).click();
      const bouton = page.getByRole('button', { name: `Rendre disponible hors ligne : ${MODULE}` });
      await expect(bouton).toBeFocused();
      await bouton.press('Enter');
      await expect(page.getByRole('button', { name: `Retirer : ${MODULE}` })).toBeFocused({
        timeout: 120_000,
      });
      await page.context().setOffline(true);
      await page.getByRole('link', { name: 'Commencer' }).click();
      await expect(page).toHaveURL(/lpj-en-pratique\/.+/);
      await page.goto(SECTION);
      await repondreALaPremiere(page);
      await page.goto('modules/lpj-en-pratique/quiz/');
      await page.getByRole('button', { name: /Commencer le quiz/ }).click();
      await expect(page.locator('.item')).toHaveCount(1);
      await page.goto('');
      await page.locator('#q').fill('bracelet');
      await expect(page.locator('.resultat').first()).toBeVisible();
      await page.goto('accessibilite/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Cette page n’est pas disponible hors ligne',
      );
      await page.locator('lots-gardes').getByRole('link', { name: MODULE }).click();
      await expect(page.getByRole('button', { name: `Retirer : ${MODULE}` })).toBeVisible();
    },
  );

  test('un navigateur qui ne garde rien le dit, sans bouton mort', async ({ page }) => {
    await page.addInitScript('delete Navigator.prototype.serviceWorker');
    await page.goto('modules/lpj-en-pratique/');
    await page.getByRole('link', { name: 'Lire ce module hors ligne' }).click();
    await expect(page.getByText('Ce navigateur ne sait pas garder de pages')).toBeVisible();
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  });
});
