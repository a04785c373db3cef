import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe } from '../attentes.ts';
import { avecItem, BANQUE } from '../corpus-minimal.ts';

/** Liste d’options, « + » devant celles qui sont justes. */
function options(cle: string, ...textes: string[]): string {
  const lignes = textes.map(
    (t) => `  - {texte: ${t.replace('+', '')}, retour: Parce que., juste: ${t.startsWith('+')}}`,
  );
  return [`${cle}:`, ...lignes].join('\n');
}

const unique = (...textes: string[]) => avecItem(`choix-unique\n${options('choix', ...textes)}`);
const multiple = (...textes: string[]) => avecItem(`choix-multiple\n${options('choix', ...textes)}`);
const vraiFaux = (...textes: string[]) => avecItem(`vrai-faux\nvrai: true\n${options('raisons', ...textes)}`);

describe('un choix unique et la raison d’un vrai ou faux ont une bonne réponse, et une seule', () => {
  it.each([
    ['choix unique', unique, 'choix'],
    ['vrai ou faux', vraiFaux, 'raisons'],
  ])('%s', (_type, item, liste) => {
    const aucune = attendreErreur(item('a', 'b', 'c'), 'quiz/sans-bonne-reponse', BANQUE, `${liste}:`);
    expect(aucune.chemin).toBe(`items[0].${liste}`);
    expect(codesDe(item('a', '+b', 'c'))).toEqual([]);
    const deux = attendreErreur(item('+a', '+b', 'c'), 'quiz/plusieurs-bonnes-reponses', BANQUE, `${liste}:`);
    expect(deux.message).toBe('2 choix sont justes.');
  });
});

describe('un choix multiple a au moins une bonne réponse, et au moins une fausse', () => {
  it('aucune bonne réponse est refusé', () => {
    attendreErreur(multiple('a', 'b', 'c'), 'quiz/sans-bonne-reponse', BANQUE, 'choix:');
  });

  it.each([[['+a', 'b', 'c']], [['+a', '+b', 'c']]])('%j est admis', (textes) => {
    expect(codesDe(multiple(...textes))).toEqual([]);
  });

  it('toutes bonnes est refusé', () => {
    attendreErreur(multiple('+a', '+b', '+c'), 'quiz/tout-est-juste', BANQUE, 'choix:');
  });
});

describe('deux propositions d’un item ne sont pas identiques', () => {
  const retour = 'retour: Parce que.';
  const paires = (...droites: string[]) =>
    droites.map((d, i) => `  - {gauche: g${i}, droite: ${d}, ${retour}}`).join('\n');
  it.each([
    ['choix unique', unique('+a', 'b', 'a'), 'choix:'],
    ['choix multiple', multiple('+a', 'b', 'b'), 'choix:'],
    ['vrai ou faux', vraiFaux('+a', 'b', 'b'), 'raisons:'],
    [
      'ordre',
      avecItem(`ordre\netapes:\n${['a', 'b', 'a'].map((t) => `  - {texte: ${t}, ${retour}}`).join('\n')}`),
      'etapes:',
    ],
    ['appariement, à droite', avecItem(`appariement\npaires:\n${paires('a', 'b', 'a')}`), 'paires:'],
    [
      'appariement, à gauche',
      avecItem(`appariement\npaires:\n${paires('a', 'b', 'c').replace('g2', 'g1')}`),
      'paires:',
    ],
    [
      'appariement, un leurre qui a un partenaire',
      avecItem(`appariement\npaires:\n${paires('a', 'b', 'c')}\nleurres: [c]`),
      'paires:',
    ],
    [
      'texte à trous',
      avecItem(`trous\ntexte: Dit [[x]].\ntrous:\n  - {cle: x, juste: a, distracteurs: [b, a], ${retour}}`),
      '- {cle: x',
    ],
  ])('%s', (_type, sources, passage) => {
    attendreErreur(sources, 'quiz/choix-identiques', BANQUE, passage);
  });

  it('un appariement où tout diffère est admis', () => {
    expect(codesDe(avecItem(`appariement\npaires:\n${paires('a', 'b', 'c')}\nleurres: [d]`))).toEqual([]);
  });
});

describe('les trous d’un texte et leur liste se correspondent', () => {
  const trous = (texte: string, ...cles: string[]) =>
    avecItem(
      `trous\ntexte: ${texte}\ntrous:\n${cles
        .map((c) => `  - {cle: ${c}, juste: a, distracteurs: [b, c], retour: Parce que.}`)
        .join('\n')}`,
    );

  it('un trou du texte absent de la liste est refusé', () => {
    const e = attendreErreur(trous('Le [[x]] et la [[y]].', 'x'), 'quiz/trou-orphelin', BANQUE, 'texte: Le');
    expect(e.message).toContain('« y »');
  });

  it('un trou de la liste absent du texte est refusé', () => {
    const e = attendreErreur(trous('Le [[x]].', 'x', 'y'), 'quiz/trou-orphelin', BANQUE, 'texte: Le');
    expect(e.message).toContain('« y »');
  });

  it('les mêmes trous des deux côtés sont admis, dans un ordre quelconque', () => {
    expect(codesDe(trous('Le [[x]] et la [[y]].', 'y', 'x'))).toEqual([]);
  });
});
