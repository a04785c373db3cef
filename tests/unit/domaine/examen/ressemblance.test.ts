import { describe, expect, it } from 'vitest';
import { ressemblanceDuPlan, sujetsDUnPlan } from '../../../../src/domaine/examen/ressemblance.ts';
import type { Candidate } from '../../../../src/domaine/examen/tirage.ts';
import type { PartDExamen } from '../../../../src/schemas/examen.ts';

const candidates = (nombre: number): Candidate[] =>
  Array.from({ length: nombre }, (_, i) => ({
    item: { id: `tig-${i}`, niveau: 'application', type: 'courte', faits: [`tig.fait-${i}`] },
    banque: 'tig',
  }));
const plan = (nombre: number) => {
  const part: PartDExamen = { titre: 'TIG', banques: ['tig'], niveau: 'application', nombre };
  return { parts: [part] };
};

describe('la ressemblance des sujets d’un plan', () => {
  it('est entière quand le plan prend tout', () => {
    expect(ressemblanceDuPlan(plan(6), candidates(6))).toEqual({ moyenne: 1, plusForte: 1 });
  });

  it('approche la part de la banque que l’on prend', () => {
    const { moyenne, plusForte } = ressemblanceDuPlan(plan(10), candidates(40));
    expect(moyenne).toBeGreaterThan(0.18);
    expect(moyenne).toBeLessThan(0.32);
    expect(plusForte).toBeGreaterThanOrEqual(moyenne);
  });

  it('est nulle d’un seul sujet, et d’un plan que les banques ne servent pas', () => {
    expect(ressemblanceDuPlan(plan(3), candidates(6), 1)).toEqual({ moyenne: 0, plusForte: 0 });
    expect(ressemblanceDuPlan(plan(3), [])).toEqual({ moyenne: 0, plusForte: 0 });
  });

  it('vient de sujets toujours les mêmes : deux contrôles du même contenu disent la même chose', () => {
    expect(sujetsDUnPlan(plan(3), candidates(9))).toEqual(sujetsDUnPlan(plan(3), candidates(9).reverse()));
  });
});
