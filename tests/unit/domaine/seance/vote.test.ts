import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clore,
  comptesParChoix,
  compterUneMain,
  conseiller,
  donnerLeReste,
  lireDesCartes,
  ouvrirVote,
  passerAuxMains,
  poserCompte,
  reste,
  reveler,
  voix,
} from '../../../../src/domaine/seance/vote.ts';
import { INSTANT } from './fabriques.ts';

const ouvert = (moyen: 'mains' | 'cartes' = 'mains') =>
  ouvrirVote({
    id: 'v',
    etape: 'q',
    question: 'banque-001',
    version: 1,
    tour: 1,
    moyen,
    votants: 12,
    ordre: [2, 0, 3, 1],
    ouvert: INSTANT,
  });

const lectures = fc.array(
  fc.record({ carte: fc.integer({ min: 1, max: 60 }), option: fc.integer({ min: 0, max: 5 }) }),
  { maxLength: 200 },
);

describe('un vote par cartes', () => {
  it('une carte ne fait jamais plus d’une voix, et la dernière lue est la sienne', () => {
    fc.assert(
      fc.property(lectures, (lues) => {
        const vote = lireDesCartes(ouvert('cartes'), lues);
        const valables = lues.filter((l) => l.option < 4);
        expect(voix(vote)).toBe(new Set(valables.map((l) => l.carte)).size);
        for (const { carte } of valables) {
          expect(vote.cartes?.[String(carte)]).toBe(valables.findLast((l) => l.carte === carte)?.option);
        }
      }),
    );
  });

  it('lire deux fois la même image ne change rien', () => {
    fc.assert(
      fc.property(lectures, (lues) => {
        const une = lireDesCartes(ouvert('cartes'), lues);
        expect(lireDesCartes(une, lues)).toEqual(une);
      }),
    );
  });

  it('clos, plus aucune carte ne compte', () => {
    fc.assert(
      fc.property(lectures, (lues) => {
        const clos = clore(lireDesCartes(ouvert('cartes'), [{ carte: 3, option: 1 }]), INSTANT);
        expect(lireDesCartes(clos, lues)).toBe(clos);
      }),
    );
  });

  it('passer aux mains ne garde rien de la caméra', () => {
    const mains = passerAuxMains(lireDesCartes(ouvert('cartes'), [{ carte: 3, option: 1 }]));
    expect(mains).toMatchObject({ moyen: 'mains', comptes: [0, 0, 0, 0] });
    expect('cartes' in mains).toBe(false);
  });
});

describe('un vote à mains levées', () => {
  it('une main de moins ne descend pas sous zéro', () => {
    expect(compterUneMain(ouvert(), 0, -1).comptes).toEqual([0, 0, 0, 0]);
  });

  it('le reste va à la dernière option qui n’a rien, et le compte y est', () => {
    const vote = donnerLeReste(poserCompte(poserCompte(ouvert(), 0, 4), 1, 5));
    expect(vote.comptes).toEqual([4, 5, 0, 3]);
    expect(reste(vote)).toBe(0);
  });

  it('clore à neuf sur douze garde douze votants ; à treize, il y en avait treize', () => {
    expect(clore(poserCompte(ouvert(), 0, 9), INSTANT).votants).toBe(12);
    expect(clore(poserCompte(ouvert(), 0, 13), INSTANT).votants).toBe(13);
  });

  it('un vote clos ne change plus, et ne se révèle qu’une fois clos', () => {
    const clos = clore(poserCompte(ouvert(), 0, 9), INSTANT);
    expect(poserCompte(clos, 0, 2)).toBe(clos);
    expect(reveler(ouvert(), INSTANT).revele).toBeUndefined();
    expect(reveler(clos, INSTANT).revele).toBe(INSTANT);
  });

  it('les voix d’un choix se retrouvent dans l’ordre de la banque, où qu’il ait été montré', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }), (comptes) => {
        const vote = { ...ouvert(), comptes };
        const parChoix = comptesParChoix(vote);
        vote.ordre.forEach((choix, lettre) => expect(parChoix[choix]).toBe(comptes[lettre]));
      }),
    );
  });
});

describe('ce que le premier vote conseille au formateur', () => {
  it.each([
    [[2, 6, 3, 1], 0, 'repere'],
    [[5, 4, 2, 1], 0, 'discuter'],
    [[9, 2, 1, 0], 0, 'deux-camps'],
    [[11, 1, 0, 0], 0, 'passer'],
    [[0, 12, 0, 0], 0, 'erreur-commune'],
    [[6, 6, 0, 0], 0, 'partage'],
    [[1, 2, 0, 0], 0, 'trop-peu'],
  ] as const)('%j, la première juste : %s → %s', (comptes, juste, conseil) => {
    expect(conseiller({ comptes: [...comptes] }, juste)).toBe(conseil);
  });
});
