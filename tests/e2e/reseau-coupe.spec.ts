import { expect } from '@playwright/test';
import { test } from './hors-ligne.ts';

test(
  'réseau coupé, tout le site se lit, se cherche et se compare ; une adresse inconnue le dit',
  { tag: '@hors-ligne' },
  async ({ page }) => {
    const erreurs: string[] = [];
    page.on('pageerror', (e) => erreurs.push(e.message));
    await page.goto('');
    await page.locator('#q').fill('bracelet');
    await expect(page.locator('.resultat').first()).toBeVisible();
    await page.goto('mesures/ddse-peine/');
    await expect(page.locator('.essentiel .chiffre')).toHaveText(/15\sjours à 6\smois/);
    await page.goto('mesures/ddse-peine/index.html#role');
    await expect(page.locator('.essentiel')).toBeVisible();
    await page.goto('mesures/ddse-peine');
    await expect(page.locator('.essentiel')).toBeVisible();
    await page.goto('comparer/?m=tig&m=arse');
    await expect(page.locator('#comparateur thead th:visible')).toHaveCount(2);
    await page.goto('recherche/?q=probation');
    await expect(page.locator('mark').first()).toBeVisible({ timeout: 15_000 });
    await page.goto('former/sujet/lpj/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(erreurs).toEqual([]);
    // Une adresse qui n’existe pas donne une page claire, et la liste de ce qui est là.
    await page.goto('mesures/inconnue/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Cette page n’est pas disponible hors ligne',
    );
    await page.locator('lots-gardes').getByRole('link', { name: 'Tout le site' }).click();
    await expect(page.locator('#q')).toBeVisible();
  },
);
