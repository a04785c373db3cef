import { describe, expect, it } from 'vitest';
import { analyser } from '../../../src/validation/analyser.ts';
import type { Source } from '../../../src/validation/lecture.ts';
import {
  codeDeRelecture,
  prendreActe,
  rangerTemoin,
  relecturesDues,
} from '../../../src/validation/relectures.ts';
import { ecrireTemoin, lireTemoin, TEMOIN } from '../../../src/validation/temoin.ts';
import { NonLus } from '../../../src/validation/non-lus.ts';
import { codesDe, relu } from './attentes.ts';
import { AUJOURDHUI, avec, BANQUE, corpusMinimal, THEME } from './corpus-minimal.ts';

const cinqCents = (sources: Source[]) => avec(THEME, 'quatre cents heures', 'cinq cents heures', sources);
const CHANGE = cinqCents(avec(THEME, 'max: PT400H', 'max: PT500H', relu(corpusMinimal())));
const texteDuTemoin = (sources: Source[]) => sources.find((s) => s.chemin === TEMOIN)?.texte ?? '';
const RIEN = new NonLus([]);

function dues(sources: Source[]) {
  const { corpus, lectures } = analyser(sources, AUJOURDHUI);
  return relecturesDues(lectures, corpus.faits, lireTemoin(texteDuTemoin(sources)), AUJOURDHUI);
}

describe('prendre acte d’une relecture', () => {
  it('inscrit le fait tel qu’il est, et le contrôle ne dit plus rien', () => {
    const temoin = prendreActe(lireTemoin(texteDuTemoin(CHANGE)), dues(CHANGE));
    expect(codesDe(avec(TEMOIN, texteDuTemoin(CHANGE), ecrireTemoin(temoin), CHANGE))).toEqual([]);
  });

  it('ne vaut que pour ce que l’on a vu : un autre changement redemande une relecture', () => {
    const temoin = prendreActe(lireTemoin(texteDuTemoin(CHANGE)), dues(CHANGE));
    const encore = avec(TEMOIN, texteDuTemoin(CHANGE), ecrireTemoin(temoin), CHANGE);
    const six = avec(THEME, 'cinq cents heures', 'six cents heures', encore);
    expect(dues(avec(THEME, 'max: PT500H', 'max: PT600H', six)).map((d) => d.ref)).toEqual(['tig.duree']);
  });

  it('demande le code de la liste, qui change avec le fait et avec ce qui s’appuie dessus', () => {
    const code = codeDeRelecture(dues(CHANGE));
    expect(code).toMatch(/^[0-9a-f]{6}$/);
    expect(codeDeRelecture(dues(CHANGE))).toBe(code);
    expect(codeDeRelecture(dues(avec(THEME, 'PT500H', 'PT600H', CHANGE)))).not.toBe(code);
    const unAppuiDePlus = avec(
      BANQUE,
      'La règle 1.',
      "'{tig.duree.max}'",
      avec(BANQUE, 'faits: [tig.duree]', 'faits: [tig.juge]', CHANGE),
    );
    expect(
      codeDeRelecture(dues(avec(BANQUE, 'faits: [tig.duree]', 'faits: [tig.juge]', unAppuiDePlus))),
    ).not.toBe(code);
  });
});

describe('ranger le témoin', () => {
  const { faits } = analyser(corpusMinimal(), AUJOURDHUI).corpus;
  const juste = lireTemoin(texteDuTemoin(relu(corpusMinimal())));
  const [empreinte = ''] = juste.get('tig.juge') ?? [];

  it('retire les faits qui n’existent plus', () => {
    expect(rangerTemoin(new Map([...juste, ['tig.zut', ['0123456789ab']]]), faits, RIEN)).toEqual(juste);
  });

  it('de plusieurs empreintes, garde celle du fait tel qu’il est', () => {
    expect(rangerTemoin(new Map([...juste, ['tig.juge', ['0123456789ab', empreinte]]]), faits, RIEN)).toEqual(
      juste,
    );
  });

  it('si aucune n’est celle du fait, il demeure à relire', () => {
    const range = rangerTemoin(
      new Map([...juste, ['tig.juge', ['0123456789ab', 'ba9876543210']]]),
      faits,
      RIEN,
    );
    expect(range.get('tig.juge')).toEqual(['0123456789ab']);
  });

  it('garde un fait que le contrôle n’a pas pu lire', () => {
    const abime = analyser(avec(THEME, 'quatre cents heures', 'cent heures'), AUJOURDHUI);
    expect(rangerTemoin(juste, abime.corpus.faits, abime.nonLus)).toEqual(juste);
  });

  it('n’inscrit jamais un fait de lui-même', () => {
    expect([...rangerTemoin(new Map(), faits, RIEN)]).toEqual([]);
  });
});

describe('le fichier du témoin', () => {
  it('a une ligne par fait, triée', () => {
    const texte = ecrireTemoin(
      new Map([
        ['b.b', ['0123456789ab']],
        ['a.a', ['ba9876543210']],
      ]),
    );
    expect(texte).toBe('a.a ba9876543210\nb.b 0123456789ab\n');
    expect([...lireTemoin(texte).keys()]).toEqual(['a.a', 'b.b']);
  });
});
