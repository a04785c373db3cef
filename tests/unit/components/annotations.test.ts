import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PassageAnnote } from '../../../src/components/annotations/passage.svelte.ts';
import { Carnet } from '../../../src/components/carnet/carnet.svelte.ts';
import { noteDe, traceDeReponse } from '../domaine/fabriques.ts';
import { MemoireCommune, moyensDEssai } from './outils.ts';

let stockage: MemoireCommune;
let moyens: ReturnType<typeof moyensDEssai>;

beforeEach(() => {
  stockage = new MemoireCommune();
  moyens = moyensDEssai(stockage);
});
afterEach(() => void vi.unstubAllGlobals());

const NOTE = noteDe({ texte: 'Nominatif.' });
const { page, titreDePage, ancre, titre } = NOTE;

async function carnet(): Promise<Carnet> {
  const lu = new Carnet(moyens);
  await lu.lire();
  return lu;
}

describe('une note supprimée ne garde pas son texte', () => {
  it.each([
    ['par «\u00a0Supprimer\u00a0»', (annote: PassageAnnote, cle: string) => annote.supprimer(cle)],
    [
      'vidée puis gardée',
      async (annote: PassageAnnote, cle: string) => {
        annote.ecrire(cle, ' ');
        await annote.garder(cle);
      },
    ],
  ])('dans son passage, %s', async (_, supprimer) => {
    await stockage.annoter(NOTE);
    const annote = new PassageAnnote({ page, titreDePage, ancre, titre }, moyens);
    await annote.lire();
    await supprimer(annote, annote.brouillons[0]?.cle ?? '');
    expect(await stockage.lireAnnotations()).toMatchObject([{ id: NOTE.id, texte: '', supprimee: true }]);
  });

  it('au carnet, et « Rétablir » la rend telle qu’elle était', async () => {
    await stockage.annoter(NOTE);
    const lu = await carnet();
    await lu.supprimer(NOTE);
    expect(await lu.exporter()).not.toContain('Nominatif.');
    await lu.retablir();
    expect(await stockage.lireAnnotations()).toMatchObject([{ texte: 'Nominatif.', supprimee: false }]);
    expect(lu.supprimee).toBeUndefined();
  });

  it('un appareil plein qui refuse de la rétablir ne la fait pas perdre', async () => {
    await stockage.annoter(NOTE);
    const lu = await carnet();
    await lu.supprimer(NOTE);
    stockage.plein = true;
    await lu.retablir();
    expect(lu.supprimee).toEqual(NOTE);
    stockage.plein = false;
    await lu.retablir();
    expect(await stockage.lireAnnotations()).toMatchObject([{ texte: 'Nominatif.' }]);
  });
});

describe('tout effacer', () => {
  it('vide le carnet, et l’en-tête ne propose plus de reprendre', async () => {
    const local = new Map([['jalons-reprendre', '{"lieu":{"adresse":"cas/x/","titre":"Un cas"}}']]);
    const documentElement = { dataset: { reprendre: '' } as DOMStringMap };
    vi.stubGlobal('document', { documentElement, querySelector: () => null, querySelectorAll: () => [] });
    vi.stubGlobal('localStorage', {
      getItem: (cle: string) => local.get(cle) ?? null,
      removeItem: (cle: string) => void local.delete(cle),
    });
    await stockage.ajouterTrace(traceDeReponse());
    const lu = await carnet();
    await lu.toutEffacer();
    expect(lu.message).toBe('Le carnet est vide.');
    expect(local.size).toBe(0);
    expect(documentElement.dataset).toEqual({});
    expect((await stockage.lireJournal()).traces).toEqual([]);
  });
});
