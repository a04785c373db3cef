import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estDateCivile,
  formaterDate,
  formaterDateCourte,
} from '../../../../src/domaine/commun/date-civile.ts';

const dateCivile = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('reconnaître une date', () => {
  it.each([
    ['2024-02-28', true],
    ['2024-02-29', true],
    ['2024-02-30', false],
    ['2023-02-28', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
  ])('février suit les années bissextiles : %s → %s', (texte, existe) => {
    expect(estDateCivile(texte)).toBe(existe);
  });

  it.each([
    ['2020-00-10', false],
    ['2020-01-10', true],
    ['2020-12-10', true],
    ['2020-13-10', false],
    ['2020-04-00', false],
    ['2020-04-01', true],
    ['2020-04-30', true],
    ['2020-04-31', false],
  ])('le mois va de 1 à 12 et le jour s’arrête à la fin du mois : %s → %s', (texte, existe) => {
    expect(estDateCivile(texte)).toBe(existe);
  });

  it.each(['', '24/03/2020', '2020-3-24', '20200324', ' 2020-03-24', '2020-03-24T00:00', '2020-03-24\n'])(
    'une date écrite autrement que AAAA-MM-JJ est refusée : « %s »',
    (texte) => {
      expect(estDateCivile(texte)).toBe(false);
    },
  );

  it('tout jour du calendrier est une date, et l’ordre des textes est celui des jours', () => {
    fc.assert(
      fc.property(dateCivile, dateCivile, (a, b) => {
        expect(estDateCivile(a)).toBe(true);
        expect(a < b).toBe(new Date(a).getTime() < new Date(b).getTime());
      }),
    );
  });
});

describe('écrire une date', () => {
  it('le premier du mois s’écrit « 1er », les autres jours en chiffres sans zéro', () => {
    expect(formaterDate('2023-01-01')).toBe('1er\u00a0janvier\u00a02023');
    expect(formaterDate('2023-01-02')).toBe('2\u00a0janvier\u00a02023');
    expect(formaterDate('2020-03-24')).toBe('24\u00a0mars\u00a02020');
  });

  it('une date s’écrit comme le français l’écrit, pour chaque jour du calendrier', () => {
    const francais = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(dateCivile, (date) => {
        const attendu = francais.format(new Date(date)).replace(/^1 /, '1er ');
        expect(formaterDate(date).replaceAll('\u00a0', ' ')).toBe(attendu);
      }),
    );
  });

  it('une date qui n’existe pas est signalée plutôt qu’écrite de travers', () => {
    expect(() => formaterDate('2023-02-29')).toThrow(RangeError);
    expect(() => formaterDate('bientôt')).toThrow('«\u00a0bientôt\u00a0»');
  });

  it('dans les marges, la date s’écrit en chiffres, le jour d’abord', () => {
    expect(formaterDateCourte('2020-03-24')).toBe('24/03/2020');
  });
});
