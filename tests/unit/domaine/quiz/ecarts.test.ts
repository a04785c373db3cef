import { describe, expect, it } from 'vitest';
import { ecartsDe } from '../../../../src/domaine/quiz/ecarts.ts';
import { reponseVide, type Reponse } from '../../../../src/domaine/quiz/reponse.ts';
import type { Item } from '../../../../src/schemas/quiz.ts';
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

const UN_DE_CHAQUE: Item[] = [
  choixUnique(0),
  choixMultiple([0, 1], 4),
  vraiFaux(true, 0),
  appariement('a', 'b'),
  ordre(3),
  trous({ un: 'a' }),
  nombre(400),
  duree('P6M'),
  courte('JAP'),
  classement(['x', 'y'], 'x', 'y'),
  frise(['x', 'y'], 'x', 'y'),
  reperage([0], 2),
  decision(),
];

describe('la vôtre et la juste, à la fin d’une séance', () => {
  const cas: [Item, Reponse, ReturnType<typeof ecartsDe>][] = [
    [choixUnique(0), 2, [{ vous: 'Option 2', juste: 'Option 0' }]],
    [
      choixMultiple([0, 1], 4),
      [1, 3],
      [{ vous: 'Option 1\u202f; Option 3', juste: 'Option 0\u202f; Option 1' }],
    ],
    [
      vraiFaux(true, 0),
      { verdict: true, raison: 1 },
      [{ vous: 'Vrai\u202f; Option 1', juste: 'Vrai\u202f; Option 0' }],
    ],
    [
      decision(),
      { decision: 2, raison: null },
      [{ vous: 'Décision fautive', juste: 'Décision juste\u202f; Option 0' }],
    ],
    [appariement('a', 'b'), ['a', 'leurre'], [{ sujet: 'Gauche 1', vous: 'leurre', juste: 'b' }]],
    [classement(['x', 'y'], 'x', 'y'), ['x', ''], [{ sujet: 'Élément 1', vous: '', juste: 'Catégorie y' }]],
    [
      frise(['x', 'y'], 'x', 'y'),
      ['y', 'y'],
      [{ sujet: 'Événement 0', vous: 'Repère y', juste: 'Repère x' }],
    ],
    [
      ordre(3),
      [0, 2, 1],
      [
        { sujet: 'Étape 1', vous: 'place 3', juste: 'place 2' },
        { sujet: 'Étape 2', vous: 'place 2', juste: 'place 3' },
      ],
    ],
    [
      trous({ un: 'a', deux: 'b' }),
      { un: 'a', deux: 'faux' },
      [{ sujet: 'Trou 2', vous: 'faux', juste: 'b' }],
    ],
    [
      reperage([0], 2),
      [1],
      [
        { sujet: 'Passage 0', vous: 'exact', juste: 'fautif' },
        { sujet: 'Passage 1', vous: 'fautif', juste: 'exact' },
      ],
    ],
    [nombre(400), '300', [{ vous: '300', juste: '400 heures' }]],
    [courte('JAP'), 'TAP', [{ vous: 'TAP', juste: 'JAP' }]],
  ];
  it.each(cas)('%o', (item, reponse, ecarts) => expect(ecartsDe(item, reponse)).toEqual(ecarts));

  it('à toute question laissée vide, la solution se lit quand même', () => {
    for (const item of UN_DE_CHAQUE) {
      const ecarts = ecartsDe(item, reponseVide(item));
      expect(ecarts.length, item.type).toBeGreaterThan(0);
      for (const { juste } of ecarts) expect(juste, item.type).not.toBe('');
    }
  });
});
