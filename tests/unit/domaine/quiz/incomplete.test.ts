import { describe, expect, it } from 'vitest';
import { manqueALaReponse } from '../../../../src/domaine/quiz/noter.ts';
import type { Reponse } from '../../../../src/domaine/quiz/reponse.ts';
import { reponseVide } from '../../../../src/domaine/quiz/reponse.ts';
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

describe('ce qui manque à une réponse commencée se dit avant de la clore', () => {
  const cas: [Item, Reponse, string | undefined][] = [
    [decision(), { decision: 0, raison: null }, 'la raison de votre décision'],
    [decision(), { decision: null, raison: 0 }, 'votre décision'],
    [decision(), { decision: 2, raison: 0 }, undefined],
    [vraiFaux(true, 0), { verdict: false, raison: null }, 'la raison de votre verdict'],
    [vraiFaux(true, 0), { verdict: null, raison: 1 }, 'votre verdict, vrai ou faux'],
    [vraiFaux(true, 0), { verdict: true, raison: 1 }, undefined],
    [appariement('a', 'b'), ['a', ''], '1\u00a0élément à apparier'],
    [appariement('a', 'b'), ['a', 'a'], undefined],
    [classement(['x', 'y'], 'x', 'y', 'y'), ['', 'x', ''], '2\u00a0éléments à ranger'],
    [classement(['x', 'y'], 'x', 'y'), ['x', 'x'], undefined],
    [frise(['x', 'y'], 'x', 'y'), ['', 'y'], '1\u00a0événement à placer'],
    [trous({ un: 'a', deux: 'b' }), { un: ' ', deux: 'b' }, '1\u00a0trou à remplir'],
    [trous({ un: 'a', deux: 'b' }), { un: 'z', deux: 'b' }, undefined],
  ];
  it.each(cas)('%o', (item, reponse, manque) => {
    expect(manqueALaReponse(item, reponse)).toBe(manque);
  });

  it('les types qui ne se remplissent pas par parts n’ont jamais rien qui manque', () => {
    for (const item of [
      choixUnique(0),
      choixMultiple([0], 3),
      ordre(3),
      reperage([0], 3),
      nombre(4),
      duree('P6M'),
      courte('JAP'),
    ])
      expect(manqueALaReponse(item, reponseVide(item))).toBeUndefined();
  });
});
