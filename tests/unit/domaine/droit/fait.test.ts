import { describe, expect, it } from 'vitest';
import {
  derniereVersion,
  estAbroge,
  indexerFaits,
  validiteDe,
  datesDe,
  versionALaDate,
  versionAMontrer,
} from '../../../../src/domaine/droit/fait.ts';
import { fait, theme, version } from '../fabriques.ts';

const ancienne = version({ depuis: '2014-10-01', jusqu_au: '2020-03-23' });
const nouvelle = version({ depuis: '2020-03-24' });

describe('table des faits', () => {
  it('un fait se désigne par son thème puis son nom', () => {
    const table = indexerFaits([
      theme('tig', fait('duree', nouvelle)),
      theme('ddse-peine', fait('duree', nouvelle)),
    ]);
    expect([...table.keys()]).toEqual(['tig.duree', 'ddse-peine.duree']);
    expect(table.get('tig.duree')?.theme.id).toBe('tig');
    expect(table.get('tig.duree')?.ref).toBe('tig.duree');
  });

  it('un fait inconnu n’est pas dans la table', () => {
    expect(indexerFaits([theme('tig', fait('duree', nouvelle))]).get('tig.lieu')).toBeUndefined();
  });
});

describe('rédaction applicable', () => {
  const reforme = fait('duree', ancienne, nouvelle);

  it.each([
    ['la veille de la première', '2014-09-30', undefined],
    ['le premier jour de la première', '2014-10-01', ancienne],
    ['le dernier jour de la première', '2020-03-23', ancienne],
    ['le premier jour de la seconde', '2020-03-24', nouvelle],
    ['longtemps après', '2030-01-01', nouvelle],
  ])('%s (%s), c’est la bonne rédaction qui s’applique', (_, date, attendue) => {
    expect(versionALaDate(reforme, date)).toBe(attendue);
  });

  it('une date d’effet inconnue vaut « depuis toujours »', () => {
    const sansDate = version();
    expect(versionALaDate(fait('duree', sansDate), '1810-01-01')).toBe(sansDate);
  });

  it('si deux rédactions se recouvrent, la plus récente l’emporte', () => {
    const recouvrante = version({ depuis: '2019-01-01' });
    expect(versionALaDate(fait('duree', ancienne, recouvrante), '2019-06-01')).toBe(recouvrante);
  });

  it.each([
    ['la rédaction du jour, et non celle à venir', '2020-03-23', ancienne],
    ['la nouvelle, dès son premier jour', '2020-03-24', nouvelle],
    ['à défaut, la plus récente', '2014-09-30', nouvelle],
  ])('ce qui se montre : %s (%s)', (_, date, attendue) => {
    expect(versionAMontrer(reforme, date)).toBe(attendue);
  });

  it('la dernière rédaction est la dernière écrite, même si elle n’est plus en vigueur', () => {
    expect(derniereVersion(reforme)).toBe(nouvelle);
    expect(derniereVersion(fait('duree', ancienne))).toBe(ancienne);
  });
});

describe('abrogation', () => {
  it.each([
    ['la veille du dernier jour', '2020-03-22', false],
    ['le dernier jour', '2020-03-23', false],
    ['le lendemain', '2020-03-24', true],
  ])('un fait est abrogé le lendemain de son dernier jour : %s (%s) → %s', (_, date, attendu) => {
    expect(estAbroge(fait('duree', ancienne), date)).toBe(attendu);
  });

  it('un fait dont une rédaction passée a cessé, mais pas la dernière, n’est pas abrogé', () => {
    expect(estAbroge(fait('duree', ancienne, nouvelle), '2030-01-01')).toBe(false);
  });
});

describe('dire la validité', () => {
  it.each([
    [{}, 'en vigueur, date d’effet non établie'],
    [{ depuis: '2020-03-24' }, 'en vigueur depuis le 24/03/2020'],
    [{ jusqu_au: '2020-03-23' }, 'appliqué jusqu’au 23/03/2020'],
    [{ depuis: '2014-10-01', jusqu_au: '2020-03-23' }, 'appliqué depuis le 01/10/2014, jusqu’au 23/03/2020'],
  ])('%j se dit « %s »', (bornes, attendue) => {
    expect(validiteDe(bornes)).toBe(attendue);
  });
});

describe('les dates d’un fait', () => {
  it('disent sa validité puis sa relecture, en chiffres', () => {
    expect(datesDe({ depuis: '2020-03-24' }, '2026-11-21')).toBe(
      'en vigueur depuis le 24/03/2020 · relu le 21/11/2026',
    );
  });
});
