import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lireDureeEcrite } from '../../../../src/domaine/commun/duree-ecrite.ts';
import { memeValeur, nombresDuTexte, quantitesDuTexte } from '../../../../src/domaine/commun/quantites.ts';
import { lireValeur, type Valeur } from '../../../../src/domaine/commun/valeur.ts';

const ecrites = (texte: string) => quantitesDuTexte(texte).map((q) => q.texte);
const valeurs = (texte: string) => quantitesDuTexte(texte).map((q) => q.valeur);
const valeur = (ecrite: string) => lireValeur(ecrite) as Valeur;

describe('une quantité se lit où qu’elle soit dans une phrase', () => {
  it.each([
    ['une durée en chiffres', 'Au plus 6 mois.', 'P6M'],
    ['une durée en lettres', 'Au plus six mois.', 'P6M'],
    ['une durée de deux unités', 'Pendant un an et six mois.', 'P1Y6M'],
    ['une durée et demie', 'Pendant deux ans et demi.', 'P2Y6M'],
    ['« et un »', 'Sous vingt et un jours.', 'P21D'],
    ['des heures', 'Jusqu’à quatre cents heures.', 'PT400H'],
    ['une date', 'Depuis le 24 mars 2020.', '2020-03-24'],
    ['un premier du mois', 'Dès le 1er juin 2019.', '2019-06-01'],
    ['une date en chiffres', 'Depuis le 24/03/2020.', '2020-03-24'],
    ['une fraction', 'Aux deux tiers de la peine.', '2/3'],
    ['la moitié', 'À la moitié de la peine.', '1/2'],
    ['le tiers de quelque chose', 'Pas plus du tiers de la détention.', '1/3'],
    ['la mi-peine', 'À mi-peine, le juge apprécie.', '1/2'],
    ['un montant', 'Une amende de 45 000 euros.', '45000 EUR'],
    ['des jours ouvrables', 'Dans les dix jours ouvrables.', '10 jours ouvrables'],
    ['un pourcentage', 'Pour 75 % des cas.', '75 %'],
    ['des jours abrégés', 'Sous 10 j.', 'P10D'],
    ['des heures abrégées', 'Dans les 48 h.', 'PT48H'],
    ['un tiers de quelque chose', 'Après un tiers de la peine.', '1/3'],
    ['un tiers que l’on retranche', 'Le délai est réduit d’un tiers.', '1/3'],
    ['un tiers auquel on ramène', 'La durée est ramenée à un tiers.', '1/3'],
    ['un tiers comparé', 'Il reste plus d’un tiers.', '1/3'],
    ['un jour de peine', 'Chaque heure vaut un jour de peine.', 'P1D'],
    ['un jour après une préposition', 'Elle est retenue pendant un jour, puis sort.', 'P1D'],
  ])('%s', (_quoi, texte, attendue) => {
    const [lue] = valeurs(texte);
    expect(lue && memeValeur(lue, valeur(attendue))).toBe(true);
  });

  it('« entre dix jours et six mois » en dit deux', () => {
    expect(ecrites('Entre dix jours et six mois plus tard.')).toEqual(['dix jours', 'six mois']);
  });

  it('« de vingt à quatre cents heures » en dit deux, de même unité', () => {
    expect(ecrites('De vingt à quatre cents heures.')).toEqual(['quatre cents heures', 'vingt heures']);
  });

  it.each([
    'Chez un tiers.',
    'Par un tiers, sous vingt et',
    'Un tiers appelle le service.',
    'Le colis est remis à un tiers.',
    'Le logement d’un tiers.',
    'Un tiers de confiance l’héberge.',
    'Un jour, elle ne vient pas.',
    'Et si un jour vous préférez écrire\u202f?',
    'Le jour où un jour férié tombe un lundi.',
    'Un jour ou l’autre, il faudra en parler.',
    'Il arrive à 18 h 30 et repart à 20 h.',
    'Le 22 j’ai pas pu venir.',
    'Un moisson, un ange.',
    'L’article 132-45.',
    'Chacun an par an.',
  ])('rien dans « %s »', (texte) => expect(ecrites(texte)).toEqual([]));

  it('une quantité que l’on ne sait pas lire se voit quand même', () => {
    expect(quantitesDuTexte('Quatre mois et demi.')).toEqual([
      { texte: 'Quatre mois et demi', valeur: undefined },
    ]);
  });

  it('toute durée se lit dans une phrase comme elle se lit seule', () => {
    const unite = fc.constantFrom('jours', 'semaines', 'mois', 'ans', 'heures');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9999 }), unite, (n, u) => {
        const duree = lireDureeEcrite(`${n} ${u}`);
        expect(valeurs(`La mesure dure ${n} ${u}, sauf décision contraire.`)).toEqual([
          { type: 'duree', duree },
        ]);
      }),
    );
  });
});

describe('deux valeurs disent la même chose', () => {
  it.each([
    ['P12M', 'P1Y', true],
    ['P30D', 'P1M', false],
    ['2/4', '1/2', true],
    ['2/3', '1/3', false],
    ['10 jours ouvrables', '10 jours ouvrables', true],
    ['10 jours ouvrables', 'P10D', false],
    ['45000 EUR', '45000 EUR', true],
    ['2020-03-24', '2020-03-25', false],
    ['06:00', '06:00', true],
  ])('%s et %s : %s', (a, b, oui) => {
    expect(memeValeur(valeur(a), valeur(b))).toBe(oui);
    expect(memeValeur(valeur(b), valeur(a))).toBe(oui);
  });
});

it('les nombres d’un texte se lisent en chiffres et en lettres', () => {
  expect(nombresDuTexte('Trois magistrats, 70 329 sursis et quatre-vingt-un stages.')).toEqual([
    3, 70329, 81,
  ]);
});
