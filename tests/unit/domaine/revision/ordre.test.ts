import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disposer } from '../../../../src/domaine/revision/ordre.ts';
import type { ItemARevoir } from '../../../../src/domaine/revision/seance.ts';
import { item } from './outils.ts';

const seSuiventMal = (a: ItemARevoir, b: ItemARevoir) => a.faits.some((f) => b.faits.includes(f));
const estSepare = (ordre: readonly ItemARevoir[]) =>
  ordre.every((b, i) => i === 0 || !seSuiventMal(ordre[i - 1] as ItemARevoir, b));

/** Existe-t-il un ordre où rien ne se suit mal ? Essai de toutes les permutations, sans autre finesse. */
function peutSeparer(restants: readonly ItemARevoir[], dernier?: ItemARevoir): boolean {
  if (restants.length === 0) return true;
  return restants.some(
    (i) =>
      !(dernier && seSuiventMal(dernier, i)) &&
      peutSeparer(
        restants.filter((r) => r !== i),
        i,
      ),
  );
}

const file = fc
  .array(
    fc.record({
      faits: fc.uniqueArray(fc.constantFrom('t.a', 't.b', 't.c', 't.d'), { minLength: 1, maxLength: 2 }),
      mesure: fc.constantFrom('m', 'n', 'o', undefined),
    }),
    { maxLength: 7 },
  )
  .map((liste) => liste.map(({ faits, mesure }, i) => item(`item-${i}`, faits, mesure)));
const paires = fc.subarray([
  ['m', 'n'],
  ['n', 'o'],
] as [string, string][]);

const mesures = (ordre: readonly ItemARevoir[]) => ordre.map((i) => i.mesure).join('');
const deMesures = (suite: string) => [...suite].map((m, i) => item(`item-${i}`, [], m));

describe('séparer les items d’un même fait', () => {
  it('ils ne se suivent jamais quand un autre ordre existe', () => {
    fc.assert(
      fc.property(file, paires, (items, confusables) => {
        expect(estSepare(disposer(items, confusables))).toBe(peutSeparer(items));
      }),
      { numRuns: 1000 },
    );
  });

  it('disposer ne perd, n’ajoute ni ne répète aucun item', () => {
    fc.assert(
      fc.property(file, paires, (items, confusables) => {
        expect(new Set(disposer(items, confusables))).toEqual(new Set(items));
        expect(disposer(items, confusables)).toHaveLength(items.length);
      }),
    );
  });

  it('une file où rien ne se suit mal garde son ordre', () => {
    fc.assert(
      fc.property(file, (items) => {
        fc.pre(estSepare(items));
        expect(disposer(items)).toEqual(items);
      }),
    );
  });

  it('l’ordre se regarde d’avance : l’item isolé est gardé pour séparer les deux autres', () => {
    const [seul, a, b] = [item('seul'), item('a', ['t.f']), item('b', ['t.f'])];
    expect(disposer([seul, a, b]).map((i) => i.id)).toEqual(['a', 'seul', 'b']);
  });

  it('quand aucun ordre ne convient, la séance a lieu quand même', () => {
    const items = ['a', 'b', 'c'].map((id) => item(id, ['t.f']));
    expect(disposer(items)).toEqual(items);
  });

  it('une longue file citant sans cesse les mêmes faits est disposée tout entière', () => {
    const items = Array.from({ length: 40 }, (_, i) => item(`item-${i}`, [i < 22 ? 't.f' : `t.${i}`]));
    expect(new Set(disposer(items)).size).toBe(40);
  });
});

describe('un terme et les items de la mesure qu’il nomme', () => {
  const terme = { id: 'terme:tig', faits: [], sujets: ['tig'] };

  it('ne se suivent pas si un autre ordre le permet', () => {
    const [du, autre] = [item('a', [], 'tig'), item('b', [], 'arse')];
    expect(disposer([terme, du, autre]).map((i) => i.id)).toEqual(['terme:tig', 'b', 'a']);
    expect(disposer([du, terme, autre]).map((i) => i.id)).toEqual(['a', 'b', 'terme:tig']);
  });

  it('un terme qui cite un fait compte comme un item qui le cite', () => {
    const cite = { id: 'terme:x', faits: ['t.f'] };
    expect(disposer([cite, item('a', ['t.f']), item('b')]).map((i) => i.id)).toEqual(['terme:x', 'b', 'a']);
  });

  it('se suivent quand il n’y a qu’eux', () => {
    expect(disposer([terme, item('a', [], 'tig')])).toHaveLength(2);
  });
});

describe('entremêler les mesures confusables', () => {
  it.each([
    ['deux mesures confondues alternent', 'aaabbb', 'ababab'],
    ['l’ordre du plus pressant est gardé dans chaque mesure', 'baab', 'baba'],
    ['l’alternance dure tant qu’il reste des deux', 'aaaab', 'abaaa'],
    ['une autre mesure peut s’intercaler sans rompre l’alternance', 'aaxbb', 'axbab'],
    ['une mesure seule n’est mêlée à rien', 'aaxx', 'aaxx'],
  ])('%s : %s devient %s', (_, avant, apres) => {
    expect(mesures(disposer(deMesures(avant), [['a', 'b']]))).toBe(apres);
  });

  it('deux mesures que l’on ne confond pas restent dans l’ordre du plus pressant', () => {
    expect(mesures(disposer(deMesures('aabb'), [['a', 'c']]))).toBe('aabb');
    expect(mesures(disposer(deMesures('aabb')))).toBe('aabb');
  });

  it('trois mesures confondues de proche en proche ne font qu’un groupe', () => {
    const confusables = [
      ['a', 'b'],
      ['b', 'c'],
    ] as const;
    expect(mesures(disposer(deMesures('aabbcc'), confusables))).toBe('ababcc');
  });

  it('sans fait partagé, une mesure ne se suit jamais tant qu’il reste de celles que l’on confond avec elle', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 }), (suite) => {
        const ordre = disposer(deMesures(suite.join('')), [
          ['a', 'b'],
          ['b', 'c'],
        ]);
        ordre.forEach((i, rang) => {
          if (rang === 0 || ordre[rang - 1]?.mesure !== i.mesure) return;
          expect(ordre.slice(rang).every((r) => r.mesure === i.mesure)).toBe(true);
        });
      }),
    );
  });

  it('séparer deux items d’un même fait passe avant l’alternance', () => {
    // Chaque item de a partage un fait avec chaque item de b : seul x les sépare.
    const items = [
      item('a1', ['t.1', 't.2'], 'a'),
      item('a2', ['t.3', 't.4'], 'a'),
      item('b1', ['t.1', 't.3'], 'b'),
      item('b2', ['t.2', 't.4'], 'b'),
      item('x', [], 'x'),
    ];
    expect(mesures(disposer(items, [['a', 'b']]))).toBe('aaxbb');
  });
});
