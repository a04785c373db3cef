import { expect, it } from 'vitest';
import { texteDuSignalement } from '../../../../src/domaine/annotations/signalement.ts';

const SIGNALEMENT = {
  item: 'tig-001@2',
  enonce: 'Qui fixe la durée du travail ?',
  adresse: 'https://jalons.example/quiz/tig/',
  faits: ['tig.duree'],
  articles: ['CP 131-8'],
  jour: '2026-11-21',
  motif: ' La durée a changé. ',
};

it('le texte d’un signalement donne de quoi retrouver la question, ses faits et ses articles', () => {
  expect(texteDuSignalement(SIGNALEMENT)).toBe(
    [
      'Question : tig-001, version 2',
      'Énoncé : Qui fixe la durée du travail ?',
      'Page : https://jalons.example/quiz/tig/',
      'Faits : tig.duree',
      'Articles : CP 131-8',
      'Signalé le : 21\u00a0novembre\u00a02026',
      'Motif : La durée a changé.',
    ].join('\n'),
  );
});

it('sans motif il le dit, et ce qu’on ne sait pas n’y fait pas de ligne vide', () => {
  const texte = texteDuSignalement({ ...SIGNALEMENT, motif: '  ', faits: [], articles: [], item: 'tig-001' });
  expect(texte).toContain('Motif : non précisé');
  expect(texte).toContain('tig-001, version inconnue');
  expect(texte).not.toMatch(/Faits|Articles|\n\n/);
});
