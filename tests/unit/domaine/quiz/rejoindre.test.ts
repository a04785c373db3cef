import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oublier, rejoindre } from '../../../../src/domaine/quiz/rejoindre.ts';
import { avancer, ouvrirSerie, type ActionDeSerie, type Serie } from '../../../../src/domaine/quiz/serie.ts';
import { choixUnique, courte } from '../fabriques.ts';

const ITEMS = [choixUnique(0), courte('JAP')];
const NEUVE = ouvrirSerie(ITEMS);

function apres(depart: Serie, ...actions: ActionDeSerie[]): Serie {
  return actions.reduce(avancer, depart);
}

const REPONDUE: ActionDeSerie[] = [
  { type: 'repondre', rang: 0, reponse: 1 },
  { type: 'arreter', rang: 0 },
];

describe('deux onglets sur une même série', () => {
  it('ce que l’autre a arrêté l’est ici aussi, avec sa réponse et sa certitude', () => {
    const autre = apres(NEUVE, { type: 'dire-certitude', rang: 0, certitude: 2 }, ...REPONDUE);
    const reunie = rejoindre(NEUVE, NEUVE, autre);
    expect(reunie).toMatchObject({ reponses: [1, ''], arretees: [true, false], certitudes: [2, null] });
  });

  it('la question à l’écran reste la même', () => {
    const autre = apres(NEUVE, ...REPONDUE, { type: 'aller', rang: 1 });
    expect(rejoindre(NEUVE, NEUVE, autre).courant).toBe(0);
  });

  it('une saisie en cours sur une autre question n’est pas perdue', () => {
    const ici = apres(NEUVE, { type: 'repondre', rang: 1, reponse: 'le juge' });
    const reunie = rejoindre(ici, NEUVE, apres(NEUVE, ...REPONDUE));
    expect(reunie.reponses).toEqual([1, 'le juge']);
  });

  it('une saisie en cours sur la même question l’emporte sur une autre saisie, non sur une réponse arrêtée', () => {
    const ici = apres(NEUVE, { type: 'repondre', rang: 0, reponse: 2 });
    expect(rejoindre(ici, NEUVE, apres(NEUVE, { type: 'repondre', rang: 0, reponse: 3 })).reponses[0]).toBe(
      2,
    );
    expect(rejoindre(ici, NEUVE, apres(NEUVE, ...REPONDUE)).reponses[0]).toBe(1);
  });

  it('un onglet en retard ne défait pas une réponse arrêtée', () => {
    const ici = apres(NEUVE, ...REPONDUE);
    expect(rejoindre(ici, undefined, NEUVE)).toEqual(ici);
    expect(rejoindre(ici, NEUVE, apres(NEUVE, { type: 'repondre', rang: 0, reponse: 3 }))).toBe(ici);
  });

  it('réessayer et recommencer dans l’autre onglet se suivent ici', () => {
    const base = apres(NEUVE, ...REPONDUE);
    expect(rejoindre(base, base, apres(base, { type: 'reessayer', rang: 0 })).arretees).toEqual([
      false,
      false,
    ]);
    expect(rejoindre(base, base, apres(base, { type: 'recommencer' }))).toEqual(NEUVE);
  });

  it('un état qui ne convient pas aux questions est ignoré', () => {
    expect(rejoindre(NEUVE, NEUVE, { ...NEUVE, reponses: ['faux', ''] })).toBe(NEUVE);
    expect(rejoindre(NEUVE, NEUVE, { ...NEUVE, indices: [1] })).toBe(NEUVE);
  });

  it('quoi que fassent les deux onglets, rejoindre deux fois le même état ne change plus rien', () => {
    const rang = fc.nat(1);
    const action: fc.Arbitrary<ActionDeSerie> = fc.oneof(
      fc.record({ type: fc.constant('repondre' as const), rang: fc.constant(0), reponse: fc.nat(3) }),
      fc.record({ type: fc.constant('repondre' as const), rang: fc.constant(1), reponse: fc.string() }),
      fc.record({ type: fc.constantFrom('arreter', 'reessayer'), rang }),
    );
    const suite = fc.array(action, { maxLength: 6 });
    fc.assert(
      fc.property(suite, suite, suite, (commune, ici, la) => {
        const base = apres(NEUVE, ...commune);
        const autre = apres(base, ...la);
        const reunie = rejoindre(apres(base, ...ici), base, autre);
        expect(rejoindre(reunie, autre, autre)).toBe(reunie);
        autre.arretees.forEach((arretee, i) => {
          if (arretee && !base.arretees[i]) expect(reunie.arretees[i]).toBe(true);
        });
      }),
    );
  });
});

describe('une série effacée dans un autre onglet', () => {
  it('redevient neuve, saisies comprises, sans changer de question', () => {
    const gardee = apres(
      NEUVE,
      { type: 'dire-certitude', rang: 0, certitude: 2 },
      ...REPONDUE,
      { type: 'repondre', rang: 1, reponse: 'le juge' },
      { type: 'aller', rang: 1 },
    );
    expect(oublier(gardee, gardee)).toEqual({ ...NEUVE, courant: 1 });
  });

  it('ne garde que ce qui a été répondu ici depuis', () => {
    const base = apres(NEUVE, ...REPONDUE);
    const ici = apres(base, { type: 'repondre', rang: 1, reponse: 'le juge' });
    expect(oublier(ici, base)).toMatchObject({ reponses: [null, 'le juge'], arretees: [false, false] });
  });
});
