import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dossierDe, FLECHES } from '../../../fleches.js';

const DOSSIERS = Object.keys(FLECHES);
const dePages = ['pages', 'layouts'];

/** Un fichier planté dans un dossier, au premier niveau de celui-ci. */
const fichierDe = (dossier: string) =>
  dossier.includes('.') || dossier === 'chargement' ? `src/${dossier}.ts` : `src/${dossier}/plante.ts`;

/** L’adresse, depuis un dossier, d’un fichier d’un autre. */
function vers(de: string, la: string): string {
  const remontee = '../'.repeat(fichierDe(de).split('/').length - 2) || './';
  return `${remontee}${fichierDe(la).slice('src/'.length)}`;
}

const eslint = new ESLint({
  overrideConfig: [
    // Le fichier planté n’est pas sur le disque : les règles qui lisent les types n’ont rien à en dire.
    {
      files: ['src/**/*.ts'],
      languageOptions: { parserOptions: { projectService: false, project: null } },
      rules: {
        '@typescript-eslint/await-thenable': 'off',
        '@typescript-eslint/no-floating-promises': 'off',
        '@typescript-eslint/no-misused-promises': 'off',
        '@typescript-eslint/switch-exhaustiveness-check': 'off',
      },
    },
  ],
});

/** Ce que la vraie configuration dit des flèches de ces lignes, ligne par ligne. */
async function refusees(filePath: string, lignes: readonly string[]): Promise<Map<number, string>> {
  const [lu] = await eslint.lintText(lignes.join('\n'), { filePath });
  const messages = (lu?.messages ?? []).filter((m) => m.fatal || m.ruleId === 'jalons/fleches-descendantes');
  return new Map(messages.map((m) => [m.line, m.message]));
}

describe('le sens des dépendances', () => {
  it('est écrit pour chaque dossier de src, chaque pièce et chaque fichier de premier rang', () => {
    const entrees = readdirSync('src', { withFileTypes: true });
    const dossiers = entrees
      .filter((e) => !['components', 'content'].includes(e.name) && !e.name.endsWith('.d.ts'))
      .map((e) => dossierDe(e.isFile() ? e.name : `${e.name}/x`));
    const pieces = readdirSync('src/components').map((piece) => `components/${piece}`);
    expect([...dossiers, ...pieces].sort()).toEqual([...DOSSIERS].sort());
  });

  it.each(DOSSIERS)(
    '%s : toute flèche qui n’est pas dans la table est refusée, et dit quoi faire',
    async (de) => {
      const { admis, remede } = FLECHES[de] as (typeof FLECHES)[string];
      const interdits = DOSSIERS.filter((la) => la !== de && !admis.includes(la));
      expect(interdits.length).toBeGreaterThan(5);
      const formes = (la: string) => [
        `import { x } from '${vers(de, la)}';`,
        `import '${vers(de, la)}';`,
        `export { y } from '${vers(de, la)}';`,
        `export * from '${vers(de, la)}';`,
        `await import('${vers(de, la)}');`,
      ];
      const lignes = interdits.flatMap(formes);
      const dites = await refusees(fichierDe(de), lignes);
      const passees = lignes.filter((_, i) => !dites.has(i + 1));
      expect(passees).toEqual([]);
      expect([...dites.values()].filter((message) => !message.endsWith(remede))).toEqual([]);
    },
  );

  it.each(DOSSIERS)(
    '%s : les flèches de la table passent, les types permis aussi, et eux seuls',
    async (de) => {
      const { admis, types = [] } = FLECHES[de] as (typeof FLECHES)[string];
      const permises = [
        ...admis.map((la) => `import { x } from '${vers(de, la)}';`),
        ...types.map((la) => `import type { X } from '${vers(de, la)}';`),
        ...types.map((la) => `import { type Y } from '${vers(de, la)}';`),
      ];
      expect([...(await refusees(fichierDe(de), permises))]).toEqual([]);
      const enValeur = types.map((la) => `import { type Y, z } from '${vers(de, la)}';`);
      expect((await refusees(fichierDe(de), enValeur)).size).toBe(enValeur.length);
    },
  );

  it('le domaine n’emploie aucun paquet que ts-fsrs', async () => {
    const lignes = [
      "import { z } from 'astro/zod';",
      "import fs from 'node:fs';",
      "import { fsrs } from 'ts-fsrs';",
    ];
    expect([...(await refusees('src/domaine/plante.ts', lignes)).keys()]).toEqual([1, 2]);
  });

  it('une pièce .astro appelle les requêtes à la construction ; une île ou un script ne le peut pas', async () => {
    const ligne = "import { lireFait } from '../../requetes/faits.ts';";
    expect((await refusees('src/components/fiche/plante.astro', ['---', ligne, '---'])).size).toBe(0);
    expect((await refusees('src/components/fiche/plante.ts', [ligne])).size).toBe(1);
    expect(
      (await refusees('src/components/fiche/Plante.svelte', ['<script lang="ts">', ligne, '</script>'])).size,
    ).toBe(1);
  });

  it('ne tourne pas en rond : de flèche en flèche, on ne revient jamais', () => {
    const rangs = new Map<string, number>();
    const rang = (dossier: string, chemin: readonly string[]): number => {
      if (chemin.includes(dossier)) throw new Error([...chemin, dossier].join(' → '));
      const connu = rangs.get(dossier);
      if (connu !== undefined) return connu;
      const dessous = (FLECHES[dossier]?.admis ?? []).map((la) => rang(la, [...chemin, dossier]));
      const trouve = 1 + Math.max(0, ...dessous);
      rangs.set(dossier, trouve);
      return trouve;
    };
    expect(() => DOSSIERS.forEach((d) => rang(d, []))).not.toThrow();
    expect(Math.max(...DOSSIERS.filter((d) => !dePages.includes(d)).map((d) => rang(d, [])))).toBeLessThan(
      rang('pages', []),
    );
  });
});
