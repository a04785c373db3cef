import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Ôte des pages l’attribut `uid` des îles : Astro le tire du chemin du dossier de construction et rien ne le lit. Sans lui, deux
 * constructions du même texte dans deux dossiers donnent les mêmes octets, donc la même édition hors ligne. À placer avant tout
 * ce qui lit les pages construites.
 */
export function rendreReproductible(): AstroIntegration {
  return {
    name: 'jalons-reproductible',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const racine = fileURLToPath(dir);
        for (const page of globSync('**/*.html', { cwd: racine })) {
          const chemin = join(racine, page);
          const html = readFileSync(chemin, 'utf8');
          const sansUid = html.replace(/(<astro-island\b[^>]*?) uid="[^"]*"/g, '$1');
          if (sansUid !== html) writeFileSync(chemin, sansUid);
        }
      },
    },
  };
}
