import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { chargerContenu } from '../src/chargement.ts';
import * as adresses from '../src/domaine/commun/adresses.ts';
import { formaterTaille } from '../src/domaine/hors-ligne.ts';
import { composerEdition } from '../src/hors-ligne/construire.ts';
import { lotsDuCorpus } from '../src/hors-ligne/lots.ts';
import { PLANCHER } from './plancher.ts';

/** Écrit le service worker et le manifeste de ce qui se lit hors ligne. À placer après tout ce qui écrit dans `dist/`. */
export function lireHorsLigne(): AstroIntegration {
  let base = '/';
  return {
    name: 'jalons-hors-ligne',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const racine = fileURLToPath(dir);
        // Un seul fichier, à la racine du site : sa portée est tout le site, sans en-tête de serveur à régler.
        await build({
          entryPoints: ['src/hors-ligne/sw.ts'],
          outfile: `${racine}sw.js`,
          bundle: true,
          minify: true,
          format: 'iife',
          target: PLANCHER,
          define: { 'process.env.NODE_ENV': '"production"' },
        });
        const { corpus } = chargerContenu(process.cwd());
        const jour = new Date().toISOString().slice(0, 10);
        const edition = await composerEdition(racine, lotsDuCorpus(corpus), base, jour);
        mkdirSync(racine + adresses.pageDe(adresses.horsLigne), { recursive: true });
        writeFileSync(racine + adresses.pageDe(adresses.edition), JSON.stringify(edition));
        // À part et minuscule : c’est ce que chaque page relit pour savoir s’il y a du nouveau.
        writeFileSync(
          racine + adresses.pageDe(adresses.version),
          JSON.stringify({ version: edition.version }),
        );
        for (const lot of edition.lots) {
          const octets = lot.adresses.reduce((n, a) => n + (edition.fichiers[a]?.[0] ?? 0), 0);
          logger.info(`${lot.titre}\u00a0: ${lot.adresses.length} fichiers, ${formaterTaille(octets)}.`);
        }
      },
    },
  };
}
