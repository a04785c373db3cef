import { expect, type Page } from '@playwright/test';
import { repondreAUneQuestion } from './carnet.ts';
import { test } from './hors-ligne.ts';
import { TYPES_DE_PAGE } from './pages.ts';

const TAILLES = [
  { width: 375, height: 740 },
  { width: 1280, height: 900 },
];

test.describe('une page de lecture attend le geste', () => {
  for (const type of ['accueil', 'fiche', 'LPJ', 'avant et après', 'glossaire', 'registre'] as const) {
    test(`${type} : un écouteur, rien d’autre, et douze requêtes au plus`, async ({ page }) => {
      const demandes: string[] = [];
      page.on('request', (r) => demandes.push(r.url()));
      const scripts = () => demandes.filter((u) => u.endsWith('.js')).length;
      await page.goto(TYPES_DE_PAGE[type], { waitUntil: 'networkidle' });
      expect(demandes.length).toBeLessThanOrEqual(12);
      // L’écouteur, et ce qui lui permet de charger la suite.
      expect(scripts()).toBeLessThanOrEqual(2);
      await page.mouse.move(20, 20);
      await page.mouse.move(40, 60);
      await expect.poll(scripts).toBeGreaterThan(2);
    });
  }

  test('une section se peint sans ses questions, et un geste les éveille', async ({ page }) => {
    const demandes: string[] = [];
    page.on('request', (r) => demandes.push(r.url()));
    await page.goto(TYPES_DE_PAGE.section, { waitUntil: 'networkidle' });
    expect(demandes.length).toBeLessThanOrEqual(12);
    expect(demandes.filter((u) => /svelte|SerieIlot/.test(u))).toEqual([]);
    await page.mouse.move(20, 20);
    await page.mouse.move(40, 60);
    await expect(page.locator('.serie.pret').first()).toBeVisible();
  });

  test('le premier toucher sur une réponse compte, même avant que la question soit vivante', async ({
    browser,
    baseURL,
  }) => {
    const contexte = await browser.newContext({
      baseURL: baseURL as string,
      viewport: { width: 375, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await contexte.newPage();
    await page.goto(TYPES_DE_PAGE.section, { waitUntil: 'networkidle' });
    const boite = await page.locator('.serie .choix label').first().boundingBox();
    if (!boite) throw new Error('la question n’a pas de choix');
    await page.evaluate((y) => scrollTo(0, y - 200), boite.y);
    const ici = await page.locator('.serie .choix label').first().boundingBox();
    await page.touchscreen.tap((ici?.x ?? 0) + 60, (ici?.y ?? 0) + 20);
    await expect(page.locator('.serie.pret .choix input').first()).toBeChecked();
    await contexte.close();
  });
});

/** Place du haut de la cible dans la fenêtre, une fois la page au repos. */
async function hautDe(page: Page, id: string): Promise<number> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(600);
  return page.evaluate(
    (id) => Math.round(document.getElementById(id)?.getBoundingClientRect().top ?? -1),
    id,
  );
}

test.describe('une ancre arrive sur sa cible', () => {
  const CIBLES = ['tig', 'spip', 'jap', 'victime'];
  for (const taille of TAILLES) {
    for (const venu of ['un nouveau venu', 'qui a un carnet']) {
      test(`${venu}, ${taille.width} px, mouvement normal`, async ({ page }) => {
        test.setTimeout(90_000);
        await page.emulateMedia({ reducedMotion: 'no-preference' });
        await page.setViewportSize(taille);
        if (venu === 'qui a un carnet') await repondreAUneQuestion(page);
        for (const cible of CIBLES) {
          await page.goto('accessibilite/');
          await page.goto(`glossaire/${cible.charAt(0)}/#${cible}`);
          const haut = await hautDe(page, cible);
          const auBout = await page.evaluate(
            () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
          );
          if (auBout) expect(haut, cible).toBeLessThan(taille.height);
          else expect(Math.abs(haut - 48), `${cible} : ${haut} px`).toBeLessThanOrEqual(26);
          // Un geste pose les boutons « Annoter » : la cible ne bouge pas.
          await page.mouse.move(20, 20);
          await page.mouse.move(40, 60);
          await expect(page.locator('.annoter').first()).toBeAttached();
          expect(
            Math.abs((await hautDe(page, cible)) - haut),
            `${cible}, après un geste`,
          ).toBeLessThanOrEqual(1);
        }
      });
    }
  }

  test('depuis une autre page, un terme mène à sa définition', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 740 });
    await page.goto(TYPES_DE_PAGE.LPJ);
    const terme = page.locator('a.terme').first();
    const cible = (await terme.getAttribute('href'))?.split('#')[1] ?? '';
    await terme.click();
    await expect(page).toHaveURL(new RegExp(`glossaire/${cible.charAt(0)}/#${cible}$`));
    expect(Math.abs((await hautDe(page, cible)) - 48)).toBeLessThanOrEqual(26);
  });

  test('l’adresse de toujours d’un terme mène à sa définition', async ({ page }) => {
    await page.goto('glossaire/#jap');
    await expect(page).toHaveURL(/glossaire\/j\/#jap$/);
    await expect(page.locator('#jap dd')).toBeInViewport();
  });
});
