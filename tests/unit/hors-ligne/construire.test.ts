import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OUTILS } from '../../../src/domaine/calculateurs/outils.ts';
import { composerEdition } from '../../../src/hors-ligne/construire.ts';
import { lotDEtapes } from '../../../src/hors-ligne/lots.ts';

let dossier: string;
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'jalons-dist-'));
});
afterEach(() => rmSync(dossier, { recursive: true }));

function ecrire(fichiers: Record<string, string>) {
  for (const [chemin, texte] of Object.entries(fichiers)) {
    mkdirSync(dirname(join(dossier, chemin)), { recursive: true });
    writeFileSync(join(dossier, chemin), texte);
  }
}

const SITE = {
  'index.html': '<link href="/formation/_astro/a.css"><script src="/formation/_astro/a.js"></script>',
  'loin/index.html': '<p>hors du lot</p>',
  '_astro/a.css': 'src:url(/formation/_astro/p.woff2)',
  '_astro/a.js': 'import"./b.js";const t="x";fetch(`${t}recherche/lexique.json`)',
  '_astro/b.js': 'm=["_astro/c.js"];import("./c.js")',
  '_astro/c.js': 'fin',
  '_astro/p.woff2': 'police',
  '_astro/inutile.js': 'non',
  'recherche/lexique.json': '{}',
  'quiz/a/index.html': '<astro-island props="{&quot;source&quot;:&quot;/formation/quiz/a.json&quot;}">',
  'quiz/a.json': '[]',
  'api/faits.json': '[]',
  'sw.js': 'sw',
};

const composer = (pages: string[], jour = '2026-11-22') =>
  composerEdition(dossier, [{ id: 'lot', titre: 'Lot', adresse: '', pages }], '/formation/', jour);

describe('un lot', () => {
  it('emporte ses pages et, de proche en proche, tout ce qu’elles citent, sous un chemin comme à la racine', async () => {
    ecrire(SITE);
    const { lots } = await composer(['', 'quiz/a/**']);
    expect(lots[0]?.adresses).toEqual(
      [
        '',
        '_astro/a.css',
        '_astro/a.js',
        '_astro/b.js',
        '_astro/c.js',
        '_astro/p.woff2',
        'quiz/a.json',
        'quiz/a/',
        'recherche/lexique.json',
      ].sort(),
    );
  });

  it('« tout le site » emporte ce qu’aucune page ne cite, mais ni les données ouvertes ni le service worker', async () => {
    ecrire(SITE);
    const { lots } = await composer(['**']);
    expect(lots[0]?.adresses).toContain('_astro/inutile.js');
    expect(lots[0]?.adresses).not.toContain('api/faits.json');
    expect(lots[0]?.adresses).not.toContain('sw.js');
  });

  it('emporte les données que ses pages lisent sans les citer, et s’arrête si l’une manque', async () => {
    ecrire(SITE);
    const lot = { id: 'lot', titre: 'Lot', adresse: '', pages: ['loin/'] };
    const { lots } = await composerEdition(
      dossier,
      [{ ...lot, donnees: ['quiz/a.json'] }],
      '/',
      '2026-11-22',
    );
    expect(lots[0]?.adresses).toEqual(['loin/', 'quiz/a.json']);
    await expect(
      composerEdition(dossier, [{ ...lot, donnees: ['quiz/b.json'] }], '/', '2026-11-22'),
    ).rejects.toThrow('«\u00a0quiz/b.json\u00a0»');
  });

  it('qui désigne une page absente arrête la construction, en la nommant', async () => {
    ecrire(SITE);
    await expect(composer(['modules/perdu/**'])).rejects.toThrow('«\u00a0modules/perdu/**\u00a0»');
  });

  it('d’un parcours réunit le socle, sa page et ses étapes', () => {
    const lot = lotDEtapes('parcours', { id: 'p', titre: 'P' }, [
      { genre: 'module', id: 'm' },
      { genre: 'fiche', id: 'tig' },
      { genre: 'cas', id: 'c' },
    ]);
    expect(lot).toMatchObject({
      id: 'parcours-p',
      adresse: 'parcours/p/',
    });
    expect(lot.donnees).toEqual(
      expect.arrayContaining(['recherche/**', ...OUTILS.map((o) => `outils/${o.id}.json`), 'cas/c.json']),
    );
    expect(lot.pages).toEqual(
      expect.arrayContaining(['', 'carnet/', 'parcours/p/**', 'modules/m/**', 'mesures/tig/**']),
    );
  });
});

describe('la version', () => {
  it('ne change pas quand rien ne change, même un autre jour', async () => {
    ecrire(SITE);
    const avant = await composer(['**']);
    expect((await composer(['**'], '2027-01-01')).version).toBe(avant.version);
  });

  it('change quand un octet change', async () => {
    ecrire(SITE);
    const avant = await composer(['**']);
    ecrire({ 'loin/index.html': '<p>Hors du lot</p>' });
    expect((await composer(['**'])).version).not.toBe(avant.version);
  });
});
