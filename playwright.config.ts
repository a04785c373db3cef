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

/** Le site construit, servi comme le ferait n’importe quel hébergeur statique : à la racine et sous un chemin. */
export default defineConfig<{ horsLigne: boolean }>({
  testDir: 'tests/e2e',
  timeout: 30_000,
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
    { name: 'racine', use: { baseURL: `http://localhost:${port}/` } },
    {
      // Ce qui compose une adresse : un parcours par sujet, la recherche, une page de chaque sorte.
      name: 'sous-chemin',
      grep: /@sous-chemin|recherche\.spec.*(duree bracelet|plein texte|adresse courte)|pages\.spec.*(fiche|section|carnet|examen blanc|parcours) :/,
      use: { baseURL: `http://localhost:${port + 1}/formation/` },
    },
    {
      // Ce qui s’apprend en ligne s’apprend aussi réseau coupé, tout le site gardé.
      name: 'hors-ligne',
      grep: /@hors-ligne/,
      timeout: 60_000,
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
