import { describe, expect, it } from 'vitest';
import { lireNombreEnLettres } from '../../../../src/domaine/commun/nombre-en-lettres.ts';

const UNITES =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const DIZAINES = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
];

/** Écrit un nombre de 0 à 999 en lettres, orthographe traditionnelle : le contraire de la lecture, écrit pour l’éprouver. */
function ecrire(n: number): string {
  if (n < 20) return UNITES[n] as string;
  if (n < 100) {
    const dizaine = Math.floor(n / 10);
    const reste = dizaine === 7 || dizaine === 9 ? (n % 10) + 10 : n % 10;
    const tete = DIZAINES[dizaine] as string;
    if (reste === 0) return dizaine === 8 ? 'quatre-vingts' : tete;
    const et = (reste === 1 || reste === 11) && dizaine < 8;
    return et ? `${tete} et ${UNITES[reste]}` : `${tete}-${UNITES[reste]}`;
  }
  const centaines = Math.floor(n / 100);
  const tete = centaines === 1 ? 'cent' : `${UNITES[centaines]} cent`;
  if (n % 100 === 0) return centaines === 1 ? tete : `${tete}s`;
  return `${tete} ${ecrire(n % 100)}`;
}

describe('lire un nombre écrit en lettres', () => {
  it('relit tout ce qui s’écrit de zéro à 999', () => {
    const rates = [...Array(1000).keys()].filter((n) => lireNombreEnLettres(ecrire(n)) !== n);
    expect(rates.map(ecrire)).toEqual([]);
  });

  it('relit de même sans accent, en capitales et avec des traits d’union partout', () => {
    const rates = [...Array(1000).keys()].filter((n) => {
      const ecrit = ecrire(n).toUpperCase().replace('É', 'E').replaceAll(' ', '-');
      return lireNombreEnLettres(ecrit) !== n;
    });
    expect(rates.map(ecrire)).toEqual([]);
  });

  it.each([
    ['mille', 1000],
    ['deux mille', 2000],
    ['trente mille', 30000],
    ['quinze mille sept cent quarante-trois', 15743],
    ['quinze cents', 1500],
    ['septante-deux', 72],
    ['nonante', 90],
  ])('« %s » vaut %d', (texte, n) => {
    expect(lireNombreEnLettres(texte)).toBe(n);
  });

  it.each([
    '',
    'beaucoup',
    'et',
    'vingt et',
    'six sept',
    'deux trois',
    'vingt trente',
    'vingt douze',
    'cent zéro',
    'mille deux mille',
    'onze cent mille cent cent',
    'six mois',
  ])('« %s » n’est pas un nombre', (texte) => {
    expect(lireNombreEnLettres(texte)).toBeUndefined();
  });
});

describe('un mot que JavaScript connaît n’est pas un nombre', () => {
  it.each(['constructor', 'trois constructor', '__proto__', 'valueOf', 'hasOwnProperty'])('« %s »', (mot) => {
    expect(lireNombreEnLettres(mot)).toBeUndefined();
  });

  it.each(['zéro cent', 'zéro mille', 'zéro un'])('« %s » ne se lit pas : rien n’y est deviné', (texte) => {
    expect(lireNombreEnLettres(texte)).toBeUndefined();
  });
});
