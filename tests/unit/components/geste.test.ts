import { afterEach, expect, it, vi } from 'vitest';
import { SerieEnCours } from '../../../src/components/quiz/serie.svelte.ts';
import { GESTE } from '../../../src/components/reprendre/geste.ts';
import { choixUnique } from '../domaine/fabriques.ts';
import { MemoireCommune, moyensDEssai } from './outils.ts';

afterEach(() => void vi.unstubAllGlobals());

it('« Reprendre » est averti de ce à quoi l’on répond, non de ce que l’on ouvre ou parcourt', () => {
  const page = new EventTarget();
  vi.stubGlobal('document', page);
  const gestes: string[] = [];
  page.addEventListener(GESTE, () => gestes.push('geste'));
  const serie = new SerieEnCours(
    'banque:x',
    [choixUnique(0), choixUnique(1)],
    moyensDEssai(new MemoireCommune()),
  );
  serie.agir({ type: 'aller', rang: 1 });
  expect(gestes).toEqual([]);
  serie.repondre(1, 0);
  expect(gestes).toEqual(['geste']);
  // Une action impossible n’est pas un geste.
  serie.agir({ type: 'reessayer', rang: 0 });
  expect(gestes).toHaveLength(1);
});
