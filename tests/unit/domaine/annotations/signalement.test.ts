import { expect, it } from 'vitest';
import { texteDuSignalement } from '../../../../src/domaine/annotations/signalement.ts';

const SIGNALEMENT = {
  item: 'tig-001@2',
  enonce: 'Qui fixe la durée du travail\u202f?',
  adresse: 'https://jalons.example/quiz/tig/',
  faits: ['tig.duree'],
  articles: ['CP 131-8'],
  jour: '2026-11-21',
  motif: ' La durée a changé. ',
};

it('le texte d’un signalement donne de quoi retrouver la question, ses faits et ses articles', () => {
  expect(texteDuSignalement(SIGNALEMENT)).toBe(
    [
      'Question\u00a0: tig-001, version 2',
      'Énoncé\u00a0: Qui fixe la durée du travail\u202f?',
      'Page\u00a0: https://jalons.example/quiz/tig/',
      'Faits\u00a0: tig.duree',
      'Articles\u00a0: CP 131-8',
      'Signalé le\u00a0: 21\u00a0novembre\u00a02026',
      'Motif\u00a0: La durée a changé.',
    ].join('\n'),
  );
});

it('sans motif il le dit, et ce qu’on ne sait pas n’y fait pas de ligne vide', () => {
  const texte = texteDuSignalement({ ...SIGNALEMENT, motif: '  ', faits: [], articles: [], item: 'tig-001' });
  expect(texte).toContain('Motif\u00a0: non précisé');
  expect(texte).toContain('tig-001, version inconnue');
  expect(texte).not.toMatch(/Faits|Articles|\n\n/);
});
