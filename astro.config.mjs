import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { createHash } from 'node:crypto';
import { defineConfig } from 'astro/config';
import { arucoEnModule } from './integrations/aruco.ts';
import { controlerLeContenu } from './integrations/controle-du-contenu.ts';
import { ordonnerLaTete } from './integrations/tete.ts';
import { ilesAuGeste } from './integrations/au-geste.ts';
import { lireHorsLigne } from './integrations/hors-ligne.ts';
import { ecrireLesLicences } from './integrations/notices.ts';
import { indexerAvecPagefind } from './integrations/pagefind.ts';
import { PLANCHER } from './integrations/plancher.ts';
import { rendreReproductible } from './integrations/reproductible.ts';
import { SCRIPT_DU_THEME } from './src/components/cadre/theme.ts';
import { SCRIPT_DE_VIGIE } from './src/components/cadre/vigie.ts';

const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Les liens des pages sont composés par `lien()` : rien n’est préchargé sans geste du lecteur.
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [
    controlerLeContenu(),
    mdx(),
    svelte(),
    ilesAuGeste(),
    sitemap({ filter: (page) => !/\/(m|404|hors-ligne\/absente)\//.test(new URL(page).pathname) }),
    rendreReproductible(),
    ecrireLesLicences(),
    ordonnerLaTete(),
    indexerAvecPagefind(),
    lireHorsLigne(),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "object-src 'none'",
        "worker-src 'self' blob:",
      ],
      // Pagefind est un module WebAssembly servi par le site lui-même.
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [SCRIPT_DU_THEME, SCRIPT_DE_VIGIE].map(
          (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
        ),
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: { assetsInlineLimit: 0, target: PLANCHER },
    plugins: [arucoEnModule()],
    worker: { format: 'es', plugins: () => [arucoEnModule()] },
    optimizeDeps: { exclude: ['js-aruco2'] },
  },
});
