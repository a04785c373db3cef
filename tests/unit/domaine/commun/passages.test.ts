import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decouperParPassages } from '../../../../src/domaine/commun/passages.ts';

describe('découper un texte par ses passages', () => {
  it('rend le texte entier quand rien n’est cherché', () => {
    expect(decouperParPassages('Un rapport.', [])).toEqual([{ texte: 'Un rapport.', passage: undefined }]);
  });

  it('isole chaque passage à sa place, et nomme celui qu’il est', () => {
    expect(decouperParPassages('Il est absent le 3 mars.', ['absent', 'le 3 mars'])).toEqual([
      { texte: 'Il est ', passage: undefined },
      { texte: 'absent', passage: 0 },
      { texte: ' ', passage: undefined },
      { texte: 'le 3 mars', passage: 1 },
      { texte: '.', passage: undefined },
    ]);
  });

  it('mis bout à bout, les morceaux redonnent toujours le texte', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), (texte, passages) => {
        expect(
          decouperParPassages(texte, passages)
            .map((m) => m.texte)
            .join(''),
        ).toBe(texte);
      }),
    );
  });
});
