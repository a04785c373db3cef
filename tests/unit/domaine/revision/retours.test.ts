import { describe, expect, it } from 'vitest';
import { direLEcheance, retoursDe } from '../../../../src/domaine/revision/retours.ts';
import { INSTANT } from '../fabriques.ts';
import { dans, etat, memoireDe } from './outils.ts';

const jourDe = (instant: string) => instant.slice(0, 10);

describe('quand chaque carte revient', () => {
  it('se dit par jour civil, le plus proche d’abord, une carte inconnue passée', () => {
    const memoire = memoireDe(
      etat('a', { echeance: dans(6) }),
      etat('b', { echeance: dans(1) }),
      etat('c', { echeance: dans(6.2) }),
    );
    expect(retoursDe(['a', 'b', 'c', 'inconnue', 'a'], memoire, INSTANT, jourDe)).toEqual([
      { dans: 1, cartes: ['b'] },
      { dans: 6, cartes: ['a', 'c'] },
    ]);
  });

  it('en retard, elle revient aujourd’hui', () => {
    expect(retoursDe(['a'], memoireDe(etat('a', { echeance: dans(-3) })), INSTANT, jourDe)).toEqual([
      { dans: 0, cartes: ['a'] },
    ]);
  });

  it('s’écrit comme on le dit', () => {
    expect([0, 1, 6].map(direLEcheance)).toEqual(['aujourd’hui', 'demain', 'dans 6\u00a0jours']);
  });
});
