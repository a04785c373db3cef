import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  echeanceDe,
  ecrireMinutes,
  estHorsDelai,
  minutesAccordees,
  minutesPassees,
  minutesRestantes,
  rappelDe,
  tempsRestant,
} from '../../../../src/domaine/examen/temps.ts';

const DEBUT = '2026-11-22T09:00:00.000Z';
const a = (heure: string) => `2026-11-22T${heure}.000Z`;

describe('le temps accordé', () => {
  it.each([
    [45, 60],
    [30, 40],
    [20, 27],
    [1, 2],
  ])('majoré d’un tiers, %i minutes en font %i', (minutes, majorees) => {
    expect(minutesAccordees(minutes, 'majore')).toBe(majorees);
  });

  it('majoré n’est jamais moindre qu’un tiers de plus, ni de plus d’une minute au-delà', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (minutes) => {
        const exces = (minutesAccordees(minutes, 'majore') as number) - (minutes * 4) / 3;
        expect(exces).toBeGreaterThanOrEqual(-1e-9);
        expect(exces).toBeLessThan(1);
      }),
    );
  });

  it('sans limite, n’a ni échéance ni temps restant, et nul n’est hors délai', () => {
    const libre = { debut: DEBUT, minutes: minutesAccordees(30, 'libre') };
    expect(echeanceDe(libre)).toBeUndefined();
    expect(tempsRestant(libre, a('23:00:00'))).toBeUndefined();
    expect(estHorsDelai({ ...libre, instant: a('23:00:00') })).toBe(false);
  });
});

describe('le temps restant', () => {
  const duree = { debut: DEBUT, minutes: 30 };

  it('ne passe ni sous zéro ni au-delà du temps accordé, quelle que soit l’horloge', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (ecart) => {
        const maintenant = new Date(Date.parse(DEBUT) + ecart).toISOString();
        const restant = tempsRestant(duree, maintenant) as number;
        expect(restant).toBeGreaterThanOrEqual(0);
        expect(restant).toBeLessThanOrEqual(30 * 60_000);
      }),
    );
  });

  it.each([
    ['09:00:00', '30\u00a0minutes', undefined],
    ['09:19:59', '10\u00a0minutes', undefined],
    ['09:20:00', '10\u00a0minutes', 10],
    ['09:28:00', '2\u00a0minutes', 2],
    ['09:28:59', '1\u00a0minute', 2],
    ['09:29:30', 'moins d’une minute', 2],
  ])('à %s se lit « %s »', (heure, ecrit, rappel) => {
    const restant = tempsRestant(duree, a(heure)) as number;
    expect(ecrireMinutes(minutesRestantes(restant))).toBe(ecrit);
    expect(rappelDe(restant)).toBe(rappel);
  });

  it('une copie remise à l’échéance est à l’heure ; la milliseconde d’après, hors délai', () => {
    expect(estHorsDelai({ ...duree, instant: a('09:30:00') })).toBe(false);
    expect(estHorsDelai({ ...duree, instant: '2026-11-22T09:30:00.001Z' })).toBe(true);
    expect(minutesPassees(DEBUT, a('09:12:40'))).toBe(13);
  });
});
