import { describe, expect, it } from 'vitest';
import { valeurDe } from '../../../../src/domaine/droit/valeur-de.ts';
import type { Fait } from '../../../../src/schemas/droit.ts';

/** Le TIG passe de 280 à 400 heures le 25 mars 2019 ; la première rédaction commence en 2005. */
const FAIT = {
  ref: 'tig.duree',
  fait: {
    id: 'duree',
    sortes: ['duree'],
    questions: [],
    versions: [
      {
        enonce: 'Le TIG dure 280 heures au plus.',
        valeurs: { max: 'PT280H' },
        source: 'CP 131-8',
        etat: 'lu',
        depuis: '2005-01-01',
        jusqu_au: '2019-03-24',
      },
      {
        enonce: 'Le TIG dure de 20 à 400 heures.',
        valeurs: { min: 'PT20H', max: 'PT400H', part: '1/2' },
        source: 'CP 131-8',
        etat: 'lu',
        depuis: '2019-03-25',
      },
    ],
  } as Fait,
};

describe('la valeur d’un fait à une date', () => {
  it.each([
    ['2005-01-01', 280],
    ['2019-03-24', 280],
    ['2019-03-25', 400],
    ['2026-11-30', 400],
  ])('le %s, celle de la rédaction d’alors : %i heures', (date, heures) => {
    expect(valeurDe(FAIT, 'max', date, 'duree').duree.heures).toBe(heures);
  });

  it('se lit dans le type demandé', () => {
    expect(valeurDe(FAIT, 'part', '2026-11-30', 'fraction')).toMatchObject({
      numerateur: 1,
      denominateur: 2,
    });
  });

  it.each([
    ['avant toute rédaction', 'max', '2004-12-31', 'duree', /aucune rédaction applicable le 2004-12-31/],
    ['sous une clé absente', 'plafond', '2026-11-30', 'duree', /pas de valeur «\splafond\s»/],
    [
      'sous une clé que la rédaction d’alors n’avait pas',
      'min',
      '2010-01-01',
      'duree',
      /pas de valeur «\smin\s»/,
    ],
    ['dans un autre type', 'max', '2026-11-30', 'fraction', /n’est pas de type «\sfraction\s»/],
  ] as const)('%s, s’arrête en nommant le fait', (_, cle, date, type, message) => {
    expect(() => valeurDe(FAIT, cle, date, type)).toThrow(message);
    expect(() => valeurDe(FAIT, cle, date, type)).toThrow(/tig\.duree/);
  });
});
