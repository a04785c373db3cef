import { describe, expect, it } from 'vitest';
import { depuisLaVisite } from '../../../../src/domaine/droit/nouveau.ts';

const le = (...dates: string[]) => dates.map((date) => ({ date }));

describe('ce qui est nouveau depuis une visite', () => {
  const publiees = { changements: le('2026-12-05', '2026-11-20', '2026-10-01'), relus: le('2026-11-30') };

  it('c’est ce qui a pris effet ou a été relu après elle, et pas le jour même', () => {
    const nouveau = depuisLaVisite(publiees, '2026-10-01', '2026-11-30');
    expect(nouveau.changements).toEqual(le('2026-11-20'));
    expect(nouveau.relus).toEqual(le('2026-11-30'));
    expect(depuisLaVisite(publiees, '2026-11-30', '2026-11-30').relus).toEqual([]);
  });

  it('une liste tout entière nouvelle peut en cacher d’autres', () => {
    expect(depuisLaVisite(publiees, '2020-01-01', '2026-12-31').incomplet).toBe(true);
    expect(depuisLaVisite(publiees, '2026-10-01', '2026-12-31').incomplet).toBe(false);
    expect(depuisLaVisite({ changements: [], relus: [] }, '2020-01-01', '2026-12-31').incomplet).toBe(false);
  });
});
