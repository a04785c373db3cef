import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adressesDe, fichierDe, pagesDe, RACINE, SOUS_CHEMIN } from './pages-construites.ts';

describe.each([RACINE, SOUS_CHEMIN])('le site servi sous $base', (construction) => {
  const pages = pagesDe(construction).map((chemin) => ({
    chemin,
    html: readFileSync(join(construction.dossier, chemin), 'utf8'),
  }));

  test('compte au moins cent pages : sans elles, rien de ce qui suit ne serait prouvé', () => {
    expect(pages.length).toBeGreaterThan(100);
  });

  test('ne contient aucun lien, script, style ou île qui ne mène à un fichier construit', () => {
    const morts = pages.flatMap(({ chemin, html }) =>
      [...new Set(adressesDe(html))]
        .filter((a) => !fichierDe(construction, a))
        .map((a) => `${chemin} → ${a}`),
    );
    expect(morts).toEqual([]);
  });

  test('chaque item se trouve sur la page que donne son lieu', () => {
    const ilots = globSync('quiz/*.json', { cwd: construction.dossier }).flatMap(
      (f) =>
        JSON.parse(readFileSync(join(construction.dossier, f), 'utf8')) as {
          item: { id: string };
          lieu: { page: string };
        }[],
    );
    expect(ilots.length).toBeGreaterThan(0);
    const absents = ilots.filter(({ item, lieu }) => {
      const page = pages.find(({ chemin }) => chemin === `${lieu.page}index.html`);
      return !page?.html.includes(` id="${item.id}"`);
    });
    expect(absents.map(({ item }) => item.id)).toEqual([]);
  });

  test('ne contient aucune ancre interne sans cible', () => {
    const ids = new Map<string, Set<string>>();
    const idsDe = (fichier: string) => {
      const connus =
        ids.get(fichier) ??
        new Set([...readFileSync(fichier, 'utf8').matchAll(/\sid="([^"]+)"/g)].map((m) => m[1] as string));
      ids.set(fichier, connus);
      return connus;
    };
    const mortes = pages.flatMap(({ chemin, html }) =>
      [...new Set(adressesDe(html))]
        .filter((a) => a.includes('#'))
        .filter((a) => {
          const fichier = fichierDe(construction, a);
          return fichier && !idsDe(fichier).has(decodeURIComponent(a.split('#')[1] as string));
        })
        .map((a) => `${chemin} → ${a}`),
    );
    expect(mortes).toEqual([]);
  });

  test('ne répète aucun identifiant dans une page', () => {
    const doubles = pages.flatMap(({ chemin, html }) => {
      const vus = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1] as string);
      return vus.filter((id, i) => vus.indexOf(id) !== i).map((id) => `${chemin} #${id}`);
    });
    expect(doubles).toEqual([]);
  });

  test('n’a ni gestionnaire en ligne, ni style en ligne : la CSP stricte les refuserait', () => {
    const fautes = pages.flatMap(({ chemin, html }) =>
      [...html.matchAll(/<[a-z][^>]*\s(on[a-z]+|style)="/g)].map((m) => `${chemin} ${m[1]}`),
    );
    expect(fautes).toEqual([]);
  });

  test('ne charge aucune ressource d’un tiers', () => {
    const motif =
      /<(?:script|img|iframe|source|video|audio|embed|object)[^>]*\s(?:src|data)="https?:|<link(?=[^>]*rel="(?:stylesheet|preload|modulepreload|icon|manifest)")[^>]*href="https?:|url\(["']?https?:/i;
    expect(pages.filter(({ html }) => motif.test(html)).map(({ chemin }) => chemin)).toEqual([]);
  });

  test('donne à chaque page un titre et une description propres, et une CSP', () => {
    const completes = pages.filter(({ chemin }) => !chemin.startsWith('m/'));
    for (const { chemin, html } of completes) {
      expect(html, chemin).toMatch(/<title>[^<]{4,}<\/title>/);
      expect(html, chemin).toMatch(/<meta name="description" content="[^"]{10,}"/);
      expect(html, chemin).toMatch(/http-equiv="content-security-policy"/i);
    }
  });
});
