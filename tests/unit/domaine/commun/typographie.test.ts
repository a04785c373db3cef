import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { espacesFautives } from '../../../../src/domaine/commun/typographie.ts';

/** Pose les espaces d’un texte, comme le fait « npm run typographier ». */
function poser(texte: string): string {
  return espacesFautives(texte).reduceRight(
    (t, { debut, fin, juste }) => t.slice(0, debut) + juste + t.slice(fin),
    texte,
  );
}

describe('une espace est insécable', () => {
  it.each([
    ['Que faire ?', 'Que faire\u202f?'],
    ['Non ; oui !', 'Non\u202f; oui\u202f!'],
    ['Noté : oui', 'Noté\u00a0: oui'],
    ['un « mot » ici', 'un «\u00a0mot\u00a0» ici'],
    ['un «mot» ici', 'un «\u00a0mot» ici'],
    ['dans 6 mois', 'dans 6\u00a0mois'],
    ['à 50 %', 'à 50\u00a0%'],
    ['Que faire\n      ?', 'Que faire\u202f?'],
  ])('%j s’écrit %j', (texte, pose) => {
    expect(poser(texte)).toBe(pose);
  });

  it.each([
    'a:b',
    'https://exemple.fr/?a=b',
    ':root',
    'margin: 0 !important;',
    'à 06:00',
    '3 moissons',
    '12 juin',
  ])('ailleurs, rien ne change : %j', (texte) => {
    expect(espacesFautives(texte)).toEqual([]);
  });

  it('une fois posées, il n’y en a plus à poser, et rien d’autre n’a changé', () => {
    const textes = fc
      .array(
        fc.constantFrom(
          'mot',
          '6',
          'mois',
          '«',
          '»',
          ';',
          ':',
          '?',
          '!',
          ' ',
          '\n',
          '%',
          '.',
          '\u00a0',
          '\u202f',
        ),
      )
      .map((m) => m.join(''));
    fc.assert(
      fc.property(textes, (texte) => {
        const nu = (t: string) => t.replace(/\s/g, '');
        expect(nu(poser(texte))).toBe(nu(texte));
        expect(espacesFautives(poser(texte))).toEqual([]);
      }),
    );
  });
});
