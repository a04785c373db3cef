import { describe, expect, it } from 'vitest';
import { estJuste, lireCalcul } from '../../../../src/domaine/commun/calcul.ts';

const juste = (texte: string) => {
  const lu = lireCalcul(texte);
  return lu && estJuste(lu);
};

describe('un calcul écrit est juste', () => {
  it.each([
    '18 mois − 12 mois = 6 mois',
    'dix-huit mois − un an = six mois',
    '2 ans + 6 mois = 30 mois',
    '30 mois × la moitié = 15 mois',
    '36 mois × deux tiers = 24 mois',
    '3 × 5 jours = 15 jours',
    '90 jours ÷ 3 = 30 jours',
    'le plus court de 6 mois et 2 mois = 2 mois',
    'le plus long de 6 mois et 2 mois = 6 mois.',
  ])('%s', (texte) => expect(juste(texte)).toBe(true));
});

describe('un calcul écrit est faux', () => {
  it.each([
    '18 mois − 12 mois = 5 mois',
    '36 mois × deux tiers = 24 jours',
    'le plus court de 6 mois et 2 mois = 6 mois',
  ])('%s', (texte) => expect(juste(texte)).toBe(false));
});

describe('un calcul ne se lit pas', () => {
  it.each([
    '',
    '6 mois',
    '= 6 mois',
    '6 mois = 6 mois',
    '18 mois − 12 jours = 6 mois',
    'environ 18 mois − 1 an = 6 mois = 6 mois',
    'le plus court de 6 mois et 2 jours = 2 jours',
  ])('« %s »', (texte) => expect(lireCalcul(texte)).toBeUndefined());
});
