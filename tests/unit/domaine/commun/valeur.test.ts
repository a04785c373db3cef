import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formaterValeur, lireValeur, type ValeurEcrite } from '../../../../src/domaine/commun/valeur.ts';

/** La valeur telle que le lecteur la voit, espaces insécables ramenées à des espaces. */
function rendre(ecrite: ValeurEcrite): string | undefined {
  const valeur = lireValeur(ecrite);
  return valeur && formaterValeur(valeur).replace(/[\u00a0\u202f]/g, ' ');
}

describe('reconnaître une valeur', () => {
  it.each([
    ['P6M', 'duree'],
    ['2/3', 'fraction'],
    ['2020-03-24', 'date'],
    ['06:00', 'heure'],
    ['45000 EUR', 'montant'],
    ['10 jours ouvrables', 'quantite'],
    ['50 %', 'quantite'],
    ['1.5 heure', 'quantite'],
    [3, 'quantite'],
    [0, 'quantite'],
  ])('%s se reconnaît à sa forme : %s', (ecrite, type) => {
    expect(lireValeur(ecrite)?.type).toBe(type);
  });

  it.each([
    ['-1:00', false],
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['12:60', false],
    ['6:00', false],
  ])('l’heure va de 00:00 à 23:59 : %s → %s', (ecrite, lue) => {
    expect(lireValeur(ecrite)?.type === 'heure').toBe(lue);
  });

  it.each([
    ['1/0', undefined],
    ['1/1', 'la totalité'],
    ['1/2', 'la moitié'],
    ['1/3', 'un tiers'],
    ['2/3', 'deux tiers'],
    ['1/4', 'un quart'],
    ['3/4', 'trois quarts'],
    ['5/6', '5/6'],
  ])('une fraction usuelle se dit en mots, et rien ne se divise par zéro : %s → %s', (ecrite, attendue) => {
    expect(rendre(ecrite)).toBe(attendue);
  });

  it.each(['', ' ', 'six mois', '2020-02-30', '10', '-3 jours', '10  jours', '1,5 heure', '€'])(
    'ce qui n’a aucune de ces formes est refusé : « %s »',
    (ecrite) => {
      expect(lireValeur(ecrite)).toBeUndefined();
    },
  );

  it('aucun texte ne fait échouer la lecture, et toute valeur lue s’écrit', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer()), (ecrite) => {
        expect(rendre(ecrite)).not.toBe('');
      }),
    );
  });
});

describe('écrire une valeur', () => {
  it.each([
    ['P1Y6M', '1 an et 6 mois'],
    ['2020-03-24', '24 mars 2020'],
    ['2023-01-01', '1er janvier 2023'],
    ['06:00', '6 h'],
    ['06:01', '6 h 01'],
    ['21:30', '21 h 30'],
    ['00:00', '0 h'],
    ['999 EUR', '999 euros'],
    ['1000 EUR', '1 000 euros'],
    ['45000 EUR', '45 000 euros'],
    ['10 jours ouvrables', '10 jours ouvrables'],
    ['1.5 heure', '1,5 heure'],
    ['50 %', '50 %'],
    [3, '3'],
    [12000, '12 000'],
  ])('%s s’écrit « %s »', (ecrite, attendue) => {
    expect(rendre(ecrite)).toBe(attendue);
  });

  it('un euro s’écrit au singulier, deux euros au pluriel', () => {
    expect(rendre('1 EUR')).toBe('1 euro');
    expect(rendre('2 EUR')).toBe('2 euros');
  });

  it('le nombre et son unité ne se séparent jamais en fin de ligne', () => {
    for (const ecrite of ['P6M', '45000 EUR', '10 jours', '06:00', '2020-03-24']) {
      const valeur = lireValeur(ecrite);
      expect(valeur && formaterValeur(valeur)).not.toMatch(/ /);
    }
  });
});
