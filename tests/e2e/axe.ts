import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Éprouve une page, ou une de ses parties, avec axe : toutes les règles en clair ; en sombre, où seules les couleurs changent,
 * celle du contraste.
 */
export async function attendreSansViolation(page: Page, partie?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page })
      .options({
        runOnly: colorScheme === 'light' ? REGLES : { type: 'rule', values: ['color-contrast'] },
        // Ce qui passe n’a pas à être décrit, et coûte le double.
        resultTypes: ['violations'],
      })
      // Sans cadre d’un autre site à réunir, l’analyse n’a pas besoin d’une page de plus.
      .setLegacyMode(true);
    const { violations } = await (partie ? axe.include(partie) : axe).analyze();
    const dites = violations.map((v) => `${v.id} : ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
    expect(dites, colorScheme).toEqual([]);
  }
}
