import { describe, expect, it } from 'vitest';
import { ecrireDuree } from '../../../../src/domaine/commun/minutes.ts';
import { journalVide } from '../../../../src/domaine/journal/fusion.ts';
import { situerLaCarte } from '../../../../src/domaine/progression/etat-de-carte.ts';
import { milieuxDe, niveauDominant } from '../../../../src/domaine/progression/publics.ts';
import type { Trace } from '../../../../src/schemas/journal.ts';
import { INSTANT } from '../fabriques.ts';
import { reponse } from '../revision/outils.ts';

const BANQUE = { genre: 'serie', id: 'tig', sections: [], total: 2 } as const;
const avec = (...traces: Trace[]) => ({ ...journalVide(), traces });
const lecture = (section: string): Trace => ({
  id: section,
  genre: 'lecture',
  instant: INSTANT,
  page: `modules/lpj/${section}`,
});

describe('l’état d’une carte', () => {
  it('sans trace, est nouveau', () => {
    for (const genre of ['module', 'cas', 'entretien', 'examen', 'serie'] as const)
      expect(situerLaCarte(journalVide(), { genre, id: 'x', sections: ['a'], total: 3 })).toEqual({
        mot: 'nouveau',
      });
  });

  it('d’une banque, va de commencé à à reprendre, puis à fait', () => {
    expect(situerLaCarte(avec(reponse('tig-001', 0, 'juste')), BANQUE)).toMatchObject({
      mot: 'commence',
      faites: 1,
      sur: 2,
    });
    expect(
      situerLaCarte(avec(reponse('tig-001', 0, 'juste'), reponse('tig-002', 0, 'fausse')), BANQUE),
    ).toEqual({ mot: 'a-reprendre', nombre: 1 });
    expect(
      situerLaCarte(avec(reponse('tig-001', 0, 'juste'), reponse('tig-002', 1, 'juste')), BANQUE),
    ).toMatchObject({ mot: 'fait' });
  });

  it('d’un module, compte les sections lues', () => {
    const module = { genre: 'module', id: 'lpj', sections: ['a', 'b'], total: 2 } as const;
    expect(situerLaCarte(avec(lecture('a')), module)).toEqual({
      mot: 'commence',
      faites: 1,
      sur: 2,
      unite: 'section',
    });
  });

  it('d’un cas mené à son terme, dit quand', () => {
    const trace: Trace = { id: 'c', genre: 'cas', instant: INSTANT, cas: 'x', degres: [] };
    expect(situerLaCarte(avec(trace), { genre: 'cas', id: 'x', sections: [], total: 4 })).toMatchObject({
      mot: 'fait',
      quand: INSTANT,
    });
  });
});

describe('à qui sert une entrée', () => {
  it('ce qui ne tient à aucun milieu sert dans les deux', () => {
    expect(milieuxDe(['tig'])).toEqual(['ouvert']);
    expect(milieuxDe(['vie-en-detention'])).toEqual(['ferme']);
    expect(milieuxDe(['deontologie'])).toEqual(['ouvert', 'ferme']);
    expect(milieuxDe([])).toEqual(['ouvert', 'ferme']);
  });

  it('le niveau est celui que l’on demande le plus, le plus haut à égalité', () => {
    expect(niveauDominant(['restitution', 'restitution', 'application'])).toBe('restitution');
    expect(niveauDominant(['restitution', 'application'])).toBe('application');
  });
});

describe('une durée', () => {
  it('se dit en heures à partir d’une heure', () => {
    expect([45, 60, 108, 125].map(ecrireDuree)).toEqual([
      '45\u00a0min',
      '1\u00a0h',
      '1\u00a0h\u00a048',
      '2\u00a0h\u00a005',
    ]);
  });
});
