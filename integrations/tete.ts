import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const FEUILLE = /<link rel="stylesheet" href="([^"]+)">/g;
const POLITIQUE = /<meta http-equiv="content-security-policy"[^>]*>/;
/** Astro écrit ce style dans le corps, devant la première île : ce n’est pas sa place, et la feuille du site le porte. */
const STYLE_DES_ILES = /<style>(astro-island[^<]*)<\/style>/g;

interface PageConstruite {
  chemin: string;
  html: string;
  feuilles: string[];
}

function lirePages(racine: string): PageConstruite[] {
  return globSync('**/*.html', { cwd: racine }).flatMap((chemin) => {
    const html = readFileSync(racine + chemin, 'utf8');
    const feuilles = [...html.matchAll(FEUILLE)].map((m) => m[1] as string);
    return feuilles.length > 0 ? [{ chemin, html, feuilles }] : [];
  });
}

/** Adresses que toutes les pages lient, dans l’ordre de la première. */
function communesA(pages: readonly PageConstruite[]): Set<string> {
  return pages
    .map((p) => new Set(p.feuilles))
    .reduce((communes, feuilles) => communes.intersection(feuilles));
}

/** La politique avant tout ce qu’elle gouverne, et à la place de toutes les feuilles, ces liens. */
function ordonner(html: string, liens: string): string {
  const politique = POLITIQUE.exec(html)?.[0] ?? '';
  let posees = false;
  return html
    .replace(STYLE_DES_ILES, '')
    .replace(POLITIQUE, '')
    .replace(/<meta charset="utf-8">/i, (charset) => charset + politique)
    .replace(FEUILLE, () => {
      const lien = posees ? '' : liens;
      posees = true;
      return lien;
    });
}

/**
 * Met la tête de chaque page en ordre : la politique de sécurité en premier, puis deux feuilles de style au plus, celle du site, que
 * toutes les pages partagent, et celle de sa sorte de page. À placer avant ce qui lit `dist/`.
 * @see docs/decisions/0030-deux-feuilles-de-style-par-page.md
 */
export function ordonnerLaTete(): AstroIntegration {
  let base = '/';
  return {
    name: 'jalons-tete',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': ({ dir, logger }) => {
        const racine = fileURLToPath(dir);
        const fichier = (adresse: string) => racine + adresse.slice(base.length);
        const pages = lirePages(racine);
        const textes = new Map(
          pages
            .flatMap((p) => p.feuilles)
            .map((adresse) => [adresse, readFileSync(fichier(adresse), 'utf8')]),
        );
        const iles = pages.flatMap((p) => [...p.html.matchAll(STYLE_DES_ILES)].map((m) => m[1] as string));
        const communes = communesA(pages);
        const ecrites = new Set<string>();

        /** Écrit ces textes en une feuille et rend son lien ; deux copies d’un même texte n’y sont qu’une fois. */
        const ecrire = (nom: string, morceaux: Iterable<string | undefined>): string => {
          const texte = [...new Set(morceaux)].join('\n');
          if (!texte) return '';
          const empreinte = createHash('sha256').update(texte).digest('base64url').slice(0, 8);
          const adresse = `${base}_astro/${nom}.${empreinte}.css`;
          writeFileSync(fichier(adresse), texte);
          ecrites.add(adresse);
          return `<link rel="stylesheet" href="${adresse}">`;
        };
        const duSite = ecrire('site', [...[...communes].map((a) => textes.get(a)), ...iles]);
        for (const { chemin, html, feuilles } of pages) {
          const propres = feuilles.filter((a) => !communes.has(a)).map((a) => textes.get(a));
          writeFileSync(racine + chemin, ordonner(html, duSite + ecrire('page', propres)));
        }

        // Les modules chargés au geste nomment encore quelques feuilles ; les autres ne servent plus.
        const scripts = globSync(`${racine}_astro/*.js`).map((f) => readFileSync(f, 'utf8'));
        for (const adresse of textes.keys()) {
          if (!scripts.some((s) => s.includes(adresse.slice(base.length)))) rmSync(fichier(adresse));
        }
        logger.info(`${ecrites.size} feuilles de style pour ${pages.length} pages.`);
      },
    },
  };
}
