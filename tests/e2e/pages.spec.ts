import { expect, type Page } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { test } from './hors-ligne.ts';
import { TYPES_DE_PAGE } from './pages.ts';

/** Parcourt une page jusqu’en bas, pour que chaque île s’éveille. */
const PARCOURIR = async () => {
  for (let y = 0; y < document.body.scrollHeight; y += 700) {
    window.scrollTo(0, y);
    await new Promise((suite) => setTimeout(suite, 20));
  }
};

/** Somme des décalages que le lecteur n’a pas provoqués, au sens des Core Web Vitals, depuis l’ouverture de la page. */
async function suivreLesDecalages(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const w = window as unknown as { decalages: number };
    w.decalages = 0;
    new PerformanceObserver((liste) => {
      for (const e of liste.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!e.hadRecentInput) w.decalages += e.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { decalages: number }).decalages);
}

const TAILLES = [
  { width: 375, height: 740 },
  { width: 1280, height: 900 },
];

// Une page de chaque sorte se visite une fois par taille, et tout s’y éprouve : ouvrir une page est ce qui coûte.
for (const [type, adresse] of Object.entries(TYPES_DE_PAGE)) {
  test(`${type} : ni tiers, ni erreur à la console, ni décalage, ni violation pour axe, ni défilement en largeur à 320 pixels`, async ({
    page,
    baseURL,
    horsLigne,
  }) => {
    const erreurs: string[] = [];
    const ailleurs: string[] = [];
    const origine = new URL(baseURL as string).origin;
    page.on('console', (m) => m.type() === 'error' && erreurs.push(m.text()));
    page.on('pageerror', (e) => erreurs.push(e.message));
    page.on('response', (r) => r.status() >= 400 && erreurs.push(`${r.status()} ${r.url()}`));
    page.on('request', (r) => {
      const { origin, protocol } = new URL(r.url());
      if (protocol.startsWith('http') && origin !== origine) ailleurs.push(r.url());
    });
    const decalages = await suivreLesDecalages(page);
    for (const taille of TAILLES) {
      await page.setViewportSize(taille);
      await page.goto(adresse);
      // Un geste éveille ce qui l’attend ; le réseau au repos, tout est posé.
      await page.mouse.move(20, 20);
      await page.mouse.move(40, 60);
      await page.waitForLoadState('networkidle');
      // Réseau coupé, la page des lots dit l’état de chacun une fois ouverte : elle bouge encore.
      if (!horsLigne) expect(await decalages(), `décalages à ${taille.width} px`).toBeLessThanOrEqual(0.02);
    }
    await page.evaluate(PARCOURIR);
    await attendreSansViolation(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(PARCOURIR);
    expect(ailleurs).toEqual([]);
    expect(erreurs).toEqual([]);
    await expect(page.locator('meta[http-equiv="content-security-policy"]')).toHaveCount(1);
    const depassement = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(depassement).toBeLessThanOrEqual(0);
  });
}

test('la navigation mène d’une rubrique à l’autre et dit où l’on est', async ({ page }) => {
  await page.goto('');
  for (const nom of ['Mesures', 'LPJ', 'Outils', 'Glossaire', 'Apprendre', 'Réviser', 'Former', 'Carnet']) {
    const lien = page
      .getByRole('navigation', { name: 'Principale' })
      .getByRole('link', { name: nom, exact: true });
    await lien.click();
    await expect(lien).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('au téléphone, le menu s’ouvre, se ferme par Échap et mène aux rubriques', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto('');
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('navigation', { name: 'Menu' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).click();
  await menu.getByRole('link', { name: /Glossaire/ }).click();
  await expect(page).toHaveURL(/glossaire\/$/);
});

test('le lien d’évitement mène au contenu', async ({ page }) => {
  await page.goto('mesures/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#page')).toBeFocused();
});

test('le choix d’affichage sombre tient d’une page à l’autre', async ({ page }) => {
  await page.goto('');
  await page.getByLabel('Affichage').selectOption('sombre');
  const fond = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const sombre = await fond();
  await page.goto('mesures/');
  expect(await fond()).toBe(sombre);
  await page.getByLabel('Affichage').selectOption('clair');
  expect(await fond()).not.toBe(sombre);
});

test('le thème se change d’un toucher dans l’en-tête, et tient d’une page à l’autre', async ({ page }) => {
  await page.goto('');
  const bascule = page.getByRole('button', { name: 'Thème sombre' });
  await bascule.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sombre');
  await expect(bascule).toHaveAttribute('aria-pressed', 'true');
  await page.goto('mesures/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sombre');
  await bascule.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'clair');
});

test('au téléphone, « Jalons » se lit dans l’en-tête, et la recherche s’ouvre sur toute sa largeur', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto('mesures/');
  await expect(page.getByRole('banner').getByText('Jalons')).toBeVisible();
  await page.locator('#q').focus();
  await expect.poll(async () => (await page.locator('#q').boundingBox())?.width).toBeGreaterThan(300);
  await expect(page.locator('#q')).toHaveAttribute('placeholder', 'Mesure, sigle, article');
});

test('une liste se restreint par genre et par thème, et l’adresse garde le choix', async ({ page }) => {
  await page.goto('apprendre/');
  const cartes = page.locator('.carte:visible');
  const toutes = await cartes.count();
  await page.getByText('Entretiens', { exact: true }).click();
  await expect.poll(() => cartes.count()).toBeLessThan(toutes);
  for (const genre of await cartes.evaluateAll((liste) => liste.map((c) => (c as HTMLElement).dataset.genre)))
    expect(genre).toBe('entretien');
  await expect(page).toHaveURL(/\?genre=entretien$/);
  await page.reload();
  await expect(page.locator('.carte[data-genre=module]').first()).toBeHidden();
});

test('l’adresse du comparateur garde le choix, et trois mesures suffisent', async ({ page }) => {
  await page.goto('comparer/');
  for (const nom of ['TIG', 'ARSE', 'Semi-liberté']) await page.getByLabel(nom, { exact: true }).check();
  await expect(page).toHaveURL(/\?m=arse&m=tig&m=semi-liberte$/);
  await expect(page.getByLabel('Contrôle judiciaire', { exact: true })).toBeDisabled();
  await page.reload();
  await expect(page.locator('#comparateur thead th:visible')).toHaveCount(3);
  await page.goto('comparer/?m=inconnue&m=tig&m=tig');
  await expect(page.locator('#comparateur thead th:visible')).toHaveCount(1);
});
