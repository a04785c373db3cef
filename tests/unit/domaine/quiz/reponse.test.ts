import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noterReponse } from '../../../../src/domaine/quiz/noter.ts';
import { reponseVide, type Reponse } from '../../../../src/domaine/quiz/reponse.ts';
import type { Reponses } from '../../../../src/schemas/reponse.ts';
import type { Item, TypeItem } from '../../../../src/schemas/quiz.ts';
import {
  appariement,
  choixMultiple,
  choixUnique,
  classement,
  courte,
  decision,
  duree,
  frise,
  nombre,
  ordre,
  reperage,
  trous,
  vraiFaux,
} from '../fabriques.ts';

const verdictEtRaison: fc.Arbitrary<Reponses['vrai-faux']> = fc.record({
  verdict: fc.option(fc.boolean()),
  raison: fc.option(fc.nat(2)),
});

const decisionEtRaison: fc.Arbitrary<Reponses['decision']> = fc.record({
  decision: fc.option(fc.nat(2)),
  raison: fc.option(fc.nat(2)),
});

/** Un item de chaque type, et toutes les réponses que son écran peut produire. */
const PAR_TYPE: Record<TypeItem, { item: Item; reponses: fc.Arbitrary<Reponse> }> = {
  'choix-unique': { item: choixUnique(1), reponses: fc.option(fc.nat(3)) },
  'choix-multiple': { item: choixMultiple([0, 1], 5), reponses: fc.uniqueArray(fc.nat(4)) },
  'vrai-faux': {
    item: vraiFaux(true, 0),
    reponses: verdictEtRaison,
  },
  appariement: {
    item: appariement('a', 'b', 'c'),
    reponses: fc.array(fc.constantFrom('', 'a', 'b', 'c', 'leurre'), { minLength: 3, maxLength: 3 }),
  },
  ordre: { item: ordre(4), reponses: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }) },
  trous: {
    item: trous({ un: 'juste', deux: 'juste aussi' }),
    reponses: fc.dictionary(fc.constantFrom('un', 'deux'), fc.constantFrom('', 'juste', 'faux')),
  },
  nombre: { item: nombre(400, 5), reponses: fc.oneof(fc.string(), fc.nat(800).map(String)) },
  duree: {
    item: duree('P6M'),
    reponses: fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(20), fc.constantFrom('jours', 'mois', 'ans')).map(([n, unite]) => `${n} ${unite}`),
    ),
  },
  classement: {
    item: classement(['a', 'b'], 'a', 'b', 'a', 'b'),
    reponses: fc.array(fc.constantFrom('', 'a', 'b'), { minLength: 4, maxLength: 4 }),
  },
  frise: {
    item: frise(['a', 'b', 'c'], 'a', 'c', 'b'),
    reponses: fc.array(fc.constantFrom('', 'a', 'b', 'c'), { minLength: 3, maxLength: 3 }),
  },
  reperage: { item: reperage([1, 3], 5), reponses: fc.uniqueArray(fc.nat(4)) },
  decision: {
    item: decision(),
    reponses: decisionEtRaison,
  },
  courte: { item: courte('JAP'), reponses: fc.oneof(fc.string(), fc.constantFrom('jap', 'J.A.P.')) },
};

describe.each(Object.entries(PAR_TYPE))('tout item « %s »', (_, { item, reponses }) => {
  it('commence sans réponse, et ce n’est pas une erreur', () => {
    expect(noterReponse(item, reponseVide(item))).toEqual({ issue: 'sans-reponse', points: 0 });
  });

  it('note toute réponse entre 0 et 1, et son issue dit ses points', () => {
    fc.assert(
      fc.property(reponses, (reponse) => {
        const { issue, points } = noterReponse(item, reponse);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1);
        if (issue === 'juste') expect(points).toBe(1);
        if (issue === 'partielle') expect(points > 0 && points < 1).toBe(true);
        if (issue === 'fausse' || issue === 'sans-reponse') expect(points).toBe(0);
      }),
    );
  });

  it('note deux fois pareil la même réponse, et ne la modifie pas', () => {
    fc.assert(
      fc.property(reponses, (reponse) => {
        const avant = structuredClone(reponse);
        expect(noterReponse(item, reponse)).toEqual(noterReponse(item, reponse));
        expect(reponse).toEqual(avant);
      }),
    );
  });
});

describe('réponse vide', () => {
  it('deux séries neuves ne partagent pas leurs réponses', () => {
    const item = trous({ un: 'juste' });
    expect(reponseVide(item)).toEqual({ un: '' });
    expect(reponseVide(item)).not.toBe(reponseVide(item));
  });
});
