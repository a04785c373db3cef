import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../src/chargement.ts';
import {
  RESSEMBLANCE_ADMISE,
  ressemblanceDuPlan,
  sujetsDUnPlan,
  TIRAGES,
} from '../../src/domaine/examen/ressemblance.ts';
import { nombreDeQuestions } from '../../src/domaine/examen/tirage.ts';

const { corpus } = chargerContenu(process.cwd());
const candidates = corpus.banques.flatMap((b) => b.items.map((item) => ({ item, banque: b.id })));
const banqueDe = new Map(candidates.map((c) => [c.item.id, c.banque]));

describe.each(corpus.examens)('l’examen « $titre »', (plan) => {
  const sujets = sujetsDUnPlan(plan, candidates);

  it('demande de décider dans un cas pour la moitié de ses questions, au moins', () => {
    const decider = plan.parts.filter((p) => p.niveau === 'application');
    expect(nombreDeQuestions({ parts: decider })).toBeGreaterThanOrEqual(nombreDeQuestions(plan) / 2);
  });

  it('demande aussi de se rappeler et d’expliquer', () => {
    expect(new Set(plan.parts.map((p) => p.niveau)).size).toBe(3);
  });

  it(`se tire en entier, ${TIRAGES} fois, sans donner deux fois le même sujet`, () => {
    for (const sujet of sujets) expect(sujet.size).toBe(nombreDeQuestions(plan));
    expect(new Set(sujets.map((s) => [...s].sort().join())).size).toBe(TIRAGES);
  });

  it('deux de ses sujets n’ont pas plus d’un tiers de leurs questions en commun, en moyenne ; jamais les deux tiers', () => {
    const { moyenne, plusForte } = ressemblanceDuPlan(plan, candidates);
    expect(moyenne).toBeLessThanOrEqual(RESSEMBLANCE_ADMISE);
    expect(plusForte).toBeLessThan(2 * RESSEMBLANCE_ADMISE);
  });

  it('interroge, de sujet en sujet, sur chacune de ses banques', () => {
    const vues = new Set(sujets.flatMap((s) => [...s].map((id) => banqueDe.get(id))));
    for (const banque of plan.parts.flatMap((p) => p.banques ?? [])) expect(vues).toContain(banque);
  });

  it('laisse au moins une minute par question', () => {
    expect(plan.minutes).toBeGreaterThanOrEqual(nombreDeQuestions(plan));
  });
});

it('dix examens au moins', () => {
  expect(corpus.examens.length).toBeGreaterThanOrEqual(10);
});
