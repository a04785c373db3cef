import { describe, expect, it } from 'vitest';
import { Familles } from '../../../src/recherche/familles.ts';
import { apprendre, sortesDemandees } from '../../../src/recherche/genre-demande.ts';

const FAITS = Array.from({ length: 12 }, (_, i) => [
  { questions: [`combien de temps dure la mesure${i}`], sortes: ['duree' as const] },
  { questions: [`qui decide de la mesure${i}`], sortes: ['decideur' as const, 'procedure' as const] },
  { questions: [`il a rate son rendez-vous mesure${i}`], sortes: ['manquement' as const] },
]).flat();
const FAMILLES = new Familles('manquement: rate manque\nduree: dure');
const CLASSIFIEUR = apprendre(FAITS, FAMILLES);

const premiere = (requete: string) =>
  [...sortesDemandees(requete, CLASSIFIEUR, FAMILLES)].sort(([, a], [, b]) => b - a)[0]?.[0];

describe('ce que demande une requête', () => {
  it.each([
    ['combien de temps un tig', 'duree'],
    ['qui décide du bracelet', 'decideur'],
    ['raté deux rendez-vous', 'manquement'],
  ])('« %s » demande : %s', (requete, sorte) => {
    expect(premiere(requete)).toBe(sorte);
  });

  it('est une probabilité, quoi que l’on tape', () => {
    for (const requete of ['', 'xylophone', 'combien qui raté', '__proto__ constructor']) {
      const somme = [...sortesDemandees(requete, CLASSIFIEUR, FAMILLES).values()].reduce((a, b) => a + b, 0);
      expect(somme).toBeCloseTo(1);
    }
  });

  it('s’écrit en peu et se relit à l’identique', () => {
    expect(JSON.parse(JSON.stringify(CLASSIFIEUR))).toEqual(CLASSIFIEUR);
  });
});
