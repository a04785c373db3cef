import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { suivreLeJournal } from '../../../src/components/parcours/suivre.ts';
import { journalVide } from '../../../src/domaine/journal/fusion.ts';
import { journalExistant } from '../../../src/stockage/existant.ts';
import { suivreLesEcritures } from '../../../src/stockage/onglets.ts';

vi.mock('../../../src/stockage/existant.ts', () => ({ journalExistant: vi.fn() }));
vi.mock('../../../src/stockage/onglets.ts', () => ({ suivreLesEcritures: vi.fn() }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { addEventListener: () => undefined });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('ce qui s’écrit pendant la première lecture se relit, et se montre en dernier', async () => {
  const avant = { ...journalVide(), misesAPart: [] };
  const apres = { ...journalVide(), misesAPart: [] };
  let finirLaPremiere: () => void = () => undefined;
  vi.mocked(journalExistant)
    .mockImplementationOnce(() => new Promise((suite) => (finirLaPremiere = () => suite(avant))))
    .mockResolvedValueOnce(apres);
  const montres: unknown[] = [];
  const suivi = suivreLeJournal((journal) => void montres.push(journal));
  const ecrire = vi.mocked(suivreLesEcritures).mock.lastCall?.[0];
  ecrire?.({ quoi: 'journal', ici: true, onglet: 'a' } as Parameters<NonNullable<typeof ecrire>>[0]);
  await vi.advanceTimersByTimeAsync(1000);
  finirLaPremiere();
  await suivi;
  await vi.advanceTimersByTimeAsync(1000);
  expect(montres).toEqual([avant, apres]);
  expect(montres[1]).toBe(apres);
});
