import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pagesDe, RACINE } from './pages-construites.ts';

/** Au-delà, les pages d’un dossier sont de la même sorte. */
const PEU_DE_PAGES = 6;

/** Les pages qui ne ressemblent à aucune autre, et une de chaque sorte ; les adresses courtes ne font que renvoyer. */
function unePageDeChaqueSorte(): string[] {
  const pages = pagesDe(RACINE)
    .filter((page) => !page.startsWith('m/'))
    .map((page) => ({ page, morceaux: page.split('/').slice(0, -1) }));
  // « expliquer », « memo » reviennent sous chaque fiche ; le nom d’une section ne revient pas.
  const noms = Map.groupBy(pages, ({ morceaux }) => morceaux[2] ?? '');
  const sortes = Map.groupBy(pages, ({ morceaux: [tete, , nom = ''], morceaux }) =>
    [tete, morceaux.length, (noms.get(nom)?.length ?? 0) > 1 ? nom : ''].join('/'),
  );
  return [...sortes.values()].flatMap((liste) =>
    (liste.length > PEU_DE_PAGES ? liste.slice(0, 1) : liste).map(({ page }) => page),
  );
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
