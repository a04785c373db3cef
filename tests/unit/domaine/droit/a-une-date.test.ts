import { describe, expect, it } from 'vitest';
import {
  autourDuJour,
  datesCharnieres,
  differencesEntre,
  evolutionsEntre,
  lireDateDemandee,
  situerALaDate,
  type ThemePublie,
} from '../../../../src/domaine/droit/a-une-date.ts';
import { fait, theme, version } from '../fabriques.ts';

const ancienne = { enonce: 'Deux ans.', source: 'CPP 723-15', depuis: '2014-10-01', jusqu_au: '2020-03-23' };
const nouvelle = { enonce: 'Un an.', source: 'CPP 723-15', depuis: '2020-03-24' };
const abroge = {
  enonce: 'Une mise à l’épreuve.',
  source: 'CP 132-40',
  depuis: '1994-03-01',
  jusqu_au: '2020-03-23',
};
const sansDebut = { enonce: 'Un usage.', source: 'CPP D1', jusqu_au: '2022-12-31' };

const THEME: ThemePublie = {
  id: 'seuils',
  nom: 'Seuils',
  debut: '1994-03-01',
  faits: [
    { id: 'seuil', libelle: 'Seuil', versions: [ancienne, nouvelle] },
    { id: 'sme', libelle: 'SME', versions: [abroge] },
    { id: 'usage', libelle: 'Usage', versions: [sansDebut] },
  ],
  evolutions: [
    { date: '2020-03-24', texte: 'LPJ', avant: 'deux ans', apres: 'un an' },
    { date: '2014-10-01', texte: 'Loi de 2014', avant: 'un an', apres: 'deux ans' },
  ],
};

describe('un fait lu à une date', () => {
  it.each([
    ['la veille de sa première rédaction', '2014-09-30', 'pas-encore'],
    ['son premier jour', '2014-10-01', 'en-vigueur'],
    ['la veille de la réforme', '2020-03-23', 'en-vigueur'],
    ['le jour de la réforme', '2020-03-24', 'en-vigueur'],
  ])('%s (%s), est %s', (_, date, etat) => {
    expect(situerALaDate(THEME, 'seuil', date).etat).toBe(etat);
  });

  it('a la rédaction de ce jour, et non celle d’aujourd’hui', () => {
    expect(situerALaDate(THEME, 'seuil', '2020-03-23')).toMatchObject({ version: ancienne });
    expect(situerALaDate(THEME, 'seuil', '2020-03-24')).toMatchObject({ version: nouvelle });
  });

  it('n’est plus en vigueur le lendemain de son dernier jour', () => {
    expect(situerALaDate(THEME, 'sme', '2020-03-23').etat).toBe('en-vigueur');
    expect(situerALaDate(THEME, 'sme', '2020-03-24')).toMatchObject({ etat: 'plus', depuis: '2020-03-24' });
  });

  it('dont aucune date n’est établie ne se dit jamais en vigueur', () => {
    expect(situerALaDate(THEME, 'inconnu', '2019-05-03')).toEqual({ etat: 'non-etabli' });
    expect(situerALaDate(THEME, 'usage', '2019-05-03')).toMatchObject({
      etat: 'non-etabli',
      version: sansDebut,
    });
  });

  it('dont aucune date n’est établie est mis à part avant que le thème ne commence', () => {
    expect(situerALaDate(THEME, 'inconnu', '1994-02-28')).toEqual({ etat: 'hors-memoire' });
    expect(situerALaDate(THEME, 'inconnu', '1994-03-01')).toEqual({ etat: 'non-etabli' });
    const muet = { ...THEME, faits: [], evolutions: [] };
    delete (muet as Partial<ThemePublie>).debut;
    expect(situerALaDate(muet, 'inconnu', '2025-01-01')).toEqual({ etat: 'hors-memoire' });
  });
});

describe('ce qui a changé entre deux dates', () => {
  it('ce sont les rédactions qui diffèrent, les faits qui cessent et ceux qui commencent', () => {
    const vus = differencesEntre(THEME, '2019-05-03', '2026-11-30');
    expect(vus.map((d) => [d.id, d.avant?.enonce, d.depuis?.enonce])).toEqual([
      ['seuil', 'Deux ans.', 'Un an.'],
      ['sme', 'Une mise à l’épreuve.', undefined],
      ['usage', 'Un usage.', undefined],
    ]);
    expect(differencesEntre(THEME, '2014-09-30', '2014-10-01')).toEqual([
      { id: 'seuil', libelle: 'Seuil', depuis: ancienne },
    ]);
  });

  it('rien n’a changé d’un jour au même', () => {
    expect(differencesEntre(THEME, '2019-05-03', '2019-05-03')).toEqual([]);
  });

  it('un fait dont le début n’est pas établi n’a pas « commencé »', () => {
    const parti = { ...THEME, debut: '2020-01-01' };
    expect(differencesEntre(parti, '2019-05-03', '2021-01-01').map((d) => d.id)).not.toContain('usage');
  });

  it('l’évolution du premier jour n’en est pas, celle du dernier en est', () => {
    expect(evolutionsEntre(THEME, '2014-10-01', '2020-03-24').map((e) => e.texte)).toEqual(['LPJ']);
  });

  it('ce qu’il y avait avant une règle, et après, est ce que le thème en dit ce jour-là', () => {
    expect(autourDuJour(THEME, '2020-03-24')).toEqual({ avant: ['deux ans'], apres: ['un an'] });
    expect(autourDuJour(THEME, '2020-03-25')).toEqual({ avant: [], apres: [] });
  });
});

describe('la date demandée', () => {
  const bornes = { premier: '1911-07-13', dernier: '2029-01-01' };

  it.each(['1911-07-13', '2019-05-03', ' 2020-03-24 ', '2029-01-01'])('« %s » se lit', (ecrite) => {
    expect(lireDateDemandee(ecrite, bornes)).toEqual({ date: ecrite.trim() });
  });

  it.each([
    ['', 'mal-ecrite'],
    ['2019-02-30', 'mal-ecrite'],
    ['03/05/2019', 'mal-ecrite'],
    ['<script>', 'mal-ecrite'],
    ['1911-07-12', 'trop-ancienne'],
    ['2029-01-02', 'trop-lointaine'],
  ])('« %s » est refusée : %s', (ecrite, refus) => {
    expect(lireDateDemandee(ecrite, bornes)).toEqual({ refus, ecrite });
  });
});

it('les dates charnières sont celles où le sujet a le plus changé, jamais à venir', () => {
  const tig = {
    ...theme(
      'tig',
      fait('a', version({ depuis: '2020-03-24' })),
      fait('b', version({ depuis: '2020-03-24' })),
      fait('c', version({ depuis: '2014-10-01', jusqu_au: '2020-03-23' })),
      fait('d', version({ depuis: '2029-01-01' })),
    ),
    evolutions: [{ date: '2005-01-01', texte: 'Loi', avant: 'a', apres: 'b' }],
  };
  expect(datesCharnieres([tig], '2026-11-30', 2)).toEqual(['2014-10-01', '2020-03-24']);
  expect(datesCharnieres([tig], '2026-11-30')).toEqual(['2005-01-01', '2014-10-01', '2020-03-24']);
});
