import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retenirLesRevisions } from '../../../src/components/reprendre/retenir.ts';
import { retenirLaRevision } from '../../../src/components/parcours/etats.ts';
import { journalVide } from '../../../src/domaine/journal/fusion.ts';
import type { Reglage, Trace } from '../../../src/schemas/journal.ts';
import { memoireDesCartes } from '../../../src/domaine/revision/memoire.ts';
import { INSTANT } from '../domaine/fabriques.ts';
import { reponse } from '../domaine/revision/outils.ts';

vi.mock('../../../src/components/reprendre/retenir.ts', () => ({ retenirLesRevisions: vi.fn() }));

const PUBLIE: Record<string, unknown> = {
  '/abreges/bornes.json': ['tig'],
  '/abreges/0.json': [
    {
      genre: 'banque',
      id: 'tig',
      confondues: [],
      items: [{ id: 'tig-001', version: 1, faits: [] }],
      faits: [],
      themes: [],
    },
  ],
  '/glossaire/j.json': [{ id: 'jap', terme: 'JAP', definition: 'Un juge.', faits: [], sujets: [] }],
};

beforeEach(() =>
  vi.stubGlobal('fetch', async (adresse: string) =>
    adresse in PUBLIE ? new Response(JSON.stringify(PUBLIE[adresse])) : new Response('', { status: 404 }),
  ),
);
afterEach(() => void vi.unstubAllGlobals());

async function echeanceRetenue(traces: Trace[], reglages: Reglage[] = []) {
  await retenirLaRevision({ ...journalVide(), traces, reglages });
  return vi.mocked(retenirLesRevisions).mock.lastCall?.[0][0];
}

describe('l’échéance que « Reprendre » retient', () => {
  it('est celle que vise la rétention réglée', async () => {
    const traces = [reponse('tig-001', 0, 'juste')];
    const attendue = memoireDesCartes({ traces }, { retention: 0.8 }).get('tig-001')?.echeance;
    expect(attendue).not.toBe(memoireDesCartes({ traces }).get('tig-001')?.echeance);
    const reglage: Reglage = { cle: 'retention', instant: INSTANT, valeur: 0.8 };
    expect(await echeanceRetenue(traces, [reglage])).toBe(attendue);
  });

  it('compte aussi les termes du glossaire encore publiés', async () => {
    const rappel = (terme: string): Trace => ({
      id: terme,
      genre: 'terme',
      instant: INSTANT,
      terme,
      su: true,
      serie: 'revision',
    });
    expect(await echeanceRetenue([rappel('jap')])).toBeDefined();
    expect(await echeanceRetenue([rappel('retire')])).toBeUndefined();
  });
});
