import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ajouter,
  depassementDe,
  deplacer,
  direLaDuree,
  heureDe,
  heureDeFin,
  lignesDe,
  materielDe,
  minutesDe,
  modifier,
  rallonger,
  retirables,
  retirer,
  totalDe,
} from '../../../../src/domaine/seance/seance.ts';
import {
  commencer,
  deriveDe,
  etapesTenues,
  montrer,
  retirerEnRoute,
} from '../../../../src/domaine/seance/tenue.ts';
import { etape, INSTANT, seance } from './fabriques.ts';

const uneSeance = fc
  .array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 12 })
  .map((durees) => seance(durees.map((minutes, i) => etape(`e${i}`, { minutes, retirable: i % 3 === 0 }))));

describe('le minutage', () => {
  it('chaque ligne commence où finit la précédente, et la dernière finit au total', () => {
    fc.assert(
      fc.property(uneSeance, (s) => {
        const lignes = lignesDe(s);
        lignes.forEach((l, i) => expect(l.de).toBe(i === 0 ? 0 : lignes[i - 1]?.a));
        expect(lignes.at(-1)?.a).toBe(totalDe(s));
      }),
    );
  });

  it('une heure écrite et relue ne change pas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (m) => {
        expect(minutesDe(heureDe(m))).toBe(m);
      }),
    );
  });

  it.each([
    [0, '0\u00a0min'],
    [45, '45\u00a0min'],
    [60, '1\u00a0h'],
    [210, '3\u00a0h\u00a030'],
    [125, '2\u00a0h\u00a005'],
  ])('%i minutes se disent %s', (minutes, dit) => expect(direLaDuree(minutes)).toBe(dit));

  it('le dépassement se compte depuis la fin voulue, et ne se dit pas sans elle', () => {
    const s = seance([etape('a', { minutes: 70 })]);
    expect(depassementDe(s)).toBeUndefined();
    expect(depassementDe({ ...s, fin: '10:00' })).toBe(10);
    expect(depassementDe({ ...s, fin: '10:30' })).toBe(-20);
    expect(heureDeFin(s)).toBe('10:10');
  });
});

describe('composer', () => {
  it('déplacer une ligne ne perd ni n’ajoute rien, et la met où l’on a dit', () => {
    fc.assert(
      fc.property(uneSeance, fc.nat(20), fc.integer({ min: -5, max: 20 }), (s, de, vers) => {
        const cle = `e${de % s.etapes.length}`;
        const suite = deplacer(s, cle, vers, INSTANT);
        expect(suite.etapes.map((e) => e.cle).sort()).toEqual(s.etapes.map((e) => e.cle).sort());
        expect(suite.etapes[Math.max(0, Math.min(s.etapes.length - 1, vers))]?.cle).toBe(cle);
        expect(totalDe(suite)).toBe(totalDe(s));
      }),
    );
  });

  it('ajouter après une ligne puis retirer rend la même séance', () => {
    fc.assert(
      fc.property(uneSeance, (s) => {
        const plus = ajouter(s, etape('neuve'), INSTANT, 'e0');
        expect(plus.etapes[1]?.cle).toBe('neuve');
        expect(retirer(plus, 'neuve', INSTANT).etapes).toEqual(s.etapes);
      }),
    );
  });

  it('rallonger va de cinq en cinq, revient sur un pas, et ne descend pas sous zéro', () => {
    const s = seance([etape('a', { minutes: 12 })]);
    const minutes = (pas: number) => rallonger(s, 'a', pas, INSTANT).etapes[0]?.minutes;
    expect([minutes(1), minutes(-1), minutes(-9)]).toEqual([15, 10, 0]);
  });

  it('vider un champ facultatif l’ôte', () => {
    const s = seance([etape('a', { notes: 'Lire' })]);
    expect('notes' in (modifier(s, 'a', { notes: undefined }, INSTANT).etapes[0] ?? {})).toBe(false);
  });

  it('le matériel se dit une fois, avec les lignes qui s’en servent', () => {
    const s = seance(
      [etape('a', { materiel: ['Chevalet'] }), etape('b', { materiel: ['chevalet', 'Cartes'] })],
      { materiel: ['Montre'] },
    );
    expect(materielDe(s)).toEqual([
      { quoi: 'Montre', lignes: [] },
      { quoi: 'Chevalet', lignes: [1, 2] },
      { quoi: 'Cartes', lignes: [2] },
    ]);
  });
});

describe('la dérive', () => {
  const s = seance([
    etape('a', { minutes: 30 }),
    etape('b', { minutes: 20, retirable: true }),
    etape('c', { minutes: 40, retirable: true }),
  ]);
  const neuf = 9 * 60;

  it('tant que l’étape montrée est dans son temps, on est à l’heure', () => {
    const t = commencer(s, { id: 't', instant: INSTANT });
    expect(deriveDe(t, neuf + 29)).toMatchObject({ minutes: 0, degre: 'heure', fin: neuf + 90 });
  });

  it.each([
    [32, 'heure'],
    [33, 'retard'],
    [39, 'retard'],
    [40, 'fort'],
  ])('à la minute %i d’une étape de trente, c’est « %s »', (minute, degre) => {
    expect(deriveDe(commencer(s, { id: 't', instant: INSTANT }), neuf + minute).degre).toBe(degre);
  });

  it('retirer une étape à venir rend ses minutes à la fin', () => {
    const t = commencer(s, { id: 't', instant: INSTANT });
    const sans = retirerEnRoute(t, 'c', INSTANT);
    expect(deriveDe(sans, neuf + 40).fin).toBe(deriveDe(t, neuf + 40).fin - 40);
    expect(etapesTenues(sans).map((e) => e.cle)).toEqual(['a', 'b']);
  });

  it('ce qui peut se retirer se propose du plus long au plus court, et seulement s’il vient encore', () => {
    expect(retirables(s).map((l) => l.etape.cle)).toEqual(['c', 'b']);
    expect(retirables(s, 1).map((l) => l.etape.cle)).toEqual(['c']);
  });

  it('l’instant d’une étape est celui où elle est montrée la première fois', () => {
    const t = commencer(s, { id: 't', instant: INSTANT });
    const deuxFois = montrer(
      montrer(t, 'b', 0, '2026-12-01T09:31:00.000Z'),
      'b',
      1,
      '2026-12-01T09:40:00.000Z',
    );
    expect(deuxFois.passages.at(-1)).toEqual({ etape: 'b', instant: '2026-12-01T09:31:00.000Z' });
  });
});
