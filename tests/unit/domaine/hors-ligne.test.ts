import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adopter,
  aPurger,
  aTelecharger,
  cleDe,
  contenusDe,
  type Edition,
  editionsEmployees,
  formaterTaille,
  lotsPerdus,
  octetsDe,
  restreindre,
  trouver,
} from '../../../src/domaine/hors-ligne.ts';

const adresse = fc.constantFrom('', 'a/', 'b/', 'c/d/', '_astro/x.js', '_astro/y.css', 'q.json');
const empreinte = fc.constantFrom('e1', 'e2', 'e3', 'e4');

/** Deux fichiers de même empreinte ont le même poids. */
const fichier = empreinte.map((e) => [e.charCodeAt(1) * 10, e] as const);

const edition: fc.Arbitrary<Edition> = fc
  .record({
    version: fc.constantFrom('v1', 'v2', 'v3'),
    fichiers: fc.dictionary(adresse, fichier, { noNullPrototype: true }),
    un: fc.subarray(['', 'a/', '_astro/x.js']),
    deux: fc.subarray(['b/', 'c/d/', 'q.json', '_astro/x.js']),
  })
  .map(({ version, fichiers, un, deux }) => ({
    version,
    construiteLe: '2026-11-22',
    fichiers,
    lots: [
      { id: 'un', titre: 'Un', adresse: '', adresses: un.filter((a) => a in fichiers) },
      { id: 'deux', titre: 'Deux', adresse: 'b/', adresses: deux.filter((a) => a in fichiers) },
    ],
  }));

const cles = (e: Edition) => new Set(contenusDe(e).map((c) => c.cle));

describe('télécharger', () => {
  it('ce qui manque et ce qui est là font ensemble toute l’édition, sans rien demander deux fois', () => {
    fc.assert(
      fc.property(edition, edition, (avant, apres) => {
        const manquent = aTelecharger(apres, cles(avant)).map((c) => c.cle);
        expect(new Set(manquent).size).toBe(manquent.length);
        expect(manquent.filter((c) => cles(avant).has(c))).toEqual([]);
        expect(new Set([...cles(avant), ...manquent])).toEqual(new Set([...cles(avant), ...cles(apres)]));
      }),
    );
  });

  it('d’une édition à la même, rien', () => {
    fc.assert(fc.property(edition, (e) => void expect(aTelecharger(e, cles(e))).toEqual([])));
  });

  it('garder deux lots pèse au plus leur somme, et au moins le plus lourd', () => {
    fc.assert(
      fc.property(edition, (e) => {
        const poids = (...ids: string[]) => octetsDe(contenusDe(restreindre(e, ids)));
        expect(poids('un', 'deux')).toBeLessThanOrEqual(poids('un') + poids('deux'));
        expect(poids('un', 'deux')).toBeGreaterThanOrEqual(Math.max(poids('un'), poids('deux')));
      }),
    );
  });

  it('un lot que la construction n’a plus est laissé, les autres restent', () => {
    fc.assert(
      fc.property(edition, (e) => {
        expect(restreindre(e, ['un', 'disparu']).lots.map((l) => l.id)).toEqual(['un']);
      }),
    );
  });

  it('deux fichiers vides d’extensions différentes se gardent à part', () => {
    expect(cleDe('x.js', [0, 'vide'])).not.toBe(cleDe('x.css', [0, 'vide']));
  });
});

describe('mettre à jour', () => {
  it('ce qui s’adopte garde tous les lots, sauf ceux dont la perte se dit', () => {
    fc.assert(
      fc.property(edition, edition, fc.subarray(['un', 'deux']), (gardee, suite, publies) => {
        const publiee = restreindre(suite, publies);
        const adoptee = restreindre(publiee, ['un', 'deux']).lots.map((l) => l.id);
        const perdus = lotsPerdus(gardee, publiee).map((l) => l.id);
        expect([...adoptee, ...perdus].toSorted()).toEqual(['deux', 'un']);
      }),
    );
  });

  it('la nouvelle édition répond d’abord, et aucune version n’est gardée deux fois', () => {
    fc.assert(
      fc.property(fc.array(edition, { maxLength: 4 }), (suite) => {
        const gardees = suite.reduce<Edition[]>(adopter, []);
        expect(gardees[0]).toBe(suite.at(-1));
        expect(new Set(gardees.map((e) => e.version)).size).toBe(gardees.length);
      }),
    );
  });

  it('purger n’ôte rien dont une édition gardée a besoin, et n’en laisse rien d’autre', () => {
    fc.assert(
      fc.property(edition, fc.array(edition, { maxLength: 3 }), (partie, gardees) => {
        const utiles = new Set(gardees.flatMap((e) => [...cles(e)]));
        const presentes = new Set([...cles(partie), ...utiles]);
        const ote = new Set(aPurger(presentes, gardees));
        expect([...presentes].filter((c) => !ote.has(c))).toEqual(
          [...presentes].filter((c) => utiles.has(c)),
        );
      }),
    );
  });

  it('une édition reste tant qu’un onglet l’emploie ; la première reste toujours', () => {
    const [v1, v2, v3] = ['v1', 'v2', 'v3'].map((version) => ({ version }) as Edition);
    const toutes = [v3, v2, v1] as Edition[];
    expect(editionsEmployees(toutes, ['v1', 'v3'])).toEqual([v3, v1]);
    expect(editionsEmployees(toutes, [])).toEqual([v3]);
  });

  it('un onglet dont on ne sait rien les garde toutes', () => {
    fc.assert(
      fc.property(fc.array(edition, { maxLength: 3 }), (editions) => {
        expect(editionsEmployees(editions, ['v1', undefined])).toEqual(editions);
      }),
    );
  });
});

describe('retrouver une page', () => {
  const deux = { fichiers: { '': [1, 'a'], 'modules/a/': [1, 'b'], '404.html': [1, 'c'], 'é/': [1, 'd'] } };
  it.each([
    ['', ''],
    ['index.html', ''],
    ['modules/a/', 'modules/a/'],
    ['modules/a/index.html', 'modules/a/'],
    ['modules/a', 'modules/a/'],
    ['404.html', '404.html'],
    ['%C3%A9/', 'é/'],
    ['modules/', undefined],
    ['%', undefined],
    ['constructor', undefined],
  ])('« %s » désigne %j', (chemin, attendue) => {
    expect(trouver(deux as unknown as Edition, chemin)).toBe(attendue);
  });
});

describe('une taille', () => {
  it.each([
    [0, '0\u00a0o'],
    [812, '812\u00a0o'],
    [1_000, '1\u00a0ko'],
    [120_400, '120\u00a0ko'],
    [999_600, '1\u00a0Mo'],
    [3_240_000, '3,2\u00a0Mo'],
    [10_000_000, '10\u00a0Mo'],
    [10_040_000, '10\u00a0Mo'],
  ])('de %d octets se dit « %s »', (octets, dite) => {
    expect(formaterTaille(octets)).toBe(dite);
  });
});
