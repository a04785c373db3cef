import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../src/chargement.ts';
import { noterReponse } from '../../src/domaine/quiz/noter.ts';
import { ordreDeDepart } from '../../src/domaine/quiz/types/ordre.ts';
import { estReponseDe, reponseVide } from '../../src/domaine/quiz/reponse.ts';
import { itemsDeLaReprise, ouvrirSerie, reprendre } from '../../src/domaine/quiz/serie.ts';

const items = [...chargerContenu(process.cwd()).corpus.items.values()].map(({ item }) => item);

describe('une réponse gardée ou importée', () => {
  it('vide, a toujours la forme de son item', () => {
    expect(items.filter((item) => !estReponseDe(item, reponseVide(item)))).toEqual([]);
  });

  it('quelle qu’elle soit, se note sans casser dès qu’elle est jugée conforme, entre zéro et un point', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.jsonValue(), (item, valeur) => {
        if (!estReponseDe(item, valeur)) return;
        const { points } = noterReponse(item, valeur);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('d’une autre forme, fait repartir la série de zéro plutôt que de la casser', () => {
    const serie = ouvrirSerie(items.slice(0, 3));
    const reprise = reprendre(serie, {
      reponses: [{}, 'x', [9, 9]],
      arretees: [true, true, true],
      courant: 2,
    } as never);
    expect(reprise).toBe(serie);
  });

  it('avec un rang hors de la série, reprend à la dernière question', () => {
    const serie = ouvrirSerie(items.slice(0, 3));
    const { reponses, arretees } = serie;
    expect(reprendre(serie, { reponses, arretees, courant: 99 }).courant).toBe(2);
  });
});

describe('l’ordre de départ d’un item à ordonner', () => {
  it('laissé tel quel, ne rapporte aucun point, pour tous ceux des banques', () => {
    const ordres = items.filter((item) => item.type === 'ordre');
    expect(ordres.length).toBeGreaterThan(0);
    for (const item of ordres) expect(noterReponse(item, ordreDeDepart(item)).points, item.id).toBe(0);
  });
});

describe('les items d’une reprise', () => {
  const connus = [
    { id: 'a', version: 1 },
    { id: 'b', version: 2 },
  ];

  it('reviennent dans l’ordre gardé', () => {
    expect(itemsDeLaReprise(['b@2', 'a@1'], connus, (c) => c).map((c) => c.id)).toEqual(['b', 'a']);
  });

  it('ne reviennent pas si l’un a changé de version', () => {
    expect(itemsDeLaReprise(['a@1', 'b@1'], connus, (c) => c)).toEqual([]);
  });
});
