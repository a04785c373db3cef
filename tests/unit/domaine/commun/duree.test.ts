import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dureesEgales, formaterDuree, lireDuree, type Duree } from '../../../../src/domaine/commun/duree.ts';

const RIEN: Duree = { annees: 0, mois: 0, semaines: 0, jours: 0, heures: 0 };
const compte = fc.nat(1000);
const uneDuree = fc.record({ annees: compte, mois: compte, semaines: compte, jours: compte, heures: compte });

function egales(a: string, b: string): boolean {
  return dureesEgales(lireDuree(a) ?? RIEN, lireDuree(b) ?? RIEN);
}

describe('lire une durée', () => {
  it.each([
    ['P6M', { ...RIEN, mois: 6 }],
    ['P1Y6M', { ...RIEN, annees: 1, mois: 6 }],
    ['P15D', { ...RIEN, jours: 15 }],
    ['P2W', { ...RIEN, semaines: 2 }],
    ['PT400H', { ...RIEN, heures: 400 }],
    ['P1DT12H', { ...RIEN, jours: 1, heures: 12 }],
    ['P0D', RIEN],
  ])('%s se lit selon ISO 8601', (iso, attendue) => {
    expect(lireDuree(iso)).toEqual(attendue);
  });

  it.each(['', 'P', 'PT', 'P1YT', '6M', 'p6m', 'P-6M', 'P1.5Y', 'P6M1Y', 'PT30M', 'P6M ', '6 mois'])(
    'une durée hors de ces formes est refusée : « %s »',
    (iso) => {
      expect(lireDuree(iso)).toBeUndefined();
    },
  );

  it('toute durée écrite en ISO se relit sans perte', () => {
    fc.assert(
      fc.property(uneDuree, (d) => {
        const iso = `P${d.annees}Y${d.mois}M${d.semaines}W${d.jours}DT${d.heures}H`;
        expect(lireDuree(iso)).toEqual(d);
      }),
    );
  });

  it('aucun texte ne fait échouer la lecture', () => {
    fc.assert(fc.property(fc.string(), (texte) => void lireDuree(texte)));
  });
});

describe('écrire une durée', () => {
  it.each([
    ['P0D', '0\u00a0jour'],
    ['P1D', '1\u00a0jour'],
    ['P2D', '2\u00a0jours'],
    ['P1Y', '1\u00a0an'],
    ['P2Y', '2\u00a0ans'],
    ['P1M', '1\u00a0mois'],
    ['P6M', '6\u00a0mois'],
    ['P1W', '1\u00a0semaine'],
    ['PT400H', '400\u00a0heures'],
    ['P1Y6M', '1\u00a0an et 6\u00a0mois'],
  ])('le pluriel commence à deux, et « mois » ne change pas : %s → %s', (iso, attendue) => {
    expect(formaterDuree(lireDuree(iso) ?? RIEN)).toBe(attendue);
  });
});

describe('comparer deux durées', () => {
  it.each([
    ['P11M', 'P1Y', false],
    ['P12M', 'P1Y', true],
    ['P13M', 'P1Y', false],
    ['P18M', 'P1Y6M', true],
    ['P6D', 'P1W', false],
    ['P7D', 'P1W', true],
    ['P8D', 'P1W', false],
  ])('douze mois font un an et sept jours une semaine : %s = %s → %s', (a, b, attendu) => {
    expect(egales(a, b)).toBe(attendu);
  });

  it.each([
    ['P29D', 'P1M'],
    ['P30D', 'P1M'],
    ['P31D', 'P1M'],
    ['P4W', 'P1M'],
    ['P365D', 'P1Y'],
    ['PT24H', 'P1D'],
    ['PT200H', 'PT400H'],
    ['P1DT2H', 'P1DT3H'],
  ])('le calendrier distingue %s de %s', (a, b) => {
    expect(egales(a, b)).toBe(false);
  });

  it('l’égalité ne dépend pas du sens où on la lit, et toute durée est égale à elle-même', () => {
    fc.assert(
      fc.property(uneDuree, uneDuree, (a, b) => {
        expect(dureesEgales(a, a)).toBe(true);
        expect(dureesEgales(a, b)).toBe(dureesEgales(b, a));
      }),
    );
  });

  it('échanger un an contre douze mois ne change jamais une durée', () => {
    fc.assert(
      fc.property(uneDuree, (d) => {
        expect(dureesEgales({ ...d, annees: d.annees + 1 }, { ...d, mois: d.mois + 12 })).toBe(true);
        expect(dureesEgales({ ...d, annees: d.annees + 1 }, { ...d, mois: d.mois + 11 })).toBe(false);
      }),
    );
  });
});
