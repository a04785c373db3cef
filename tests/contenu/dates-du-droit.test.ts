import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../src/chargement.ts';

const MOIS =
  '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)[\\s\\u00a0]+\\d{4}';
const NOM_DE_TEXTE = new RegExp(`(?:loi|décret|ordonnance|circulaire)(?: n° [\\d-]+)? du \\S+ ${MOIS}`, 'gu');
const COMMENTAIRE = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu;

/** Ce qu’un fichier de code montre au lecteur comme date, hors commentaires et noms de textes. */
function datesEcrites(source: string): string[] {
  return source.replace(COMMENTAIRE, '').replace(NOM_DE_TEXTE, '').match(new RegExp(MOIS, 'gu')) ?? [];
}

describe('les dates de la veille juridique', () => {
  it('viennent de droit/_changements.yaml : aucune page, aucun composant n’en écrit', () => {
    const fautifs = globSync('src/{components,layouts,pages,requetes}/**/*.{astro,svelte,ts}').flatMap((f) =>
      datesEcrites(readFileSync(f, 'utf8')).map((d) => `${f}\u00a0: ${d}`),
    );
    expect(fautifs).toEqual([]);
  });

  it('se reconnaissent dans un texte, mais pas dans le nom d’une loi ni dans un commentaire', () => {
    expect(datesEcrites('<p>Contrôlé au 10 septembre 2026.</p>')).toEqual(['septembre 2026']);
    expect(
      datesEcrites('// en mars 2027\nLa loi n° 2019-222 du 23 mars 2019 /** le 1er mai 2020 */'),
    ).toEqual([]);
  });

  it('disent jusqu’où les lois ont été vues, jamais après le dernier contrôle', () => {
    const { corpus } = chargerContenu(process.cwd());
    expect(corpus.loisConnuesAu).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(corpus.loisConnuesAu <= corpus.changementsReluLe).toBe(true);
  });
});
