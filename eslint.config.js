import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Le domaine n’importe que lui-même ; les types des schémas lui sont permis, rien d’autre. */
const domainePur = {
  patterns: [
    {
      regex: '^(?!\\.{1,2}/|ts-fsrs$)',
      message:
        'src/domaine n’importe que lui-même : passer la bibliothèque par un port, ou placer ce code ailleurs.',
    },
    {
      regex: '/(components|pages|layouts|requetes|stockage|recherche|validation)/',
      message: 'Les dépendances vont vers le domaine, jamais de lui vers le reste.',
    },
    {
      regex: '/schemas/',
      allowTypeImports: true,
      message: 'Le domaine ne prend des schémas que leurs types (import type).',
    },
  ],
};

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
    files: ['src/domaine/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', domainePur] },
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
);
