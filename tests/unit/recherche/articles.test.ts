import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correspondance, lireNumero, lireRequeteDArticles } from '../../../src/recherche/articles.ts';

const numero = fc.record({
  lettre: fc.constantFrom('', 'l', 'r', 'd'),
  segments: fc.tuple(fc.nat(9999), fc.array(fc.nat(999), { maxLength: 4 })).map(([a, s]) => [a, ...s]),
});

describe('un numéro d’article', () => {
  it.each([
    ['131-4-1', '', [131, 4, 1]],
    ['131 4 1', '', [131, 4, 1]],
    ['D49-84', 'd', [49, 84]],
    ['D.49-84', 'd', [49, 84]],
    ['d 49 84', 'd', [49, 84]],
    ['r622 3', 'r', [622, 3]],
    ['L. 623-1', 'l', [623, 1]],
    [' 720 ', '', [720]],
  ])('« %s » se lit', (texte, lettre, segments) => {
    expect(lireNumero(texte)).toEqual({ lettre, segments });
  });

  it.each([
    ['131-5 bis', '', [131, 5], 'bis'],
    ['706-53 ter', '', [706, 53], 'ter'],
    ['706-53bis', '', [706, 53], 'bis'],
    ['D49-84 BIS', 'd', [49, 84], 'bis'],
  ])('« %s » se lit avec son suffixe', (texte, lettre, segments, suffixe) => {
    expect(lireNumero(texte)).toEqual({ lettre, segments, suffixe });
  });

  it.each(['', 'tig', 'bis', '131-5 quater', 'A12', '12345', '131-', '131-1234', '131-4-1 al. 1', '-4'])(
    '« %s » n’en est pas un',
    (texte) => {
      expect(lireNumero(texte)).toBeUndefined();
    },
  );

  it('se relit tel qu’il est écrit, avec des traits, des espaces, un point ou une capitale', () => {
    fc.assert(
      fc.property(numero, (n) => {
        expect(lireNumero(`${n.lettre}${n.segments.join('-')}`)).toEqual(n);
        expect(lireNumero(`${n.lettre.toUpperCase()} ${n.segments.join(' ')}`)).toEqual(n);
        if (n.lettre) expect(lireNumero(`${n.lettre}.${n.segments.join(' - ')}`)).toEqual(n);
      }),
    );
  });

  it('aucun texte ne fait échouer la lecture', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (texte) => {
        expect(() => lireRequeteDArticles(texte)).not.toThrow();
      }),
    );
  });
});

describe('une requête d’article', () => {
  it.each([
    ['132-41-1', undefined, [132, 41, 1]],
    ['art. 132 41 1 du code pénal', 'CP', [132, 41, 1]],
    ['Article 720 du code de procédure pénale', 'CPP', [720]],
    ['code pénitentiaire L113-4', 'CPénit', [113, 4]],
    ['CPP D49-84', 'CPP', [49, 84]],
    ['131-8 CP', 'CP', [131, 8]],
    ['cpénit d112-39', 'CPénit', [112, 39]],
    ['cjpm L121-4', 'CJPM', [121, 4]],
    ['csp 3421', 'CSP', [3421]],
    ['CC 16', 'CC', [16]],
    ['article 16 du code civil', 'CC', [16]],
    ['L3413-1 du code de la santé publique', 'CSP', [3413, 1]],
    ['code de la justice pénale des mineurs L121-4', 'CJPM', [121, 4]],
    ['CPP 706-53 bis', 'CPP', [706, 53]],
  ])('« %s » donne le code et le numéro', (requete, code, segments) => {
    const [lue] = lireRequeteDArticles(requete)?.articles ?? [];
    expect(lue?.code).toBe(code);
    expect(lue?.numero.segments).toEqual(segments);
  });

  it.each([
    ['99', false],
    ['100', true],
    ['101', true],
    ['99-1', true],
    ['CP 99', true],
    ['D 99', true],
  ])(
    'un nombre seul n’est un article qu’à partir de cent, sauf code, lettre ou tiret : « %s »',
    (requete, lu) => {
      expect(lireRequeteDArticles(requete) !== undefined).toBe(lu);
    },
  );

  it.each(['TIG', 'combien d’heures de TIG', '132-45 obligation de soins', '', 'article', 'CP'])(
    '« %s » n’en est pas une',
    (requete) => {
      expect(lireRequeteDArticles(requete)).toBeUndefined();
    },
  );
});

