import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Revision } from '../../../src/components/reviser/reviser.svelte.ts';
import { banqueDeLItem } from '../../../src/domaine/quiz/banques.ts';
import { journalVide } from '../../../src/domaine/journal/fusion.ts';
import type { Journal } from '../../../src/schemas/journal.ts';
import { traceDeReponse } from '../domaine/fabriques.ts';
import { MemoireCommune, moyensDEssai } from './outils.ts';

const ITEM = traceDeReponse().item;
const BANQUE = banqueDeLItem(ITEM);
const PUBLIE: Record<string, unknown> = {
  '/abreges/bornes.json': [BANQUE],
  '/abreges/0.json': [
    {
      genre: 'banque',
      id: BANQUE,
      confondues: [],
      items: [{ id: ITEM, version: 1, faits: [] }],
      faits: [],
      themes: [],
    },
  ],
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (adresse: string) => new Response(JSON.stringify(PUBLIE[adresse])));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('une révision dont le stockage ne répond pas', () => {
  it('s’ouvre quand même, le dit, et se complète quand il répond', async () => {
    const stockage = new MemoireCommune();
    let repondre: (journal: Journal) => void = () => undefined;
    stockage.lireJournal = () => new Promise((suite) => (repondre = suite));
    const revision = new Revision(moyensDEssai(stockage));
    void revision.lire();
    await vi.advanceTimersByTimeAsync(2000);
    expect([revision.pret, revision.message]).toEqual([true, expect.stringContaining('tarde à se lire')]);
    repondre({ ...journalVide(), traces: [traceDeReponse()] });
    // Le journal se rejoue par tranches, qui rendent la main entre elles.
    await vi.advanceTimersByTimeAsync(50);
    expect([revision.questions, revision.message]).toEqual([[ITEM], '']);
  });
});
