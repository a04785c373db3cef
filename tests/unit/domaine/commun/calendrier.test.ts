import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ajouter,
  ajouterJours,
  joursDuMois,
  joursEntre,
  retrancher,
} from '../../../../src/domaine/commun/calendrier.ts';
import { estDateCivile } from '../../../../src/domaine/commun/date-civile.ts';
import { lireDuree, type Duree } from '../../../../src/domaine/commun/duree.ts';

const duree = (iso: string) => lireDuree(iso) as Duree;
const dateCivile = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const mois = (n: number): Duree => ({ annees: 0, mois: n, semaines: 0, jours: 0, heures: 0 });

describe('ajouter une durée à une date', () => {
  it.each([
    ['2026-01-05', 'P6M', '2026-07-05'],
    ['2026-01-30', 'P1M', '2026-02-28'],
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2028-01-31', 'P1M', '2028-02-29'],
    ['2026-03-31', 'P1M', '2026-04-30'],
    ['2026-12-31', 'P2M', '2027-02-28'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2028-02-29', 'P4Y', '2032-02-29'],
    ['1900-02-28', 'P1D', '1900-03-01'],
    ['2000-02-28', 'P1D', '2000-02-29'],
    ['2026-11-30', 'P15D', '2026-12-15'],
    ['2026-11-30', 'P1Y6M', '2028-05-30'],
    ['2026-11-30', 'P2W', '2026-12-14'],
    // Les mois d’abord : le 31 janvier, un mois et un jour, c’est le 1er mars.
    ['2026-01-31', 'P1M1D', '2026-03-01'],
  ])('%s et %s : %s', (date, iso, attendue) => {
    expect(ajouter(date, duree(iso))).toBe(attendue);
  });

  it('va de quantième à quantième, ou au dernier jour du mois, de tout jour de l’année', () => {
    fc.assert(
      fc.property(dateCivile, fc.integer({ min: 0, max: 600 }), (date, n) => {
        const apres = ajouter(date, mois(n));
        expect(estDateCivile(apres)).toBe(true);
        const [a, m, j] = apres.split('-').map(Number) as [number, number, number];
        const jour = Number(date.slice(8));
        expect(j).toBe(Math.min(jour, joursDuMois(a, m)));
        expect(a * 12 + m - (Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)))).toBe(n);
      }),
    );
  });

  it('ne renverse jamais l’ordre de deux dates', () => {
    fc.assert(
      fc.property(dateCivile, dateCivile, fc.integer({ min: 0, max: 60 }), (a, b, n) => {
        const [avant, apres] = a <= b ? [a, b] : [b, a];
        expect(ajouter(avant, mois(n)) <= ajouter(apres, mois(n))).toBe(true);
      }),
    );
  });

  it('douze mois font un an, sept jours une semaine', () => {
    fc.assert(
      fc.property(dateCivile, (date) => {
        expect(ajouter(date, duree('P12M'))).toBe(ajouter(date, duree('P1Y')));
        expect(ajouter(date, duree('P7D'))).toBe(ajouter(date, duree('P1W')));
      }),
    );
  });

  it('refuse des heures, une date fausse et un résultat hors du calendrier', () => {
    expect(() => ajouter('2026-01-01', duree('PT20H'))).toThrow(RangeError);
    expect(() => ajouter('2026-02-30', duree('P1D'))).toThrow(RangeError);
    expect(() => ajouter('9999-12-31', duree('P1D'))).toThrow(RangeError);
    expect(() => ajouter('9999-12-31', duree('P1M'))).toThrow(RangeError);
  });
});

describe('retrancher une durée', () => {
  it.each([
    ['2026-03-31', 'P1M', '2026-02-28'],
    ['2028-03-31', 'P1M', '2028-02-29'],
    ['2026-01-15', 'P1M', '2025-12-15'],
    ['2029-02-28', 'P1Y', '2028-02-28'],
    ['2026-03-01', 'P1D', '2026-02-28'],
  ])('%s moins %s : %s', (date, iso, attendue) => {
    expect(retrancher(date, duree(iso))).toBe(attendue);
  });

  it('défait l’ajout, sauf quand le mois d’arrivée a raccourci le quantième', () => {
    fc.assert(
      fc.property(dateCivile, fc.integer({ min: 0, max: 120 }), (date, n) => {
        fc.pre(Number(date.slice(8)) <= 28);
        expect(retrancher(ajouter(date, mois(n)), mois(n))).toBe(date);
      }),
    );
  });
});

describe('compter les jours', () => {
  it('du jour au lendemain il y en a un, à toute date, changement d’heure compris', () => {
    fc.assert(
      fc.property(dateCivile, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        expect(joursEntre(date, ajouterJours(date, n))).toBe(n);
      }),
    );
    expect(joursEntre('2026-03-28', '2026-03-30')).toBe(2);
    expect(joursEntre('2028-01-01', '2029-01-01')).toBe(366);
  });
});
