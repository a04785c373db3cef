import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adresseOfficielle,
  articlesNommes,
  estManque,
  lireReferences,
} from '../../../../src/domaine/commun/reference-legale.ts';

describe('lire une source', () => {
  it('les renvois séparés par « ; » sortent dans l’ordre écrit', () => {
    const refs = lireReferences('CP 131-4-1 al. 1\u202f; CPP 713-44;CJPM L. 423-4');
    expect(refs.map((r) => r.texte)).toEqual(['CP 131-4-1 al. 1', 'CPP 713-44', 'CJPM L. 423-4']);
  });

  it('une virgule devant le sigle d’un code les sépare aussi', () => {
    const refs = lireReferences('CPP 464-2, CPP D48-2-8, al. 1');
    expect(refs.map((r) => [r.code, r.article, r.precision])).toEqual([
      ['CPP', '464-2', undefined],
      ['CPP', 'D48-2-8', 'al. 1'],
    ]);
  });

  it.each([
    '131-8 CP',
    'art. 131-8 du code pénal',
    'article 131-8 CP',
    'CP131-8',
    'CP art. 131-8',
    'cp 131-8',
    'code pénal 131-8',
    '131-8',
  ])('« %s » voulait être un article et n’en est pas un', (source) => {
    expect(lireReferences(source).every(estManque)).toBe(true);
  });

  it.each([
    'CP 131-8',
    'CASF L345-1',
    'L n° 2019-222 art. 71',
    'RPO1',
    'OIP 2018',
    'CPénit, articles renvoyant à CPP 706-71',
  ])('« %s » n’a rien de manqué', (source) => {
    expect(lireReferences(source).some(estManque)).toBe(false);
  });

  it('les articles se retrouvent où qu’ils soient nommés', () => {
    expect(articlesNommes('D’après CPP 712-6, 712-7 et D. 49-82 ; CP 131-8.')).toEqual([
      'CPP 712-6',
      'CPP 712-7',
      'CPP D49-82',
      'CP 131-8',
    ]);
  });

  it.each([
    ['CP 131-4-1', 'CP', '131-4-1', undefined],
    ['CP 131-4-1 al. 1', 'CP', '131-4-1', 'al. 1'],
    ['CPP 713-42 à 713-44', 'CPP', '713-42 à 713-44', undefined],
    ['CPP 132-45 et 132-46 ancien', 'CPP', '132-45 et 132-46', 'ancien'],
    ['CPénit R622-3', 'CPénit', 'R622-3', undefined],
    ['CPénit L. 113-1', 'CPénit', 'L. 113-1', undefined],
    ['CPP D. 49-82 3°', 'CPP', 'D. 49-82', '3°'],
    ['CPP 706-53 bis', 'CPP', '706-53 bis', undefined],
    ['CPP 706-53 bis et 706-53 ter', 'CPP', '706-53 bis et 706-53 ter', undefined],
    ['CC 16', 'CC', '16', undefined],
    ['CSP L. 3413-1 al. 2', 'CSP', 'L. 3413-1', 'al. 2'],
    ['CPénit R*424-15', 'CPénit', 'R*424-15', undefined],
    ['CP 131-30, dernier alinéa', 'CP', '131-30', 'dernier alinéa'],
  ])('« %s » est l’article d’un code', (source, code, article, precision) => {
    expect(lireReferences(source)).toEqual([
      { code, article, ...(precision ? { precision } : {}), texte: source },
    ]);
  });

  it.each(['Loi n° 2019-222 du 23 mars 2019, art. 71', 'CP', 'CPX 131-4', 'Circulaire du 25 mars 2019'])(
    'un texte hors des codes garde son libellé et rien d’autre : « %s »',
    (source) => {
      expect(lireReferences(source)).toEqual([{ texte: source }]);
    },
  );

  it('une source vide ou un « ; » en trop ne crée pas de renvoi', () => {
    expect(lireReferences('')).toEqual([]);
    expect(lireReferences('CP 131-3\u202f;')).toHaveLength(1);
    expect(lireReferences('\u202f; ')).toEqual([]);
  });

  it('aucun renvoi ne se perd : chaque morceau écrit se retrouve tel quel', () => {
    const morceau = fc.string({ minLength: 1 }).filter((s) => !s.includes(';') && s.trim() === s && s !== '');
    fc.assert(
      fc.property(fc.array(morceau), (morceaux) => {
        expect(lireReferences(morceaux.join('\u202f; ')).map((r) => r.texte)).toEqual(morceaux);
      }),
    );
  });
});

describe('adresse officielle', () => {
  function recherche(source: string): URLSearchParams | undefined {
    const [ref] = lireReferences(source);
    const adresse = ref && adresseOfficielle(ref);
    return adresse ? new URL(adresse).searchParams : undefined;
  }

  it('un article se cherche dans son code, sur Légifrance', () => {
    const [ref] = lireReferences('CP 131-4-1 al. 1');
    expect(ref && adresseOfficielle(ref)).toMatch(/^https:\/\/www\.legifrance\.gouv\.fr\/search\/code\?/);
    expect(recherche('CP 131-4-1 al. 1')?.get('query')).toBe('131-4-1');
    expect(recherche('CP 131-4-1 al. 1')?.get('nomCode')).toBe('Code pénal');
  });

  it.each([
    ['CPénit L. 113-1', 'L113-1'],
    ['CPénit L 113-1', 'L113-1'],
    ['CPénit L113-1', 'L113-1'],
    ['CPP 713-42 à 713-44', '713-42'],
    ['CPénit R. 622-3 et R. 622-4', 'R622-3'],
  ])(
    'le numéro cherché est celui du premier article, sans point ni espace : « %s » → %s',
    (source, numero) => {
      expect(recherche(source)?.get('query')).toBe(numero);
    },
  );

  it('un texte hors des codes n’a pas d’adresse', () => {
    expect(recherche('Loi n° 2019-222 du 23 mars 2019')).toBeUndefined();
    expect(adresseOfficielle({ texte: 'CP', code: 'CP' })).toBeUndefined();
  });
});
