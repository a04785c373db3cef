import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accorder, avecLigatures, replier, replierReponse } from '../../../../src/domaine/commun/texte.ts';

describe('replier un texte pour le comparer', () => {
  it.each([
    ['Détention à Domicile', 'detention a domicile'],
    ['L’œuvre d’État', 'l oeuvre d etat'],
    ["L'oeuvre d'etat", 'l oeuvre d etat'],
    ['ŒUVRE', 'oeuvre'],
    ['ex æquo', 'ex aequo'],
    ['sursis-probatoire', 'sursis probatoire'],
    ['  deux   espaces\u00a0insécables ', 'deux espaces insecables'],
    ['131-4-1', '131 4 1'],
  ])('accents, casse, apostrophes, traits et espaces ne comptent pas : « %s » → « %s »', (texte, attendu) => {
    expect(replier(texte)).toBe(attendu);
  });

  it.each([
    ['S.P.I.P.', 'spip'],
    ['S.P.I.P', 'spip'],
    ['le J.A.P. statue', 'le jap statue'],
    ['SPIP', 'spip'],
    ['D.D.S.E. et T.I.G.', 'ddse et tig'],
    ['J. A. P.', 'jap'],
    ['M. D. est venu', 'm d est venu'],
  ])('un sigle vaut le même sigle sans points : « %s » → « %s »', (texte, attendu) => {
    expect(replier(texte)).toBe(attendu);
  });

  it('la fin d’une phrase n’est pas un sigle', () => {
    expect(replier('Fini. Ensuite.')).toBe('fini ensuite');
  });

  it.each(['', '   ', '…', '«»', '—'])(
    'ce qui n’a ni lettre ni chiffre se replie à rien : « %s »',
    (texte) => {
      expect(replier(texte)).toBe('');
    },
  );

  it('replier deux fois ne change rien de plus, et ne laisse que lettres, chiffres et espaces simples', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (texte) => {
        const plie = replier(texte);
        expect(plie).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
        expect(replier(plie)).toBe(plie);
      }),
    );
  });

  it('un texte composé ou décomposé se replie pareil', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('é', 'à', 'ç', 'œ', 'Î', 'x', '’', '.') }), (texte) => {
        expect(replier(texte.normalize('NFD'))).toBe(replier(texte.normalize('NFC')));
      }),
    );
  });
});

describe('la ligature des mots tapés sans elle', () => {
  it.each([
    ['coeur', 'cœur'],
    ['soeur', 'sœur'],
    ['oeuvres', 'œuvres'],
    ['mise en oeuvre', 'mise en œuvre'],
    ['manoeuvre', 'manœuvre'],
    ['voeux', 'vœux'],
    ['Oeuvre', 'Œuvre'],
    ['noeud', 'nœud'],
    ['moeurs', 'mœurs'],
    ['main-d’oeuvre', 'main-d’œuvre'],
    ['foetus', 'fœtus'],
    ['oesophage', 'œsophage'],
  ])('« %s » vaut « %s »', (tape, ecrit) => {
    expect(avecLigatures(tape)).toBe(ecrit);
    expect(avecLigatures(ecrit)).toBe(ecrit);
  });

  it.each([
    'coercition',
    'coefficient',
    'moelle',
    'coexister',
    'poésie',
    'Noé',
    'coéchangiste',
    'goéland',
    'coenseignant',
  ])('« %s » n’en a pas', (mot) => expect(avecLigatures(mot)).toBe(mot));
});

describe('une réponse écrite', () => {
  it('garde la lettre d’un article de code, que rien d’autre ne distingue', () => {
    expect(replierReponse('L. 113-5')).not.toBe(replierReponse('D. 113-5'));
    expect(replierReponse('le JAP')).toBe(replierReponse('JAP'));
  });
});

describe('accorder un compte', () => {
  it.each([
    [0, '0\u00a0section lue'],
    [1, '1\u00a0section lue'],
    [2, '2\u00a0sections lues'],
    [11, '11\u00a0sections lues'],
  ])('le pluriel commence à deux : %d', (n, attendu) => {
    expect(accorder(n, 'section lue', 'sections lues')).toBe(attendu);
  });
});
