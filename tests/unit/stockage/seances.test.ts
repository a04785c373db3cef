import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ecrireFichier,
  ecrireFragment,
  lireFichier,
  lireFragment,
} from '../../../src/stockage/seance-partagee.ts';
import { ecrireSeance, ErreurDeSalle, lireSeance, listerSeances } from '../../../src/stockage/seances.ts';
import { etape, seance } from '../domaine/seance/fabriques.ts';

const uneSeance = seance([
  etape('a'),
  etape('b', { genre: 'activite', titre: 'Jeu — « à deux »', consigne: ['Écrire'] }),
]);

class StockageDEssai {
  readonly gardes = new Map<string, string>();
  plein = false;
  getItem = (cle: string) => this.gardes.get(cle) ?? null;
  removeItem = (cle: string) => void this.gardes.delete(cle);
  setItem = (cle: string, texte: string) => {
    if (this.plein) throw new DOMException('plein', 'QuotaExceededError');
    this.gardes.set(cle, texte);
    // `Object.keys(localStorage)` rend les clés gardées.
    Object.defineProperty(this, cle, { value: texte, enumerable: true, configurable: true });
  };
}

let stockage: StockageDEssai;
beforeEach(() => {
  stockage = new StockageDEssai();
  vi.stubGlobal('localStorage', stockage);
});
afterEach(() => vi.unstubAllGlobals());

describe('une séance partagée', () => {
  it('se relit telle quelle d’un fichier et d’un lien', async () => {
    expect(await lireFichier(ecrireFichier(uneSeance))).toEqual({ seance: uneSeance });
    expect(await lireFragment(`#${await ecrireFragment(uneSeance)}`)).toEqual({ seance: uneSeance });
  });

  it('tronquée n’importe où, elle est refusée, jamais à moitié lue', async () => {
    const texte = ecrireFichier(uneSeance);
    const lien = await ecrireFragment(uneSeance);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: texte.length - 1 }),
        fc.integer({ min: 7, max: lien.length - 1 }),
        async (n, m) => {
          expect(await lireFichier(texte.slice(0, n))).toHaveProperty('refus');
          expect(await lireFragment(lien.slice(0, m))).toHaveProperty('refus');
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['{"format":"jalons-carnet","version":1}', 'carnet'],
    ['', 'illisible'],
    ['<!DOCTYPE html>', 'etrangere'],
    ['null', 'etrangere'],
    ['{"format":"jalons-seance","version":9}', 'trop-recente'],
    ['{"format":"jalons-seance","version":1,"seance":{"titre":3}}', 'alteree'],
    ['pas du JSON', 'etrangere'],
  ])('%s est refusé : %s', async (texte, refus) => expect(await lireFichier(texte)).toEqual({ refus }));

  it.each([
    ['un point', (lien: string) => `${lien}.`],
    ['un chevron', (lien: string) => `${lien}>`],
    ['un signe égal', (lien: string) => `${lien}%3D`],
    ['une marque de suivi', (lien: string) => `${lien}&utm_source=lettre`],
    ['une coupure de ligne', (lien: string) => `${lien.slice(0, 40)}\r\n${lien.slice(40)}`],
    ['une espace', (lien: string) => `${lien.slice(0, 40)} ${lien.slice(40)}`],
  ])('un lien où une messagerie a laissé %s se lit encore', async (_, abimer) => {
    expect(await lireFragment(`#${abimer(await ecrireFragment(uneSeance))}`)).toEqual({ seance: uneSeance });
  });

  it('un lien qui se gonflerait sans fin est refusé avant d’emplir la mémoire', async () => {
    const zeros = new Blob([new Uint8Array(20_000_000)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const code = Buffer.from(await new Response(zeros).arrayBuffer()).toString('base64url');
    expect(code.length).toBeLessThan(40_000);
    expect(await lireFragment(`#seance=${code}`)).toEqual({ refus: 'illisible' });
  });

  it('un fragment qui n’en porte pas n’est pas une erreur', async () => {
    expect(await lireFragment('#page')).toBeUndefined();
  });
});

describe('une séance gardée', () => {
  it('se relit', async () => {
    ecrireSeance(uneSeance);
    expect(await lireSeance('s')).toEqual(uneSeance);
  });

  it('changée dans un autre onglet, elle n’est pas écrasée', () => {
    ecrireSeance(uneSeance);
    ecrireSeance(
      { ...uneSeance, titre: 'De l’autre onglet', modifiee: '2026-12-01T10:00:00.000Z' },
      uneSeance.modifiee,
    );
    const retard = { ...uneSeance, titre: 'D’ici', modifiee: '2026-12-01T10:01:00.000Z' };
    expect(() => ecrireSeance(retard, uneSeance.modifiee)).toThrow(ErreurDeSalle);
    expect(stockage.gardes.get('jalons-seance:s')).toContain('De l’autre onglet');
  });

  it('sans place, cela se dit, et ce qui était gardé le reste', async () => {
    ecrireSeance(uneSeance);
    stockage.plein = true;
    expect(() => ecrireSeance({ ...uneSeance, titre: 'Trop' })).toThrow(
      expect.objectContaining({ motif: 'plein' }),
    );
    expect((await lireSeance('s'))?.titre).toBe('Essai');
  });

  it('abîmée, elle est montrée à part et n’est pas effacée', async () => {
    ecrireSeance(uneSeance);
    stockage.setItem('jalons-seance:x', '{"titre":');
    const { lues, abimees } = await listerSeances();
    expect(lues).toHaveLength(1);
    expect(abimees.map((a) => a.cle)).toEqual(['jalons-seance:x']);
  });
});
