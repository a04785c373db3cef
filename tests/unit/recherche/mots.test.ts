import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replier } from '../../../src/domaine/commun/texte.ts';
import { distanceBornee, fautesAdmises, motsDe } from '../../../src/recherche/mots.ts';

const motCourt = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
const borne = fc.integer({ min: 0, max: 5 });

describe('les mots d’une requête', () => {
  it.each([
    ['Qui décide de la semi-liberté\u202f?', ['decide', 'semi', 'liberte']],
    ['l’œuvre d’État', ['oeuvre', 'etat']],
    ['T.I.G.', ['tig']],
    ['TIG TIG', ['tig', 'tig']],
    ['art. 132-41', ['art', '132', '41']],
  ])('« %s » : ni accent, ni ponctuation, ni mot vide', (texte, mots) => {
    expect(motsDe(texte)).toEqual(mots);
  });

  it('une requête faite de mots vides les garde, faute de mieux', () => {
    expect(motsDe('qui est-ce')).toEqual(['qui', 'est', 'ce']);
    expect(motsDe('de la')).toEqual(['de', 'la']);
  });

  it.each(['', '   ', '?!', '😀'])('« %s » n’a aucun mot', (texte) => {
    expect(motsDe(texte)).toEqual([]);
  });

  it('replier deux fois ne change rien de plus, quel que soit le texte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => {
        const replie = replier(texte);
        expect(replier(replie)).toBe(replie);
        expect(replie).toMatch(/^[a-z0-9]*(?: [a-z0-9]+)*$/);
      }),
    );
  });

  it('ni la casse ni les accents ne changent les mots', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aàâbcçdeéèêiîoôuù -’') }), (texte) => {
        expect(motsDe(texte.toUpperCase())).toEqual(motsDe(texte));
        expect(motsDe(texte.normalize('NFD'))).toEqual(motsDe(texte));
      }),
    );
  });
});

describe('la distance entre deux mots', () => {
  it.each([
    ['bracelet', 'bracelet', 0],
    ['bracelet', 'braclet', 1],
    ['bracelet', 'bracellet', 1],
    ['bracelet', 'bracelat', 1],
    ['bracelet', 'barcelet', 1],
    ['probatoire', 'probtaoir', 2],
    ['', 'ab', 2],
  ])('de « %s » à « %s » : une lettre oubliée, ajoutée, changée ou permutée compte pour une', (a, b, d) => {
    expect(distanceBornee(a, b, 3)).toBe(d);
  });

  it.each([
    [1, 2],
    [2, 2],
    [3, 2],
  ])('bornée à %i, elle vaut %i entre deux mots que deux fautes séparent', (max, d) => {
    expect(distanceBornee('sursis', 'surcys', max)).toBe(d);
  });

  it('est la même dans les deux sens', () => {
    fc.assert(
      fc.property(motCourt, motCourt, borne, (a, b, max) => {
        expect(distanceBornee(a, b, max)).toBe(distanceBornee(b, a, max));
      }),
      { examples: [['abc', 'bcdd', 1]] },
    );
  });

  it('est nulle pour deux mots égaux, et pour eux seuls', () => {
    fc.assert(
      fc.property(motCourt, motCourt, borne, (a, b, max) => {
        expect(distanceBornee(a, b, max) === 0).toBe(a === b);
        expect(distanceBornee(a, a, max)).toBe(0);
      }),
    );
  });

  it('n’est jamais négative et ne dépasse jamais la borne de plus d’un', () => {
    fc.assert(
      fc.property(motCourt, motCourt, borne, (a, b, max) => {
        const d = distanceBornee(a, b, max);
        expect(d).toBeGreaterThanOrEqual(0);
        expect(d).toBeLessThanOrEqual(max + 1);
      }),
      { examples: [['abc', 'bcdd', 1]] },
    );
  });

  it('une borne plus large ne change pas une distance déjà sous la borne', () => {
    fc.assert(
      fc.property(motCourt, motCourt, borne, (a, b, max) => {
        const large = distanceBornee(a, b, 20);
        expect(distanceBornee(a, b, max) <= max).toBe(large <= max);
        if (large <= max) expect(distanceBornee(a, b, max)).toBe(large);
      }),
    );
  });
});

describe('les fautes admises dans un mot', () => {
  it.each([
    ['quatre lettres, où un sigle en vaudrait un autre', 'ddse', 0],
    ['cinq lettres', 'peine', 1],
    ['six lettres', 'sursis', 1],
    ['huit lettres', 'bracelet', 1],
    ['neuf lettres', 'condamnee', 2],
    ['dix lettres', 'probatoire', 2],
    ['un nombre, même long', '1324111', 0],
  ])('%s : « %s », %i', (_cas, mot, fautes) => {
    expect(fautesAdmises(mot)).toBe(fautes);
  });
});
