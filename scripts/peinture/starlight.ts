import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const DOSSIER = '.cache/starlight';

const PAQUETS = {
  name: 'starlight-du-bench',
  private: true,
  type: 'module',
  dependencies: { '@astrojs/starlight': '0.42.4', astro: '7.3.5' },
};

const REGLAGES = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'http://localhost',
  integrations: [starlight({ title: 'Jalons', locales: { root: { label: 'Français', lang: 'fr' } } })],
});
`;

const COLLECTION = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Le texte d’une page construite, en Markdown : titres, paragraphes, listes, tableaux mis en lignes, liens. */
export function enMarkdown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const echapper = (t: string) => t.replace(/\s+/g, ' ').replace(/[<{*_#[\]`\\]/g, '\\$&');
    const lire = (noeud: Node): string => {
      if (noeud.nodeType === Node.TEXT_NODE) return echapper(noeud.textContent ?? '');
      if (!(noeud instanceof Element) || noeud.matches('script, style, template, svg, [hidden], h1'))
        return '';
      const dedans = [...noeud.childNodes].map(lire).join('');
      const niveau = /^H([2-6])$/.exec(noeud.tagName)?.[1];
      if (niveau) return `\n\n${'#'.repeat(Number(niveau))} ${dedans.trim()}\n\n`;
      switch (noeud.tagName) {
        case 'A':
          return `[${dedans.trim()}](${noeud.getAttribute('href') ?? ''})`;
        case 'B':
        case 'STRONG':
          return dedans.trim() ? `**${dedans.trim()}**` : '';
        case 'LI':
          return `\n- ${dedans.trim().replace(/\n+/g, ' ')}`;
        case 'DT':
        case 'P':
        case 'DD':
        case 'DIV':
        case 'TR':
        case 'UL':
        case 'OL':
        case 'SECTION':
        case 'ARTICLE':
        case 'LEGEND':
          return `\n\n${dedans}\n\n`;
        default:
          return dedans;
      }
    };
    return lire(document.querySelector('main') as Element)
      .split('\n')
      .map((ligne) => ligne.trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n');
  });
}

/** Construit, avec Starlight, un site des mêmes textes. Rend son dossier. */
export function construireStarlight(pages: { nom: string; titre: string; texte: string }[]): string {
  const docs = join(DOSSIER, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(DOSSIER, 'astro.config.mjs'), REGLAGES);
  writeFileSync(join(DOSSIER, 'src/content.config.ts'), COLLECTION);
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Accueil\n---\n');
  for (const { nom, titre, texte } of pages) {
    writeFileSync(join(docs, `${nom}.md`), `---\ntitle: ${JSON.stringify(titre)}\n---\n${texte}`);
  }
  const lancer = (commande: string, args: string[]) => {
    const { status, stderr } = spawnSync(commande, args, {
      cwd: DOSSIER,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Starlight : « ${commande} ${args.join(' ')} » a échoué.\n${stderr}`);
  };
  if (!existsSync(join(DOSSIER, 'node_modules/@astrojs/starlight'))) {
    writeFileSync(join(DOSSIER, 'package.json'), JSON.stringify(PAQUETS));
    lancer('npm', ['install', '--no-audit', '--no-fund']);
  }
  lancer('npx', ['astro', 'build']);
  return join(DOSSIER, 'dist');
}
