import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fichierDe, pagesDe, RACINE, SOUS_CHEMIN } from './pages-construites.ts';

describe.each([RACINE, SOUS_CHEMIN])('le flux des évolutions, sous $base', (construction) => {
  const xml = readFileSync(join(construction.dossier, 'evolutions/flux.xml'), 'utf8');
  const tous = (motif: RegExp) => [...xml.matchAll(motif)].map((m) => m[1] as string);

  test('a des entrées, chacune d’un identifiant qui n’est qu’à elle et d’une date complète', () => {
    const ids = tous(/<id>([^<]+)<\/id>/g);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^tag:[\w.-]+,\d{4}:evolutions/);
    for (const date of tous(/<updated>([^<]+)<\/updated>/g))
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
  });

  test('n’a ni esperluette ni chevron nus, et ferme ce qu’il ouvre', () => {
    expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
    for (const balise of ['feed', 'entry', 'title', 'content', 'updated', 'id'])
      expect(xml.split(`<${balise}`).length, balise).toBe(xml.split(`</${balise}>`).length);
  });

  test('ne mène qu’à des passages qui existent', () => {
    const morts = tous(/<link rel="alternate" type="text\/html" href="([^"]+)"/g).filter((href) => {
      const url = new URL(href);
      const fichier = fichierDe(construction, url.pathname);
      const ancre = decodeURIComponent(url.hash.slice(1));
      return !fichier || (ancre !== '' && !readFileSync(fichier, 'utf8').includes(` id="${ancre}"`));
    });
    expect(morts).toEqual([]);
  });

  test('est annoncé par chaque page, hors celles qui ne font que renvoyer', () => {
    const adresse = `${construction.base}evolutions/flux.xml`;
    const muettes = pagesDe(construction)
      .filter((p) => !p.startsWith('m/'))
      .filter((p) => {
        const html = readFileSync(join(construction.dossier, p), 'utf8');
        return !html.includes(`<link rel="alternate" type="application/atom+xml"`) || !html.includes(adresse);
      });
    expect(muettes).toEqual([]);
  });
});
