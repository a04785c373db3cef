import { describe, expect, it } from 'vitest';
import { verdictDe } from '../../../src/components/quiz/vue.ts';
import { noterReponse } from '../../../src/domaine/quiz/noter.ts';
import { decision, vraiFaux } from '../domaine/fabriques.ts';

describe('le bilan d’une décision dit son degré', () => {
  const item = decision(0);
  const verdict = (prise: number | null, raison: number | null) => {
    const reponse = { decision: prise, raison };
    return verdictDe(item, reponse, noterReponse(item, reponse).issue);
  };

  it('bien fondée, elle est juste ou défendable, sans réserve', () => {
    expect(verdict(0, 0)).toEqual({ etat: 'juste', signe: '✓', mot: 'Décision juste' });
    expect(verdict(1, 0)).toEqual({ etat: 'defendable', signe: '≈', mot: 'Décision défendable' });
  });

  it('mal fondée, elle garde son degré et dit ce que vaut la raison, avec les mots des cas', () => {
    expect(verdict(0, 1).mot).toBe('Décision juste, mais pas pour cette raison');
    expect(verdict(0, 1).etat).toBe('defendable');
    expect(verdict(1, 1).mot).toBe('Décision défendable, mais pas pour cette raison');
    expect(verdict(1, null).mot).toBe('Décision défendable, sans raison donnée');
  });

  it('fautive, elle est à revoir, quelle que soit la raison', () => {
    for (const raison of [null, 0, 1]) {
      expect(verdict(2, raison).signe).toBe('✕');
      expect(verdict(2, raison).mot).toMatch(/^Décision à revoir, /);
    }
  });

  it('une raison sans décision est une réponse à revoir', () => {
    expect(verdict(null, 0).mot).toBe('Réponse à revoir');
  });
});

describe('un vrai ou faux juste dit s’il l’est pour la bonne raison', () => {
  const item = vraiFaux(true, 0);
  const verdict = (dit: boolean | null, raison: number | null) => {
    const reponse = { verdict: dit, raison };
    return verdictDe(item, reponse, noterReponse(item, reponse).issue);
  };

  it('bien ou mal fondé, ou sans raison', () => {
    expect(verdict(true, 0)).toMatchObject({ etat: 'juste', mot: 'Juste, et pour la bonne raison' });
    expect(verdict(true, 1)).toMatchObject({ etat: 'defendable', mot: 'Juste, mais pas pour cette raison' });
    expect(verdict(true, null)).toMatchObject({ etat: 'defendable', mot: 'Juste, sans raison donnée' });
  });

  it('faux, il est à revoir, quelle que soit la raison', () => {
    for (const raison of [null, 0, 1]) expect(verdict(false, raison)).toMatchObject({ etat: 'faux' });
  });
});
