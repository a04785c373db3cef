import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { flechesDescendantes } from './fleches.js';

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
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
);
