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

/** Le site construit, servi comme le ferait n’importe quel hébergeur statique : à la racine et sous un chemin. */
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 30_000,
  fullyParallel: true,
  workers: 2,
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
    { name: 'racine', use: { baseURL: 'http://localhost:4400/' } },
    {
      name: 'sous-chemin',
      testMatch: /(recherche|module|carnet|pages)\.spec\.ts/,
      use: { baseURL: 'http://localhost:4401/formation/' },
    },
  ],
  webServer: [
    {
      command: 'npx sirv dist --port 4400 --quiet',
      url: 'http://localhost:4400/',
      reuseExistingServer: true,
    },
    {
      command: 'npx sirv .cache/sous-chemin --port 4401 --quiet',
      url: 'http://localhost:4401/formation/',
      reuseExistingServer: true,
    },
  ],
});
