import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { TYPES_DE_PAGE } from './pages.ts';

const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const [type, adresse] of Object.entries(TYPES_DE_PAGE)) {
  test(`${type} : axe ne trouve rien à redire, en clair comme en sombre`, async ({ page }) => {
    await page.goto(adresse);
    await page.waitForLoadState('networkidle');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).withTags(REGLES).analyze();
      const dites = violations.map((v) => `${v.id} : ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
      expect(dites, colorScheme).toEqual([]);
    }
  });
}

test('la liste de suggestions ouverte passe axe', async ({ page }) => {
  await page.goto('');
  await page.locator('#q').fill('bracelet');
  await expect(page.locator('.resultat').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(REGLES).analyze();
  expect(violations.map((v) => v.id)).toEqual([]);
});

for (const banque of ['lpj', 'ddse-peine']) {
  test(`chaque question de la banque ${banque}, répondue ou non, passe axe`, async ({ page }) => {
    await page.goto(`quiz/${banque}/`);
    const suivante = page.getByRole('button', { name: 'Suivante' });
    test.slow();
    await expect(page.locator('.serie.pret')).toBeVisible();
    for (;;) {
      const choix = page.locator('.choix label').first();
      if (await choix.isVisible().catch(() => false)) {
        await choix.click();
        await page.getByRole('button', { name: 'Vérifier' }).click();
      }
      const { violations } = await new AxeBuilder({ page }).include('.serie').withTags(REGLES).analyze();
      expect(violations.map((v) => `${v.id} : ${v.nodes[0]?.target.join(' ')}`)).toEqual([]);
      if (!(await suivante.isVisible())) break;
      await suivante.click();
    }
  });
}