describe('un article cité répond à l’article cherché', () => {
  const repond = (requete: string, article: string | undefined, code = 'CP') => {
    const [cherche] = lireRequeteDArticles(requete)?.articles ?? [];
    if (!cherche) throw new Error(`«\u00a0${requete}\u00a0» n’est pas un article`);
    return correspondance(cherche, { code, ...(article !== undefined && { article }) });
  };

  it.each([
    ['132-41', '132-41', 2],
    ['132 41', '132-41', 2],
    ['132-41', '132-41-1', 1],
    ['132-41-1', '132-41', 0],
    ['723-1', '723-15', 0],
    ['132-4', '132-41', 0],
    ['D49-84', '49-84', 0],
    // La lettre s’oublie : l’article se trouve, après ceux qui n’en ont pas.
    ['49-84', 'D49-84', 1],
    ['132-41', undefined, 0],
  ])('« %s » et « %s » : %i (2 exactement, 1 dans la série, 0 non)', (requete, article, degre) => {
    expect(repond(requete, article)).toBe(degre);
  });

  it.each([
    ['713-41', 0],
    ['713-42', 2],
    ['713-43', 2],
    ['713-43-1', 2],
    ['713-44', 2],
    ['713-45', 0],
  ])('« %s » est dans la série « 713-42 à 713-44 », bornes comprises : %i', (requete, degre) => {
    expect(repond(requete, '713-42 à 713-44')).toBe(degre);
  });

  it.each([
    ['132-54', 2],
    ['132-55', 0],
    ['132-57', 2],
  ])('« %s » est dans « 132-54 et 132-57 », sans l’intervalle : %i', (requete, degre) => {
    expect(repond(requete, '132-54 et 132-57')).toBe(degre);
  });

  it('un code demandé écarte les autres codes, un code tu n’en écarte aucun', () => {
    expect(repond('CPP 720', '720', 'CPP')).toBe(2);
    expect(repond('CPP 720', '720', 'CP')).toBe(0);
    expect(repond('720', '720', 'CP')).toBe(2);
  });

  it.each([
    ['706-53 bis', '706-53 bis', 2],
    ['706-53', '706-53 bis', 1],
    ['706-53 bis', '706-53', 0],
    ['706-53 bis', '706-53 ter', 0],
    ['706-53 bis', '706-53 à 706-54', 2],
    ['706-53 ter', '706-53 à 706-53 bis', 0],
    ['706-53 bis', '706-53-1', 0],
  ])(
    'un suffixe fait un autre article, de la même série : « %s » et « %s » : %i',
    (requete, article, degre) => {
      expect(repond(requete, article)).toBe(degre);
    },
  );

  it('tout article répond exactement à lui-même', () => {
    fc.assert(
      fc.property(numero, (n) => {
        const article = `${n.lettre.toUpperCase()}${n.segments.join('-')}`;
        expect(correspondance({ numero: n }, { code: 'CPP', article })).toBe(2);
      }),
    );
  });
});

