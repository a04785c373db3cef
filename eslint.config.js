import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { flechesDescendantes } from './fleches.js';

const TROP_RECENT =
  'Manque à un navigateur que le site déclare servir (« browserslist » de package.json) : l’écrire autrement.';

/** Ce que les types ne retiennent pas : ce qu’un navigateur du plancher n’a pas, hors de la bibliothèque d’ES2023. */
const tropRecent = {
  properties: [
    ['Map', 'groupBy'],
    ['Object', 'groupBy'],
    ['Promise', 'withResolvers'],
    ['Promise', 'try'],
    ['Array', 'fromAsync'],
    ['RegExp', 'escape'],
    ['Iterator', 'from'],
    ['URL', 'parse'],
    ['AbortSignal', 'any'],
    ['crypto', 'randomUUID'],
    ['document', 'startViewTransition'],
  ].map(([object, property]) => ({ object, property, message: TROP_RECENT })),
  globals: ['requestIdleCallback', 'scheduler', 'navigation', 'cookieStore', 'Temporal'].map((name) => ({
    name,
    message: TROP_RECENT,
  })),
};

export default defineConfig(
  { ignores: ['dist', '.astro', '.cache', 'playwright-report', 'test-results', 'schemas'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...astro.configs.recommended,
  ...(astro.configs['jsx-a11y-recommended'] ? astro.configs['jsx-a11y-recommended'] : []),
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    files: ['src/**/*.{ts,svelte,astro}'],
    plugins: { jalons: { rules: { 'fleches-descendantes': flechesDescendantes } } },
    rules: { 'jalons/fleches-descendantes': 'error' },
  },
  {
    // Ce que seuls les types montrent : une promesse que personne n’attend, un cas qu’un switch oublie.
    files: ['src/**/*.ts', 'scripts/**/*.ts', 'integrations/**/*.ts'],
    ignores: ['**/*.astro/*.ts', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // idb attend la promesse de `upgrade`, que ses types disent vide.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { properties: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: [
      'src/{components,domaine,hors-ligne,layouts,moyens,pages,recherche,stockage}/**/*.{ts,svelte,astro}',
    ],
    rules: {
      'no-restricted-properties': ['error', ...tropRecent.properties],
      'no-restricted-globals': ['error', ...tropRecent.globals],
    },
  },
  {
    files: ['public/*.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    rules: { 'no-var': 'off' },
  },
  {
    // Un type d’item nouveau doit s’annoncer partout où il manque : ici, un `default` ne vaut pas réponse.
    files: ['src/domaine/**/*.ts', 'src/validation/regles/quiz*.ts'],
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: false },
      ],
    },
  },
);
