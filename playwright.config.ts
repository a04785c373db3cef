import { defineConfig, devices } from '@playwright/test';
import { trouverUnNavigateur } from './scripts/navigateur.mjs';

const options = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Premier des deux ports servis : plusieurs copies de travail peuvent éprouver chacune son site sur une même machine. */
const port = Number(process.env['PORT_E2E'] ?? 4400);

/** Tout, sauf ce qui tient déjà le réseau, ou n’a pas de service worker. */
const TOUT_CE_QUI_SE_COUPE = { grepInvert: /@reseau/, testIgnore: /hors-ligne.*\.spec|sans-js\.spec/ };

/** Le site construit, servi comme le ferait n’importe quel hébergeur statique : à la racine et sous un chemin. */
export default defineConfig<object, { horsLigne: boolean }>({
  testDir: 'tests/e2e',
  timeout: 60_000,
  // Deux cœurs chargés : une attente trop courte accuserait la machine. Ce qui doit être prompt se mesure dans `npm run bench`.
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 3,
  // Une machine partagée peut laisser passer un délai : un second essai le dit « flaky », un vrai défaut échoue deux fois.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    locale: 'fr-FR',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: options,
      executablePath: await trouverUnNavigateur(),
    },
  },
  projects: [
    {
      name: 'racine',
      // Ce qui n’a de sens que réseau coupé.
      testIgnore: 'reseau-coupe.spec.ts',
      use: { baseURL: `http://localhost:${port}/` },
    },
    {
      // Ce qui compose une adresse : un parcours par sujet, la recherche, une page de chaque sorte.
      name: 'sous-chemin',
      grep: /@sous-chemin|recherche\.spec.*(duree bracelet|plein texte|adresse courte)|pages\.spec.*(fiche|section|carnet|examen blanc|parcours) :/,
      use: { baseURL: `http://localhost:${port + 1}/formation/` },
    },
    {
      name: 'garde',
      testMatch: 'hors-ligne.garde.ts',
      timeout: 180_000,
      use: { baseURL: `http://localhost:${port}/` },
    },
    {
      // Ce qui s’apprend en ligne s’apprend aussi réseau coupé, tout le site gardé : chaque sujet une fois, ou tout à la demande.
      name: 'hors-ligne',
      dependencies: ['garde'],
      ...(process.env['HORS_LIGNE'] === 'tout'
        ? TOUT_CE_QUI_SE_COUPE
        : { grep: /@hors-ligne|pages\.spec.*lecture hors ligne :/ }),
      timeout: 150_000,
      use: { baseURL: `http://localhost:${port}/`, horsLigne: true },
    },
  ],
  webServer: [
    {
      command: `npx sirv dist --port ${port} --quiet`,
      url: `http://localhost:${port}/`,
      reuseExistingServer: true,
    },
    {
      command: `npx sirv .cache/sous-chemin --port ${port + 1} --quiet`,
      url: `http://localhost:${port + 1}/formation/`,
      reuseExistingServer: true,
    },
  ],
});