describe('toute écriture d’usage d’un renvoi se lit de même', () => {
  it.each([
    ['D.49‑84', 'd49.84', undefined],
    ['712‑6', '712.6', undefined],
    ['131-4-1 du CP', '131.4.1', 'CP'],
    ['132‑41‑1', '132.41.1', undefined],
    ['132–41–1', '132.41.1', undefined],
    ['132−41−1', '132.41.1', undefined],
    ['132\u00ad-41', '132.41', undefined],
    ["L'article 131-4-1", '131.4.1', undefined],
    ['l’article 131-4-1 du code pénal', '131.4.1', 'CP'],
    ['l article 131-4-1', '131.4.1', undefined],
    ['à l’article D. 49-84', 'd49.84', undefined],
    ['articles 723-15', '723.15', undefined],
    ['n° 723-15', '723.15', undefined],
    ['art n°723-15', '723.15', undefined],
    ['723.15', '723.15', undefined],
    ['C. pr. pén. art. 723-15', '723.15', 'CPP'],
    ['C. pén., art. 132-45', '132.45', 'CP'],
    ['C.P.P. 720', '720', 'CPP'],
    ['code proc. pénale 720', '720', 'CPP'],
    ['code de procédure pénale, article D. 49-84', 'd49.84', 'CPP'],
    ['R. 622-3 du code pénitentiaire', 'r622.3', 'CPénit'],
    ['C. pénit. R622-3', 'r622.3', 'CPénit'],
    ['CPP, art. L 12', 'l12', 'CPP'],
    ['art.723-15', '723.15', undefined],
    ['«\u00a0723-15\u00a0»', '723.15', undefined],
    ['723-15\u202f?', '723.15', undefined],
    ['(723-15)', '723.15', undefined],
    ['723 - 15', '723.15', undefined],
  ])('« %s »', (requete, numero, code) => {
    const lue = lireRequeteDArticles(requete);
    if (numero === undefined) return expect(lue).toBeUndefined();
    const [article] = lue?.articles ?? [];
    expect(lue?.articles).toHaveLength(1);
    expect(article && article.numero.lettre + article.numero.segments.join('.')).toBe(numero);
    expect(article?.code).toBe(code);
  });

  it.each([
    ['132-45 1°', '1°'],
    ['132-45, 5°', '5°'],
    ['132-45 18° bis', '18° bis'],
    ['132-45 (9º)', '9°'],
    ['723-15 al. 2', 'al. 2'],
    ['723-15, alinéa 2', 'al. 2'],
    ['723-15, 2e alinéa', 'al. 2'],
    ['723-15 dernier alinéa', 'dernier al.'],
    ['720 II', 'ii'],
    ['CPP 720, I', 'i'],
  ])('« %s » dit la précision « %s »', (requete, precision) => {
    expect(lireRequeteDArticles(requete)?.articles).toMatchObject([{ precision }]);
  });

  it.each([
    ['712-6 et 712-7', ['712.6', '712.7'], [undefined, undefined]],
    ['articles 712-6, 712-7 et 712-8 du CPP', ['712.6', '712.7', '712.8'], ['CPP', 'CPP', 'CPP']],
    ['132-45 CP et 723-15 CPP', ['132.45', '723.15'], ['CP', 'CPP']],
    ['712-6\u202f; 712-7', ['712.6', '712.7'], [undefined, undefined]],
    ['712-6/712-7', ['712.6', '712.7'], [undefined, undefined]],
  ])('« %s » désigne plusieurs articles', (requete, numeros, codes) => {
    const articles = lireRequeteDArticles(requete)?.articles ?? [];
    expect(articles.map(({ numero }) => numero.segments.join('.'))).toEqual(numeros);
    expect(articles.map(({ code }) => code)).toEqual(codes);
  });

  it('une suite désigne ses bornes et ce qui est entre elles', () => {
    const [suite] = lireRequeteDArticles('713-42 à 713-44 CPP')?.articles ?? [];
    const degre = (article: string) => suite && correspondance(suite, { code: 'CPP', article });
    expect(['713-41', '713-42', '713-43', '713-44', '713-45'].map(degre)).toEqual([0, 2, 2, 2, 0]);
    expect(degre('713-40 à 713-42')).toBe(2);
  });

  it('l’alinéa demandé l’emporte sur le reste de l’article', () => {
    const [cherche] = lireRequeteDArticles('132-45 5°')?.articles ?? [];
    const degre = (precision: string) =>
      cherche && correspondance(cherche, { code: 'CP', article: '132-45', precision });
    expect([degre('5°'), degre('15°'), degre('5° bis'), degre('al. 5')]).toEqual([3, 2, 2, 2]);
  });

  it('un nombre seul peut être autre chose qu’un article ; un numéro composé, nommé ou sous un code, non', () => {
    expect(['2019', '400'].map((q) => lireRequeteDArticles(q)?.certaine)).toEqual([false, false]);
    expect(['999-9', 'art. 400', 'CP 400', 'D400'].map((q) => lireRequeteDArticles(q)?.certaine)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});
