import { readFileSync } from 'node:fs';
import { ESLint, Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { PLANCHER } from '../../../integrations/plancher.ts';
import { SCRIPT_DE_VIGIE } from '../../../src/components/cadre/vigie.ts';

const eslint = new ESLint({
  overrideConfig: [
    // La sonde n’est pas sur le disque : les règles qui lisent les types n’ont rien à en dire.
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
const lire = (chemin: string) => readFileSync(chemin, 'utf8');

const TROP_RECENTES = [
  'Map.groupBy([1], String)',
  'Object.groupBy([1], String)',
  'Promise.withResolvers()',
  'Array.fromAsync([1])',
  'new Set([1]).union(new Set([2]))',
  '[1].values().map(String)',
  "RegExp.escape('a')",
  'new Uint8Array(1).toHex()',
];
const ADMISE = '[1].toSorted().with(0, 2).findLast(Boolean)';

/** Les fautes de types de chaque expression, compilées d’un coup comme le code qui part dans le navigateur. */
function fautesDe(expressions: readonly string[]): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.svelte.json', ts.sys.readFile).config,
    ts.sys,
    process.cwd(),
  );
  const sondes = new Map(
    expressions.map((e, i) => [`${process.cwd()}/sonde-${i}.ts`, `export const x = ${e};`]),
  );
  const hote = ts.createCompilerHost(options);
  const lireVraiment = hote.getSourceFile.bind(hote);
  hote.getSourceFile = (nom, ...reste) => {
    const texte = sondes.get(nom);
    return texte === undefined
      ? lireVraiment(nom, ...reste)
      : ts.createSourceFile(nom, texte, ts.ScriptTarget.ESNext);
  };
  const programme = ts.createProgram([...sondes.keys()], { ...options, types: [], noEmit: true }, hote);
  return [...sondes.keys()].map((nom) =>
    programme
      .getSemanticDiagnostics(programme.getSourceFile(nom))
      .map((d) => ts.flattenDiagnosticMessageText(d.messageText, ' '))
      .join(),
  );
}

describe('le plancher des navigateurs', () => {
  it('est le même pour la construction, le message au lecteur et le mode d’emploi', () => {
    expect(PLANCHER).toEqual(['firefox128', 'edge120', 'chrome120', 'safari17']);
    for (const texte of [lire('public/secours.js'), lire('README.md')])
      expect(texte.replace(/\s+/g, ' ')).toContain('Firefox 128, Edge ou Chrome 120, Safari 17');
  });

  it('les types du code du navigateur s’arrêtent à lui', { timeout: 60_000 }, () => {
    const [admise, ...refusees] = fautesDe([ADMISE, ...TROP_RECENTES]);
    expect(admise).toBe('');
    for (const [i, fautes] of refusees.entries()) expect(fautes, TROP_RECENTES[i]).toMatch(/does not exist/);
  });

  it.each([
    ['src/components/commun/sonde.ts', 'export const x = crypto.randomUUID();'],
    ['src/stockage/sonde.ts', 'export const x = AbortSignal.any([]);'],
    ['src/domaine/examen/sonde.ts', 'export const x = Map.groupBy([1], String);'],
    ['src/recherche/sonde.ts', 'requestIdleCallback(() => undefined);'],
  ])(
    'ESLint refuse dans %s : %s',
    async (filePath, texte) => {
      const [lu] = await eslint.lintText(texte, { filePath });
      expect(lu?.messages.map((m) => m.message).join()).toContain('browserslist');
    },
    30_000,
  );
});

describe('ce qui parle quand les modules ne le peuvent plus', () => {
  it.each([
    ['le script de vigie', SCRIPT_DE_VIGIE],
    ['secours.js', lire('public/secours.js')],
  ])('%s se lit par un navigateur qui ne connaît que l’ancienne syntaxe', (_, texte) => {
    const fautes = new Linter().verify(texte, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } });
    expect(fautes.map((m) => m.message)).toEqual([]);
  });
});
