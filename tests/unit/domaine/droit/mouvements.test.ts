import { describe, expect, it } from 'vitest';
import { acteursNommes } from '../../../../src/domaine/droit/acteurs.ts';
import {
  anneesDesMouvements,
  composerLesMouvements,
  textesDuDroit,
  vieDuFait,
} from '../../../../src/domaine/droit/mouvements.ts';
import type { Changement } from '../../../../src/schemas/pages.ts';
import { fait, theme, version } from '../fabriques.ts';

const ancienne = version({ enonce: 'Deux ans.', depuis: '2014-10-01', jusqu_au: '2020-03-23' });
const nouvelle = version({ enonce: 'Un an.', depuis: '2020-03-24' });

const texte = (propre: Partial<Changement>): Changement => ({
  id: 'loi',
  date: '2019-03-24',
  texte: 'Loi',
  titre: 'Loi',
  resume: 'Loi.',
  details: [],
  statut: 'en-vigueur',
  lpj: false,
  mesures: [],
  source: 'JORF',
  etat: 'lu',
  ...propre,
});

describe('la vie d’un fait', () => {
  it('un fait entre en vigueur le premier jour de sa première rédaction, et change à la suivante', () => {
    expect(vieDuFait(fait('seuil', ancienne, nouvelle))).toMatchObject([
      { date: '2014-10-01', sort: 'entre', depuis: ancienne },
      { date: '2020-03-24', sort: 'change', avant: ancienne, depuis: nouvelle },
    ]);
  });

  it('un fait cesse de s’appliquer le lendemain de son dernier jour', () => {
    expect(vieDuFait(fait('seuil', ancienne)).at(-1)).toMatchObject({
      date: '2020-03-24',
      sort: 'cesse',
      avant: ancienne,
    });
  });

  it('un fait dont aucune date n’est établie n’a rien à dire', () => {
    expect(vieDuFait(fait('seuil', version()))).toEqual([]);
  });

  it('une rédaction sans date d’effet commence le lendemain de la précédente', () => {
    expect(vieDuFait(fait('seuil', ancienne, version())).map((f) => f.date)).toEqual([
      '2014-10-01',
      '2020-03-24',
    ]);
  });
});

describe('les mouvements du droit', () => {
  const evolution = { date: '2020-03-24', texte: 'LPJ', avant: 'Deux ans', apres: 'Un an, dit le JAP' };
  const tig = { ...theme('tig', fait('seuil', ancienne, nouvelle)), evolutions: [evolution] };

  it('réunissent, pour un jour et un thème, l’évolution et les faits', () => {
    const [premier] = composerLesMouvements([tig]);
    expect(premier).toMatchObject({ date: '2020-03-24', evolutions: [evolution], acteurs: ['le JAP'] });
    expect(premier?.faits.map((f) => f.sort)).toEqual(['change']);
  });

  it('vont du plus récent au plus ancien, thème par thème', () => {
    const autre = theme('arse', fait('duree', nouvelle));
    expect(composerLesMouvements([tig, autre]).map((m) => `${m.date} ${m.theme.id}`)).toEqual([
      '2020-03-24 arse',
      '2020-03-24 tig',
      '2014-10-01 tig',
    ]);
  });

  it('ont leurs années, celles des textes promulgués comprises', () => {
    const annees = anneesDesMouvements([tig], [texte({ effet: '2029-01-01', statut: 'a-venir' })]);
    expect(annees).toEqual(['2029', '2020', '2014']);
  });

  it('ne comptent ni un projet, ni un texte à vérifier', () => {
    expect(textesDuDroit([texte({ statut: 'en-discussion' }), texte({ etat: 'a-verifier' })])).toEqual([]);
  });
});

describe('les acteurs qu’un texte nomme', () => {
  it.each([
    ['Le directeur du SPIP choisit le poste.', ['le directeur du SPIP']],
    ['Le JAP saisit le SPIP ; le procureur donne son avis.', ['le SPIP', 'le JAP', 'le parquet']],
    ['Le tribunal de l’application des peines décide.', ['le TAP']],
    ['La peine va de vingt à quatre cents heures.', []],
  ])('%s', (phrase, attendus) => {
    expect(acteursNommes([phrase])).toEqual(attendus);
  });
});
