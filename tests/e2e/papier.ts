import type { Page } from '@playwright/test';

/** Nombre de pages du PDF que le navigateur imprime. */
export async function pages(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}
