import { describe, expect, it } from 'vitest';
import {
  choisirLaRoute,
  etapeSuivante,
  faitsTenus,
  sectionALire,
  sectionApres,
  themesFragiles,
} from '../../../../src/domaine/progression/bureau.ts';
import { journalVide } from '../../../../src/domaine/journal/fusion.ts';
import type { Maitrise } from '../../../../src/domaine/progression/maitrise.ts';
import { dans, reponse } from '../revision/outils.ts';

const ITEMS = [
  { id: 'tig-001', faits: ['tig.a'] },
  { id: 'tig-002', faits: ['tig.b'] },
];
const maitrises = (degres: Record<string, Maitrise>) => new Map(Object.entries(degres));
const jourDe = (instant: string) => instant.slice(0, 10);
const AUJOURDHUI = jourDe(dans(0));

describe('les thèmes fragiles', () => {
  const theme = (nom: string, ...refs: string[]) => ({ nom, faits: refs.map((ref) => ({ ref })) });

  it('mettent d’abord ce qui est manqué, et taisent ce qui est su', () => {
    const themes = [theme('oubli', 'a', 'b'), theme('su', 'c'), theme('manqué', 'd', 'e')];
    const degres = maitrises({ a: 'fragile', b: 'fragile', c: 'su', d: 'a-reprendre', e: 'a-reprendre' });
    expect(themesFragiles(themes, degres, 3).map((t) => t.theme.nom)).toEqual(['manqué', 'oubli']);
    expect(themesFragiles(themes, degres, 1)).toHaveLength(1);
  });
});

describe('ce que le mois a fait tenir', () => {
  const tenus = (...traces: ReturnType<typeof reponse>[]) =>
    faitsTenus({ traces }, ITEMS, maitrises({ 'tig.a': 'su', 'tig.b': 'su' }), AUJOURDHUI, jourDe);

  it('demande deux jours différents : une fois peut être un hasard', () => {
    expect(tenus(reponse('tig-001', 0, 'juste'))).toEqual([]);
    expect(tenus(reponse('tig-001', -3, 'juste'), reponse('tig-001', 0, 'juste'))).toEqual(['tig.a']);
  });

  it('ne compte que ce mois, et seulement ce qui est encore su', () => {
    expect(tenus(reponse('tig-001', -90, 'juste'), reponse('tig-001', -80, 'juste'))).toEqual([]);
    const deux = [reponse('tig-001', -3, 'juste'), reponse('tig-001', 0, 'juste')];
    expect(
      faitsTenus({ traces: deux }, ITEMS, maitrises({ 'tig.a': 'fragile' }), AUJOURDHUI, jourDe),
    ).toEqual([]);
  });
});

describe('la route', () => {
  const etape = (ref: string, faite = false, entamee = false) => ({ ref, faite, entamee });

  it('continue à la première étape ni faite ni en cours', () => {
    const etapes = [etape('a', true), etape('b', false, true), etape('c')];
    expect(etapeSuivante(etapes, 'b')?.ref).toBe('c');
    expect(etapeSuivante(etapes, undefined)?.ref).toBe('b');
    expect(etapeSuivante([etape('a', true)], undefined)).toBeUndefined();
  });

  it('est celle que l’on a le plus avancée, sinon la première', () => {
    const [une, autre] = [{ etapes: [etape('a')] }, { etapes: [etape('b', true)] }];
    expect(choisirLaRoute([une, autre])).toBe(autre);
    expect(choisirLaRoute([une, { etapes: [etape('z')] }])).toBe(une);
    expect(choisirLaRoute([])).toBeUndefined();
  });
});

describe('la section qui vient', () => {
  const module = { id: 'tig', sections: [{ id: 'un' }, { id: 'deux' }] };
  const lue = (page: string) => ({
    ...journalVide(),
    traces: [{ id: page, genre: 'lecture' as const, instant: dans(0), page }],
  });

  it('est, dans le module que l’on lit, celle d’après ; après la dernière, il n’y en a plus', () => {
    expect(sectionApres([module], 'modules/tig/un/')).toEqual({ id: 'deux', page: 'modules/tig/deux/' });
    expect(sectionApres([module], 'modules/tig/deux/')).toBeUndefined();
    expect(sectionApres([module], 'quiz/tig/')).toBeUndefined();
    expect(sectionApres([module], undefined)).toBeUndefined();
  });

  it('est, d’un module à faire, la première que l’on n’a pas lue, et non le module entier', () => {
    expect(sectionALire(journalVide(), module)?.page).toBe('modules/tig/un/');
    expect(sectionALire(lue('modules/tig/un'), module)?.page).toBe('modules/tig/deux/');
    expect(sectionALire(lue('modules/tig/un'), { ...module, sections: [{ id: 'un' }] })).toBeUndefined();
  });
});
