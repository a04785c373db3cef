import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pagesDe, RACINE } from './pages-construites.ts';

/** Au-delà, les pages d’un dossier sont de la même sorte. */
const PEU_DE_PAGES = 6;

/** Les pages qui ne ressemblent à aucune autre, et une de chaque sorte ; les adresses courtes ne font que renvoyer. */
function unePageDeChaqueSorte(): string[] {
  const sortes = new Map<string, string[]>();
  for (const page of pagesDe(RACINE).toSorted()) {
    if (page.startsWith('m/')) continue;
    const [tete = '', , ...suite] = page.split('/');
    const sorte =
      suite.length === 0 ? tete : [tete, suite.length, suite.length > 1 ? suite[0] : ''].join('/');
    sortes.set(sorte, [...(sortes.get(sorte) ?? []), page]);
  }
  return [...sortes.values()].flatMap((pages) => (pages.length > PEU_DE_PAGES ? pages.slice(0, 1) : pages));
}

describe('le HTML', () => {
  test('suit la norme, une page de chaque sorte', async () => {
    const valideur = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard'],
      rules: { 'input-attributes': 'error' },
    });
    const sortes = unePageDeChaqueSorte();
    expect(sortes.length).toBeGreaterThan(40);
    const fautes: string[] = [];
    for (const page of sortes) {
      const { results } = await valideur.validateString(
        readFileSync(join(RACINE.dossier, page), 'utf8'),
        page,
      );
      for (const { messages } of results)
        for (const m of messages) fautes.push(`${page}:${m.line}:${m.column} ${m.ruleId} ${m.message}`);
    }
    expect(fautes).toEqual([]);
  });
});
