import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolusParlants,
  enProposition,
  estAbsolu,
  longueurParlante,
  mesurerLaForme,
  verdictParlant,
  type Offre,
} from '../../../../src/domaine/quiz/equilibre.ts';

/** Une liste de quatre : la bonne de cette longueur, les autres de dix lettres. */
const liste = (longueur: number): Offre => ({
  reponses: [longueur, 10, 10, 10].map((n, i) => ({ texte: 'x'.repeat(n), juste: i === 0 })),
});
/** `longues` listes où la bonne est la plus longue, `courtes` où elle ne l’est pas. */
const banque = (longues: number, courtes: number) => [
  ...Array.from({ length: longues }, () => liste(11)),
  ...Array.from({ length: courtes }, () => liste(9)),
];
const longueur = (offres: Offre[]) => longueurParlante(mesurerLaForme(offres).reponses);

describe('la longueur', () => {
  it('parle quand la bonne est la plus longue dans plus de deux listes sur cinq', () => {
    expect(longueur(banque(2, 3))).toBeUndefined();
    expect(longueur(banque(3, 2))).toBe('trop');
    expect(longueur(banque(29, 3))).toBe('trop');
  });

  it('parle dès quatre listes si elle l’est dans toutes, et non dans la moitié', () => {
    expect(longueur(banque(3, 0))).toBeUndefined();
    expect(longueur(banque(4, 0))).toBe('trop');
    expect(longueur(banque(2, 2))).toBeUndefined();
  });

  it('parle si elle ne l’est jamais, quand le hasard en aurait donné deux sur huit', () => {
    expect(longueur(banque(0, 7))).toBeUndefined();
    expect(longueur(banque(0, 8))).toBe('jamais');
    expect(longueur(banque(1, 8))).toBeUndefined();
  });

  it('à égalité, la bonne n’est pas la plus longue', () => {
    expect(mesurerLaForme([liste(10)]).reponses.fois).toBe(0);
  });

  it('ne compte ni une liste à plusieurs bonnes, ni les décisions défendables parmi les bonnes', () => {
    const deux = { reponses: ['aaa', 'b'].map((texte) => ({ texte, juste: true })) };
    expect(mesurerLaForme([deux]).reponses.total).toBe(0);
    const degres = ['juste', 'defendable', 'fautive'].map((degre) => enProposition({ texte: degre, degre }));
    expect(degres.map((p) => p.juste)).toEqual([true, false, false]);
  });

  it('des raisons, à part des réponses', () => {
    const { reponses, raisons } = mesurerLaForme(
      banque(4, 0).map((o) => ({ ...liste(9), raisons: o.reponses ?? [] })),
    );
    expect([longueurParlante(reponses), longueurParlante(raisons)]).toEqual([undefined, 'trop']);
  });

  it('ne parle jamais pour une part de deux listes sur cinq ou moins, hors zéro, et parle toujours au-delà', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (longues, courtes) => {
        fc.pre(longues + courtes >= 5);
        expect(longueur(banque(longues, courtes))).toBe(
          longues * 5 > (longues + courtes) * 2 ? 'trop' : undefined,
        );
      }),
    );
  });
});

describe('le verdict', () => {
  it.each([
    [0, 3, false],
    [0, 4, true],
    [4, 4, true],
    [1, 4, false],
    [2, 19, true],
    [11, 21, false],
    [17, 21, true],
  ])('%i vrais sur %i', (fois, total, parle) => {
    expect(verdictParlant({ fois, total })).toBe(parle);
  });
});

describe('un mot absolu', () => {
  it.each([
    'Il est toujours total',
    'Aucune visite n’est permise',
    'Le JAP est seul compétent',
    'Tout retour après l’heure',
    'Quelle que soit la durée',
    'La sanction est automatique',
    'Quoi qu’il arrive',
    'Toutes les absences',
  ])('« %s » en porte un', (texte) => {
    expect(estAbsolu(texte)).toBe(true);
  });

  it.each([
    'Le seuil de peine',
    'Rendre compte tout de suite',
    'Aménager tout ou partie',
    'Un surtout',
    'La seulette',
  ])('« %s » n’en porte pas', (texte) => {
    expect(estAbsolu(texte)).toBe(false);
  });

  const choix = (fausses: number, justes: number): Offre[] =>
    Array.from({ length: 10 }, (_, i) => ({
      reponses: [
        { texte: i < justes ? 'Toujours' : 'Parfois', juste: true },
        { texte: i < fausses ? 'Jamais' : 'Souvent', juste: false },
      ],
    }));

  it('désigne les mauvaises réponses quand il y est deux fois plus fréquent, trois fois au moins', () => {
    const parle = (fausses: number, justes: number) =>
      absolusParlants(mesurerLaForme(choix(fausses, justes)).absolus);
    expect(parle(2, 0)).toBe(false);
    expect(parle(3, 0)).toBe(true);
    expect(parle(4, 2)).toBe(false);
    expect(parle(5, 2)).toBe(true);
    expect(parle(3, 3)).toBe(false);
  });
});
