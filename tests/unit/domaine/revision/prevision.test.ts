import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prevision, retentionMoyenne } from '../../../../src/domaine/revision/prevision.ts';
import { dans, etat, memoireDe } from './outils.ts';

const echeances = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { maxLength: 20 });
const memoireDEcheances = (jours: readonly number[]) =>
  memoireDe(...jours.map((j, i) => etat(`item-${i}`, { echeance: dans(j) })));

describe('prévoir les révisions', () => {
  it('chaque item compte une fois, le jour de son échéance, et les retards aujourd’hui', () => {
    const memoire = memoireDEcheances([-12, -1, 0, 0.1, 1, 1, 6, 7]);
    expect(prevision(memoire, dans(0), 7)).toEqual([4, 2, 0, 0, 0, 0, 1]);
  });

  it('le jour est celui du lecteur : à Paris, 23 h 30 en temps universel est déjà demain', () => {
    const memoire = memoireDe(etat('a', { echeance: '2026-11-21T23:30:00.000Z' }));
    expect(prevision(memoire, '2026-11-21T10:00:00.000Z', 2)).toEqual([0, 1]);
    expect(prevision(memoire, '2026-11-21T10:00:00.000Z', 2, 'UTC')).toEqual([1, 0]);
    expect(prevision(memoire, '2026-11-21T10:00:00.000Z', 2, 'Indian/Reunion')).toEqual([0, 1]);
  });

  it('le changement d’heure ne décale pas les jours', () => {
    const instants = ['2026-10-24T21:30:00.000Z', '2026-10-25T22:30:00.000Z', '2026-10-25T23:30:00.000Z'];
    const memoire = memoireDe(...instants.map((echeance, i) => etat(`item-${i}`, { echeance })));
    expect(prevision(memoire, '2026-10-24T10:00:00.000Z', 3)).toEqual([1, 1, 1]);
  });

  it('rien ne se perd tant que l’on regarde assez loin', () => {
    fc.assert(
      fc.property(echeances, (jours) => {
        const parJour = prevision(memoireDEcheances(jours), dans(0), 40);
        expect(parJour).toHaveLength(40);
        expect(parJour.reduce((a, b) => a + b, 0)).toBe(jours.length);
      }),
    );
  });

  it('regarder moins loin donne le début de la même prévision', () => {
    fc.assert(
      fc.property(echeances, fc.integer({ min: -2, max: 40 }), (jours, n) => {
        const memoire = memoireDEcheances(jours);
        expect(prevision(memoire, dans(0), n)).toEqual(
          prevision(memoire, dans(0), 40).slice(0, Math.max(0, n)),
        );
      }),
    );
  });
});

describe('rétention moyenne', () => {
  it('sans item rencontré, elle n’existe pas', () => {
    expect(retentionMoyenne(memoireDe(), dans(0))).toBeUndefined();
  });

  it('est la moyenne de ce que l’on sait encore de chaque item', () => {
    const memoire = memoireDe(etat('a', {}, 0.5), etat('b', {}, 0.7), etat('c', {}, 0.9));
    expect(retentionMoyenne(memoire, dans(0))).toBeCloseTo(0.7);
  });
});
