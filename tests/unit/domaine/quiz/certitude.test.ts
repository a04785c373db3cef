import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BAREME,
  calibrer,
  CERTITUDES,
  EFFECTIF_MINIMAL,
  esperance,
  juger,
  pointsDeCertitude,
  premieresDuJour,
  seuilDe,
} from '../../../../src/domaine/quiz/certitude.ts';
import { traceDeReponse } from '../fabriques.ts';

const chances = fc.double({ min: 0, max: 1, noNaN: true });

describe('le barème de certitude', () => {
  it('donne un, deux ou trois points au juste ; zéro, moins deux ou moins six au faux', () => {
    expect(CERTITUDES.map((c) => [BAREME[c].juste, BAREME[c].fausse])).toEqual([
      [1, 0],
      [2, -2],
      [3, -6],
    ]);
  });

  it('récompense la franchise : chaque degré n’est le meilleur choix qu’entre ses seuils', () => {
    expect(seuilDe(2)).toBeCloseTo(2 / 3);
    expect(seuilDe(3)).toBeCloseTo(4 / 5);
    fc.assert(
      fc.property(chances, (p) => {
        const franc = p > seuilDe(3) ? 3 : p > seuilDe(2) ? 2 : 1;
        for (const c of CERTITUDES)
          expect(esperance(franc, p)).toBeGreaterThanOrEqual(esperance(c, p) - 1e-9);
      }),
    );
  });

  it('au seuil même, les deux degrés se valent', () => {
    for (const c of [2, 3] as const) {
      expect(esperance(c, seuilDe(c))).toBeCloseTo(esperance((c - 1) as 1 | 2, seuilDe(c)));
    }
  });

  it('se dire sûr au hasard coûte ; se dire peu sûr ne coûte jamais', () => {
    expect(esperance(3, 0.25)).toBeLessThan(0);
    fc.assert(fc.property(chances, (p) => esperance(1, p) >= 0));
  });

  it('une réponse en partie juste vaut à proportion de ses points', () => {
    expect(pointsDeCertitude(3, { issue: 'juste', points: 1 })).toBe(3);
    expect(pointsDeCertitude(3, { issue: 'fausse', points: 0 })).toBe(-6);
    expect(pointsDeCertitude(3, { issue: 'partielle', points: 2 / 3 })).toBeCloseTo(0);
    expect(pointsDeCertitude(2, { issue: 'partielle', points: 0.5 })).toBe(0);
  });

  it('sans réponse ou sans certitude dite, il ne compte rien', () => {
    expect(pointsDeCertitude(3, { issue: 'sans-reponse', points: 0 })).toBe(0);
    expect(pointsDeCertitude(null, { issue: 'fausse', points: 0 })).toBe(0);
  });
});

describe('la calibration', () => {
  const reponses = (certitude: 1 | 2 | 3, total: number, justes: number) =>
    Array.from({ length: total }, (_, i) =>
      traceDeReponse({ certitude, issue: i < justes ? 'juste' : 'partielle' }),
    );

  it('compte, degré par degré, les réponses entièrement justes', () => {
    expect(calibrer([...reponses(3, 20, 15), ...reponses(1, 12, 6)])).toEqual([
      { certitude: 1, total: 12, justes: 6, part: 0.5 },
      { certitude: 2, total: 0, justes: 0, part: undefined },
      { certitude: 3, total: 20, justes: 15, part: 0.75 },
    ]);
  });

  it('se tait tant que l’effectif est trop petit', () => {
    expect(calibrer(reponses(3, EFFECTIF_MINIMAL - 1, 3))[2]?.part).toBeUndefined();
    expect(calibrer(reponses(3, EFFECTIF_MINIMAL, 3))[2]?.part).toBeDefined();
  });

  it('juge un degré d’après les seuils entre lesquels il paie', () => {
    const jugement = (certitude: 1 | 2 | 3, part?: number) =>
      juger({ certitude, total: 20, justes: 0, part });
    expect([jugement(3, 0.79), jugement(3, 0.81)]).toEqual(['trop-sur', 'franc']);
    expect([jugement(2, 0.5), jugement(2, 0.7), jugement(2, 0.9)]).toEqual([
      'trop-sur',
      'franc',
      'trop-prudent',
    ]);
    expect([jugement(1, 0.1), jugement(1, 0.7)]).toEqual(['franc', 'trop-prudent']);
    expect(jugement(3)).toBeUndefined();
  });

  it('au seuil même, le degré est employé à bon escient : huit sur douze pour assez sûr, huit sur dix pour sûr', () => {
    const jugement = (certitude: 1 | 2 | 3, total: number) =>
      juger(calibrer(reponses(certitude, total, 8))[certitude - 1] as ReturnType<typeof calibrer>[number]);
    expect([jugement(1, 12), jugement(2, 12)]).toEqual(['franc', 'franc']);
    expect([jugement(2, 10), jugement(3, 10)]).toEqual(['franc', 'franc']);
  });

  it('ne compte ni une réponse sans certitude, ni un item laissé blanc', () => {
    const muettes = [traceDeReponse(), traceDeReponse({ certitude: 3, issue: 'sans-reponse' })];
    expect(calibrer(muettes).every((c) => c.total === 0)).toBe(true);
  });

  it('ne retient d’un jour que la première réponse à chaque item : après, le corrigé est lu', () => {
    const premiere = traceDeReponse({ id: 'a', issue: 'fausse', certitude: 3 });
    const seconde = traceDeReponse({ id: 'b', instant: '2026-11-21T10:05:00.000Z', certitude: 3 });
    const demain = traceDeReponse({ id: 'c', instant: '2026-11-22T10:05:00.000Z', certitude: 3 });
    const enTempsUniversel = (instant: string) => instant.slice(0, 10);
    const retenues = premieresDuJour([seconde, demain, premiere], enTempsUniversel);
    expect(retenues.map((t) => t.id)).toEqual(['a', 'c']);
  });

  it('le jour est celui du lecteur : à Nouméa, 12 h et 14 h en temps universel sont de part et d’autre de minuit', () => {
    const soir = traceDeReponse({ id: 'a', instant: '2026-11-21T12:00:00.000Z', certitude: 3 });
    const nuit = traceDeReponse({ id: 'b', instant: '2026-11-21T14:00:00.000Z', certitude: 3 });
    const aNoumea = (instant: string) =>
      new Date(Date.parse(instant) + 11 * 3_600_000).toISOString().slice(0, 10);
    expect(premieresDuJour([soir, nuit], aNoumea)).toHaveLength(2);
  });
});
