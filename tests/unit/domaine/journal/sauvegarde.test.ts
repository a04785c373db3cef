import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fusionner, journalVide } from '../../../../src/domaine/journal/fusion.ts';
import {
  apercuDImport,
  ECRITURES_SANS_EXPORT,
  exportARappeler,
  JOURS_SANS_EXPORT,
} from '../../../../src/domaine/journal/sauvegarde.ts';
import { journal } from '../arbitraires.ts';
import { noteDe, traceDeReponse } from '../fabriques.ts';

const DEBUT = Date.UTC(2026, 10, 1, 8);
const MINUTE = 60_000;
const JOUR = 24 * 60 * MINUTE;
const instant = (ms: number) => new Date(ms).toISOString();

/** Journal de `n` réponses, une par minute à partir du 1er novembre. */
function journalDe(n: number) {
  return {
    ...journalVide(),
    traces: Array.from({ length: n }, (_, i) =>
      traceDeReponse({ id: `t${i}`, instant: instant(DEBUT + i * MINUTE) }),
    ),
  };
}

describe('rappel d’export', () => {
  const passe = DEBUT + JOURS_SANS_EXPORT * JOUR;

  it('il se fait à sept jours et à vingt traces, pas avant', () => {
    expect([JOURS_SANS_EXPORT, ECRITURES_SANS_EXPORT]).toEqual([7, 20]);
    expect(exportARappeler(journalDe(20), undefined, instant(passe))).toBe(20);
    expect(exportARappeler(journalDe(19), undefined, instant(passe))).toBeUndefined();
    expect(exportARappeler(journalDe(20), undefined, instant(passe - 1))).toBeUndefined();
  });

  it('un carnet vide ne se rappelle jamais', () => {
    expect(exportARappeler(journalVide(), undefined, instant(passe))).toBeUndefined();
    expect(exportARappeler(journalVide(), instant(DEBUT), instant(passe))).toBeUndefined();
  });

  it('après un export, seul ce qui l’a suivi compte, et sept jours se recomptent', () => {
    const exporte = instant(DEBUT + 9 * MINUTE);
    const tard = instant(DEBUT + 9 * MINUTE + 7 * JOUR);
    expect(exportARappeler(journalDe(29), exporte, tard)).toBeUndefined();
    expect(exportARappeler(journalDe(30), exporte, tard)).toBe(20);
    expect(exportARappeler(journalDe(30), exporte, instant(passe))).toBeUndefined();
  });

  it('une note compte autant qu’une réponse', () => {
    const annotations = [noteDe({ instant: instant(DEBUT) })];
    expect(exportARappeler({ ...journalDe(19), annotations }, undefined, instant(passe))).toBe(20);
  });

  it('une horloge qui recule ne rappelle rien', () => {
    expect(exportARappeler(journalDe(50), undefined, instant(DEBUT - JOUR))).toBeUndefined();
  });
});

describe('aperçu d’un import', () => {
  it('dit ce que le fichier contient et ce qu’il apporte', () => {
    const carnet = { ...journalDe(3), annotations: [noteDe()] };
    const fichier = { ...journalDe(5), annotations: [noteDe({ instant: '2026-12-01T00:00:00.000Z' })] };
    expect(apercuDImport(carnet, fichier)).toEqual({
      traces: { total: 5, nouvelles: 2 },
      annotations: { total: 1, nouvelles: 1 },
      reprises: { total: 0, nouvelles: 0 },
      reglages: { total: 0, nouvelles: 0 },
    });
  });

  it('une note plus ancienne que la vôtre n’apporte rien', () => {
    const fichier = { ...journalVide(), annotations: [noteDe({ instant: '2020-01-01T00:00:00.000Z' })] };
    const { annotations } = apercuDImport({ ...journalVide(), annotations: [noteDe()] }, fichier);
    expect(annotations).toEqual({ total: 1, nouvelles: 0 });
  });

  it('il annonce une nouveauté si et seulement si réunir changerait le carnet', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        const carnet = fusionner(a, journalVide());
        const nouvelles = Object.values(apercuDImport(carnet, b)).reduce((n, c) => n + c.nouvelles, 0);
        const change = JSON.stringify(fusionner(carnet, b)) !== JSON.stringify(carnet);
        expect(nouvelles > 0).toBe(change);
      }),
      { numRuns: 500 },
    );
  });

  it('une fois réuni, le même fichier n’apporte plus rien', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        const comptes = Object.values(apercuDImport(fusionner(a, b), b));
        expect(comptes.every((c) => c.nouvelles === 0)).toBe(true);
      }),
    );
  });
});
