import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  courbeDOubli,
  prevision,
  retentionMoyenne,
  revisionsPrevues,
} from '../../../../src/domaine/revision/prevision.ts';
import { memoireDesCartes } from '../../../../src/domaine/revision/memoire.ts';
import { dans, etat, memoireDe, reponse } from './outils.ts';

const echeances = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { maxLength: 20 });
const memoireDEcheances = (jours: readonly number[]) =>
  memoireDe(...jours.map((j, i) => etat(`item-${i}`, { echeance: dans(j) })));

/** Jour civil dans un fuseau ; le suédois écrit les dates comme le site. */
const jourA = (timeZone: string) => (instant: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));
const aParis = jourA('Europe/Paris');

describe('prévoir les révisions', () => {
  it('chaque item compte une fois, le jour de son échéance, et les retards aujourd’hui', () => {
    const memoire = memoireDEcheances([-12, -1, 0, 0.1, 1, 1, 6, 7]);
    expect(prevision(memoire, dans(0), 7, aParis)).toEqual([4, 2, 0, 0, 0, 0, 1]);
  });

  it('le jour est celui du lecteur : 23 h 30 en temps universel est déjà demain à Paris, et encore aujourd’hui à Cayenne', () => {
    const memoire = memoireDe(etat('a', { echeance: '2026-11-21T23:30:00.000Z' }));
    expect(prevision(memoire, '2026-11-21T10:00:00.000Z', 2, aParis)).toEqual([0, 1]);
    expect(prevision(memoire, '2026-11-21T10:00:00.000Z', 2, jourA('America/Cayenne'))).toEqual([1, 0]);
    expect(prevision(memoire, '2026-11-21T10:00:00.000Z', 2, jourA('Indian/Reunion'))).toEqual([0, 1]);
  });

  it('le changement d’heure ne décale pas les jours', () => {
    const instants = ['2026-10-24T21:30:00.000Z', '2026-10-25T22:30:00.000Z', '2026-10-25T23:30:00.000Z'];
    const memoire = memoireDe(...instants.map((echeance, i) => etat(`item-${i}`, { echeance })));
    expect(prevision(memoire, '2026-10-24T10:00:00.000Z', 3, aParis)).toEqual([1, 1, 1]);
  });

  it('rien ne se perd tant que l’on regarde assez loin', () => {
    fc.assert(
      fc.property(echeances, (jours) => {
        const parJour = prevision(memoireDEcheances(jours), dans(0), 40, aParis);
        expect(parJour).toHaveLength(40);
        expect(parJour.reduce((a, b) => a + b, 0)).toBe(jours.length);
      }),
    );
  });

  it('regarder moins loin donne le début de la même prévision', () => {
    fc.assert(
      fc.property(echeances, fc.integer({ min: -2, max: 40 }), (jours, n) => {
        const memoire = memoireDEcheances(jours);
        expect(prevision(memoire, dans(0), n, aParis)).toEqual(
          prevision(memoire, dans(0), 40, aParis).slice(0, Math.max(0, n)),
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

describe('la courbe d’oubli', () => {
  const memoire = memoireDesCartes({ traces: [reponse('a', 0, 'juste'), reponse('b', 0, 'fausse')] });

  it('part de ce qui est su aujourd’hui et ne remonte jamais sans révision', () => {
    const courbe = courbeDOubli(memoire, dans(1), 30);
    expect(courbe).toHaveLength(31);
    expect(courbe[0]).toBe(retentionMoyenne(memoire, dans(1)));
    expect(courbe).toEqual(courbe.toSorted((a, b) => b - a));
  });

  it('n’existe pas tant que rien n’a été rencontré', () => {
    expect(courbeDOubli(new Map(), dans(0), 30)).toEqual([]);
  });
});

describe('les révisions prévues à une rétention donnée', () => {
  const traces = Array.from({ length: 20 }, (_, i) =>
    reponse(`item-${i}`, i % 5, i % 3 === 0 ? 'fausse' : 'juste'),
  );
  const memoire = memoireDesCartes({ traces });

  it('viser plus haut n’en demande jamais moins', () => {
    const charges = Array.from({ length: 16 }, (_, i) =>
      revisionsPrevues(memoire, dans(5), 14, 0.8 + i / 100),
    );
    expect(charges).toEqual(charges.toSorted((a, b) => a - b));
    expect(charges.at(-1)).toBeGreaterThan(charges[0] as number);
  });

  it('sont celles que ferait un lecteur ponctuel qui sait tout', () => {
    let faites = 0;
    const journal = [...traces];
    for (let jour = 5; jour < 19; jour += 1) {
      for (const [id, { echeance }] of memoireDesCartes({ traces: journal })) {
        if (echeance > dans(jour)) continue;
        journal.push(reponse(id, jour, 'juste', 'revision'));
        faites += 1;
      }
    }
    expect(revisionsPrevues(memoire, dans(5), 14, 0.9)).toBe(faites);
  });

  it('un retard se compte une fois, tout de suite', () => {
    const seule = memoireDesCartes({ traces: [reponse('a', 0, 'fausse')] });
    expect(revisionsPrevues(seule, dans(90), 1, 0.9)).toBe(1);
    expect(revisionsPrevues(new Map(), dans(0), 14, 0.9)).toBe(0);
  });
});

describe('ce que l’on retient ne flatte pas', () => {
  const traces = [
    reponse('juste', 0, 'juste'),
    reponse('faux-1', 0, 'fausse'),
    reponse('faux-2', 0, 'fausse'),
    reponse('partiel', 0, 'partielle'),
  ];

  it('une juste et trois manquées : le quart au plus, et non les quatre cinquièmes', () => {
    expect(courbeDOubli(memoireDesCartes({ traces }), dans(0), 1)[0]).toBeCloseTo(0.25);
  });

  it('une question manquée puis sue compte de nouveau', () => {
    const memoire = memoireDesCartes({ traces: [...traces, reponse('faux-1', 1, 'juste')] });
    expect(retentionMoyenne(memoire, dans(1))).toBeGreaterThan(0.45);
  });
});
