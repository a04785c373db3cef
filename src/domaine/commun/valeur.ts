import { estDateCivile, formaterDate } from './date-civile.ts';
import { formaterDuree, lireDuree, type Duree } from './duree.ts';

/** Valeur typée d’un fait, lue de sa forme écrite dans `droit/*.yaml`. */
export type Valeur =
  | { type: 'duree'; duree: Duree }
  | { type: 'fraction'; numerateur: number; denominateur: number }
  | { type: 'date'; date: string }
  | { type: 'heure'; heure: string }
  | { type: 'montant'; euros: number }
  | { type: 'quantite'; nombre: number; unite: string };

/** Forme écrite d’une valeur : chaîne dont le type se reconnaît, ou nombre entier sans unité. */
export type ValeurEcrite = string | number;

/**
 * Reconnaît le type d’une valeur écrite ; `undefined` si aucune forme ne convient.
 * Formes : `P6M` (durée), `2/3` (fraction), `2020-03-24` (date), `06:00` (heure),
 * `45000 EUR` (montant), `10 jours ouvrables` (quantité), `3` (compte).
 */
export function lireValeur(ecrite: ValeurEcrite): Valeur | undefined {
  if (typeof ecrite === 'number') return { type: 'quantite', nombre: ecrite, unite: '' };
  const duree = lireDuree(ecrite);
  if (duree) return { type: 'duree', duree };
  const fraction = /^(\d+)\/([1-9]\d*)$/.exec(ecrite);
  if (fraction) {
    return {
      type: 'fraction',
      numerateur: Number(fraction[1]),
      denominateur: Number(fraction[2]),
    };
  }
  if (estDateCivile(ecrite)) return { type: 'date', date: ecrite };
  const heure = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(ecrite);
  if (heure) return { type: 'heure', heure: ecrite };
  const quantite = /^(\d+(?:\.\d+)?) (\p{L}[\p{L} ’-]*|%)$/u.exec(ecrite);
  if (!quantite) return undefined;
  const nombre = Number(quantite[1]);
  const unite = quantite[2] as string;
  return unite === 'EUR' ? { type: 'montant', euros: nombre } : { type: 'quantite', nombre, unite };
}

const FRACTIONS: Record<string, string> = {
  '1/1': 'la totalité',
  '1/2': 'la moitié',
  '1/3': 'un tiers',
  '2/3': 'deux tiers',
  '1/4': 'un quart',
  '3/4': 'trois quarts',
};

function formaterNombre(n: number): string {
  return new Intl.NumberFormat('fr-FR').format(n);
}

/** Rend une valeur en français : « 6 mois », « deux tiers », « 45 000 euros », « 6 h ». */
export function formaterValeur(valeur: Valeur): string {
  switch (valeur.type) {
    case 'duree':
      return formaterDuree(valeur.duree);
    case 'fraction': {
      const forme = `${valeur.numerateur}/${valeur.denominateur}`;
      return FRACTIONS[forme] ?? forme;
    }
    case 'date':
      return formaterDate(valeur.date);
    case 'heure': {
      const [h, min] = valeur.heure.split(':') as [string, string];
      return `${Number(h)}\u00a0h${min === '00' ? '' : `\u00a0${min}`}`;
    }
    case 'montant':
      return `${formaterNombre(valeur.euros)}\u00a0${valeur.euros < 2 ? 'euro' : 'euros'}`;
    case 'quantite':
      return valeur.unite
        ? `${formaterNombre(valeur.nombre)}\u00a0${valeur.unite}`
        : formaterNombre(valeur.nombre);
  }
}
