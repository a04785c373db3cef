import { describe, expect, test } from 'vitest';
import { direLaCondition, feuillesDe } from '../../../../src/domaine/cas/feuilles.ts';

const cas = {
  scores: [{ id: 'confiance', nom: 'Confiance' }],
  pieces: [
    { id: 'jugement', selon: [{ si: { decide: ['un.oui'] }, texte: 'une suite du jugement' }] },
    { id: 'accord', si: { decide: ['un.oui'] }, a_partir_de: 'deux', selon: [] },
    { id: 'plainte', a_partir_de: 'deux', selon: [] },
  ],
  etapes: [
    {
      id: 'un',
      titre: 'Un',
      selon: [],
      decisions: [
        { id: 'non', texte: 'Non' },
        { id: 'oui', texte: 'Oui' },
      ],
    },
    {
      id: 'deux',
      titre: 'Deux',
      si: { au_moins: { confiance: 2 } },
      selon: [{ si: { pas_decide: ['un.non'] }, texte: 'selon le chemin' }],
      decisions: [{ texte: 'A' }, { texte: 'B', si: { decide: ['un.oui'] } }, { texte: 'C' }],
    },
  ],
};

describe('un cas remis feuille à feuille', () => {
  const [dossier, un, deux] = feuillesDe(cas);

  test('le dossier du départ n’a que ce que l’on sait au départ', () => {
    expect(dossier?.pieces.map((p) => p.id)).toEqual(['jugement']);
    expect(un?.pieces).toEqual([]);
    expect(deux?.pieces.map((p) => p.id)).toEqual(['plainte']);
  });

  test('ce qui ne vaut que sur certains chemins va sur des bandes, et leur lettre les distingue', () => {
    expect(dossier?.bandes).toMatchObject([{ nom: 'Bande 0\u00a0a', texte: 'une suite du jugement' }]);
    expect(deux?.bandes.map((b) => b.nom)).toEqual(['Bande 2\u00a0a', 'Bande 2\u00a0b', 'Bande 2\u00a0c']);
    expect(deux?.bandes[0]?.piece?.id).toBe('accord');
  });

  test('une décision offerte sur certains chemins garde sa lettre, hors de la feuille', () => {
    expect(deux?.decisions.map((d) => d.lettre)).toEqual(['A', 'C']);
    expect(deux?.bandes[2]?.decision).toEqual({ lettre: 'B', texte: 'B' });
  });

  test('le formateur lit quand remettre : par la lettre décidée, ou par ce qu’il compte', () => {
    expect(direLaCondition(cas, { decide: ['un.oui'] })).toBe('si l’on a décidé B à l’étape 1');
    expect(direLaCondition(cas, { pas_decide: ['un.non'], moins_de: { confiance: 1 } })).toBe(
      'si l’on n’a pas décidé A à l’étape 1 et si «\u00a0Confiance\u00a0» vaut moins de 1',
    );
  });
});
