import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Indexe le plein texte des pages construites, dans `dist/pagefind/`. */
export function indexerAvecPagefind(): AstroIntegration {
  return {
    name: 'jalons-pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const racine = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'fr' });
        if (!index) throw new Error(`Pagefind n’a pas démarré\u00a0: ${errors.join('\u202f; ')}`);
        const { page_count, errors: lecture } = await index.addDirectory({ path: racine });
        if (lecture.length > 0) throw new Error(`Pagefind\u00a0: ${lecture.join('\u202f; ')}`);
        await index.writeFiles({ outputPath: `${racine}/pagefind` });
        await pagefind.close();
        logger.info(`${page_count} pages indexées.`);
      },
    },
  };
}
