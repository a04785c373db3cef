import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../src/chargement.ts';
import { hasardDeGraine } from '../../src/domaine/commun/hasard.ts';
import { nombreDeQuestions, tirerExamen } from '../../src/domaine/examen/tirage.ts';

const { corpus } = chargerContenu(process.cwd());
const candidates = corpus.banques.flatMap((b) => b.items.map((item) => ({ item, banque: b.id })));

describe.each(corpus.examens)('l’examen « $titre »', (plan) => {
  const sujets = ['UN', 'DEUX', 'TROIS'].map((g) => tirerExamen(plan, candidates, hasardDeGraine(g)));

  it('demande de décider dans un cas pour la moitié de ses questions, au moins', () => {
    const decider = plan.parts.filter((p) => p.niveau === 'application');
    expect(nombreDeQuestions({ parts: decider })).toBeGreaterThanOrEqual(nombreDeQuestions(plan) / 2);
  });

  it('se tire en entier, et ne donne pas deux fois le même sujet', () => {
    for (const sujet of sujets) expect(sujet).toHaveLength(nombreDeQuestions(plan));
    expect(
      new Set(
        sujets.map((s) =>
          s
            .map((q) => q.item.id)
            .sort()
            .join(),
        ),
      ).size,
    ).toBe(3);
  });

  it('interroge sur chacune de ses banques', () => {
    const voulues = new Set(plan.parts.flatMap((p) => p.banques ?? []));
    for (const sujet of sujets) expect(new Set(sujet.map((q) => q.banque))).toEqual(voulues);
  });

  it('laisse au moins une minute par question', () => {
    expect(plan.minutes).toBeGreaterThanOrEqual(nombreDeQuestions(plan));
  });
});

it('quatre examens au moins', () => {
  expect(corpus.examens.length).toBeGreaterThanOrEqual(4);
});
