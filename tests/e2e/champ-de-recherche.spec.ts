import { expect } from '@playwright/test';
import { test } from './hors-ligne.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('mesures/');
  await page.locator('#q').fill('ddse');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('Entrée et les flèches appartiennent à la composition en cours', async ({ page }) => {
  const composer = (key: string) =>
    page.locator('#q').dispatchEvent('keydown', { key, isComposing: true, bubbles: true });
  await composer('Enter');
  await composer('ArrowDown');
  await expect(page).toHaveURL(/mesures\/$/);
  await expect(page.locator('#q')).not.toHaveAttribute('aria-activedescendant', /./);
});

test('Ctrl+K marche aussi quand les majuscules sont bloquées', async ({ page }) => {
  await page.locator('#q').blur();
  await page.keyboard.press('Control+K');
  await expect(page.locator('#q')).toBeFocused();
});

test('chaque réponse est un lien : le clic du milieu l’ouvre ailleurs', async ({ page, context }) => {
  const options = page.locator('[role=option]');
  expect(await options.evaluateAll((liste) => liste.filter((o) => !o.matches('a[href]')).length)).toBe(0);
  const [ailleurs] = await Promise.all([
    context.waitForEvent('page'),
    options.first().click({ button: 'middle' }),
  ]);
  await ailleurs.waitForLoadState();
  await expect(ailleurs).toHaveURL(/mesures\/ddse-/);
  await expect(page).toHaveURL(/mesures\/$/);
});

test('un demi-caractère dans le champ ne casse rien', async ({ page }) => {
  const erreurs: Error[] = [];
  page.on('pageerror', (e) => erreurs.push(e));
  await page.locator('#q').fill('tig \ud800');
  await expect(page.getByRole('option').first()).toContainText('TIG');
  expect(erreurs).toEqual([]);
});

test('une adresse de recherche démesurée répond aussi vite qu’une autre', async ({ page }) => {
  await page.goto(`recherche/?q=${'a'.repeat(7000)}`);
  await expect(page.locator('#etat-de-recherche')).toContainText('Rien dans Jalons sous');
  await expect(page.locator('#requete')).toHaveValue('a'.repeat(200));
});

test('un mot tapé sans sa ligature trouve les mêmes pages', async ({ page }) => {
  const total = async (q: string) => {
    await page.goto(`recherche/?q=${encodeURIComponent(q)}`);
    const tout = page.locator('.filtres button').first();
    // Le plein texte se charge à la demande : une machine occupée y met plus de temps qu’à répondre.
    await expect(tout).toHaveText(/Tout \(\d+\)/, { timeout: 15_000 });
    return tout.textContent();
  };
  expect(await total('oeuvre')).toBe(await total('œuvre'));
  expect(await total('coeur')).toBe(await total('cœur'));
});
