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
      const axe = new AxeBuilder({ page });
      // En sombre, seules les couleurs changent.
      const { violations } = await (
        colorScheme === 'light' ? axe.withTags(REGLES) : axe.withRules(['color-contrast'])
      ).analyze();
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
