import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bilanPar,
  passeLeFiltre,
  relireLaCopie,
  traceDeCopie,
  tracesDeRemise,
} from '../../../../src/domaine/examen/copie.ts';
import { avancerExamen, ouvrirExamen } from '../../../../src/domaine/examen/examen.ts';
import { totaliser } from '../../../../src/domaine/quiz/bilan.ts';
import { fusionner, journalVide } from '../../../../src/domaine/journal/fusion.ts';
import type { Journal } from '../../../../src/schemas/journal.ts';
import { memoireDesItems } from '../../../../src/domaine/revision/memoire.ts';
import { VERSION_D_EXPORT } from '../../../../src/schemas/export.ts';
import { ecrireExport, lireExport } from '../../../../src/stockage/fichier.ts';
import type { Item } from '../../../../src/schemas/quiz.ts';
import {
  appariement,
  choixMultiple,
  choixUnique,
  classement,
  courte,
  decision,
  duree,
  frise,
  nombre,
  ordre,
  reperage,
  trous,
  vraiFaux,
} from '../fabriques.ts';

const DEBUT = '2026-11-22T09:00:00.000Z';
const FIN = '2026-11-22T09:10:00.000Z';
const TOUS: Item[] = [
  choixUnique(0),
  choixMultiple([0], 3),
  vraiFaux(true, 0),
  appariement('x', 'y', 'z'),
  classement(['a', 'b'], 'a', 'b', 'a', 'b'),
  ordre(3),
  frise(['a', 'b', 'c'], 'a', 'b', 'c'),
  trous({ un: 'juste' }),
  nombre(3),
  duree('P6M'),
  courte('JAP'),
  reperage([0], 4),
  decision(),
].map((item) => ({ ...item, id: `item-${item.type}` }));

const rendre = (items: Item[], reponses: [number, never][] = []) => {
  const ouvert = ouvrirExamen(items, { debut: DEBUT, minutes: 30, graine: 'G' });
  const repondu = reponses.reduce(
    (e, [rang, reponse]) => avancerExamen(e, { type: 'repondre', rang, reponse }, FIN),
    ouvert,
  );
  return avancerExamen(repondu, { type: 'rendre' }, FIN);
};

const notes = fc.array(fc.option(fc.integer({ min: 0, max: 12 }).map((n) => n / 12)), { maxLength: 20 });

describe('le bilan d’une copie', () => {
  it('de chaque partie fait, additionné, le bilan entier', () => {
    fc.assert(
      fc.property(
        notes,
        fc.array(fc.constantFrom('un', 'deux', 'trois'), { minLength: 20, maxLength: 20 }),
        (n, cles) => {
          const lignes = bilanPar(n, cles, ['deux', 'un']);
          const entier = totaliser(n);
          expect(lignes.reduce((t, l) => t + l.points, 0)).toBeCloseTo(entier.points, 5);
          expect(lignes.reduce((t, l) => t + l.maximum, 0)).toBe(entier.maximum);
          expect(lignes.reduce((t, l) => t + l.sansReponse, 0)).toBe(entier.sansReponse);
          expect(entier.part).toBeGreaterThanOrEqual(0);
          expect(entier.part).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('range ses lignes dans l’ordre demandé, les autres à la fin', () => {
    expect(bilanPar([1, 0, 1], ['z', 'b', 'a'], ['a', 'b']).map((l) => l.cle)).toEqual(['a', 'b', 'z']);
  });

  it('atteint un seuil que l’arithmétique des tiers manquerait d’un cheveu', () => {
    expect(totaliser(Array(9).fill(1 / 3)).points).toBe(3);
  });
});

describe('la remise', () => {
  it('inscrit la copie et une réponse par question, pour tout type d’item', () => {
    const traces = tracesDeRemise('plan', rendre(TOUS));
    expect(traces.map((t) => t.genre)).toEqual(['examen', ...TOUS.map(() => 'reponse')]);
    expect(new Set(traces.map((t) => t.id)).size).toBe(traces.length);
  });

  it('recommencée (deux onglets, page tuée entre deux écritures), ne compte qu’une fois', () => {
    const une = { ...journalVide(), traces: tracesDeRemise('plan', rendre(TOUS)) };
    expect(fusionner(une, une).traces).toHaveLength(TOUS.length + 1);
  });

  it('d’un même examen rendu sur deux appareils, dont un ne connaît plus toutes les questions, ne compte pas une réponse deux fois', () => {
    const [ici, ailleurs] = [rendre(TOUS), rendre(TOUS.slice(3))].map((examen) => ({
      ...journalVide(),
      traces: tracesDeRemise('plan', examen),
    }));
    const { traces } = fusionner(ici as Journal, ailleurs as Journal);
    const items = traces.flatMap((t) => (t.genre === 'reponse' ? t.item : []));
    expect(items.toSorted()).toEqual(TOUS.map((i) => i.id).toSorted());
  });

  it('se relit dans un fichier de carnet, sans limite de temps comme avec', () => {
    const examen = { ...rendre(TOUS), minutes: null };
    const journal = { ...journalVide(), traces: tracesDeRemise('plan', examen) };
    expect(VERSION_D_EXPORT).toBe(2);
    expect(lireExport(ecrireExport(journal, FIN))).toEqual({ journal });
  });

  it('donne à réviser ce qui a été répondu et ce qui est resté vide : une question laissée blanche n’est pas sue', () => {
    const traces = tracesDeRemise('plan', rendre(TOUS, [[0, 1 as never]]));
    const memoire = memoireDesItems({ ...journalVide(), traces });
    expect([...memoire.keys()].sort()).toEqual(TOUS.map(({ id }) => id).sort());
  });
});

describe('une copie relue', () => {
  const copie = traceDeCopie('plan', rendre(TOUS, [[0, 0 as never]]));

  it('montre chaque question telle qu’elle a été lue, quel que soit son type', () => {
    expect(relireLaCopie(copie, TOUS, (i) => i).map((r) => r.etat)).toEqual(TOUS.map(() => 'meme'));
  });

  it('ne prête pas au lecteur une réponse à une question modifiée depuis, et garde ses points', () => {
    const modifies = TOUS.map((i, rang) => (rang === 0 ? { ...i, version: 2 } : i));
    const [premiere] = relireLaCopie(copie, modifies, (i) => i);
    expect(premiere).toMatchObject({ etat: 'changee', points: 1 });
  });

  it('dit qu’une question a été retirée, et garde ses points', () => {
    const [premiere] = relireLaCopie(copie, TOUS.slice(1), (i) => i);
    expect(premiere).toMatchObject({ etat: 'retiree', points: 1 });
    expect(premiere?.question).toBeUndefined();
  });

  it('une réponse importée qui n’a pas la forme de sa question ne s’affiche pas', () => {
    const trafiquee = { ...copie, reponses: copie.reponses.with(0, 'zut') };
    expect(relireLaCopie(trafiquee, TOUS, (i) => i)[0]?.etat).toBe('changee');
  });

  it.each([
    ['toutes', 1, false, true],
    ['a-revoir', 0.5, false, true],
    ['a-revoir', 1, false, false],
    ['a-revoir', null, false, false],
    ['vides', null, false, true],
    ['vides', 0, false, false],
    ['marquees', 1, true, true],
    ['marquees', 1, false, false],
  ] as const)(
    'le filtre « %s » d’une question à %s point, marquée %s : %s',
    (filtre, points, marquee, attendu) => {
      const relue = { rang: 0, etat: 'meme' as const, reponse: null, points, marquee };
      expect(passeLeFiltre(relue, filtre)).toBe(attendu);
    },
  );
});
