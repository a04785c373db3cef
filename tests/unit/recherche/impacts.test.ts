import { describe, expect, it } from 'vitest';
import { composerImpacts, Impacts, rareteDe } from '../../../src/recherche/impacts.ts';

const champ = (...racines: string[]) => [{ racines, poids: 1, longueur: 2 }];
const DOCUMENTS = [champ('tig', 'heur'), champ('tig', 'delai'), champ('sursis', 'delai'), champ('sursit')];

function indexDe(taille?: number) {
  const { debuts, tranches } = composerImpacts(
    DOCUMENTS,
    new Set(['tig', 'heur', 'delai', 'sursis']),
    undefined,
    taille,
  );
  const impacts = new Impacts(debuts);
  tranches.forEach((tranche, rang) => impacts.recevoir(rang, tranche));
  return { debuts, tranches, impacts };
}

describe('l’index des faits', () => {
  it('dit quels faits portent une racine, la plus rare pesant le plus', () => {
    const { impacts } = indexDe();
    expect([...(impacts.lire('tig')?.poids.keys() ?? [])]).toEqual([0, 1]);
    expect(impacts.lire('heur')?.poids.get(0)).toBeGreaterThan(impacts.lire('tig')?.poids.get(0) as number);
    expect(impacts.lire('absent')).toBeUndefined();
    expect(rareteDe(1, 100)).toBeGreaterThan(rareteDe(50, 100));
  });

  it('se découpe par ordre alphabétique sans rien perdre, et chaque racine sait sa tranche', () => {
    const { debuts, tranches, impacts } = indexDe(1);
    expect(tranches.length).toBeGreaterThan(2);
    expect(debuts).toEqual(debuts.toSorted());
    expect(tranches.flatMap((t) => Object.keys(t)).toSorted()).toEqual([
      'delai',
      'heur',
      'sursis',
      'sursit',
      'tig',
    ]);
    for (const r of ['delai', 'heur', 'sursis', 'tig'])
      expect(tranches[impacts.trancheDe(r)], r).toHaveProperty(r);
  });

  it('dit ce qui manque tant qu’une tranche n’est pas reçue', () => {
    const { debuts, tranches } = indexDe(1);
    const impacts = new Impacts(debuts);
    expect(impacts.manque('tig')).toBe(true);
    impacts.recevoir(impacts.trancheDe('tig'), tranches[impacts.trancheDe('tig')] ?? {});
    expect(impacts.manque('tig')).toBe(false);
  });

  it('ne prend pas un nom d’objet du langage pour une racine', () => {
    const { impacts } = indexDe();
    for (const piege of ['constructor', '__proto__', 'toString']) expect(impacts.lire(piege)).toBeUndefined();
  });

  it('corrige une faute vers un mot d’énoncé, jamais vers une faute tapée dans une question', () => {
    const { impacts } = indexDe();
    expect(impacts.corriger('sursia')).toEqual({ racine: 'sursis', confiance: 0.8 });
    expect(impacts.corriger('sursis').confiance).toBe(1);
    expect(impacts.corriger('tic').racine).toBe('tic');
  });
});
