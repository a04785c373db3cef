import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oublier, relire, RETENUES, retenir } from '../../../src/domaine/recherche/sans-reponse.ts';

const LE = '2026-11-30';

describe('les recherches sans réponse', () => {
  it('la plus récente vient en premier, et refaite elle se compte', () => {
    const liste = retenir(
      retenir(retenir([], 'prix du timbre', LE), 'météo', LE),
      'Prix du Timbre',
      '2026-12-01',
    );
    expect(liste).toEqual([
      { requete: 'Prix du Timbre', le: '2026-12-01', fois: 2 },
      { requete: 'météo', le: LE, fois: 1 },
    ]);
  });

  it('rien de vide ne se retient, et une recherche s’oublie', () => {
    expect(retenir([], ' ?! ', LE)).toEqual([]);
    expect(oublier(retenir([], 'météo', LE), 'météo')).toEqual([]);
  });

  it('se relisent telles qu’écrites, et jamais plus que l’appareil n’en garde', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 130 }), (requetes) => {
        const liste = requetes.reduce<ReturnType<typeof relire>>((l, q) => retenir(l, q, LE), []);
        expect(liste.length).toBeLessThanOrEqual(RETENUES);
        expect(relire(JSON.stringify(liste))).toEqual(liste);
      }),
    );
  });

  it.each(['', 'pas du JSON', '{"a":1}', '[{"requete":3}]', '[null]'])(
    '« %s » se relit comme rien',
    (texte) => {
      expect(relire(texte)).toEqual([]);
    },
  );
});
