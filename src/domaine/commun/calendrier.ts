import { estDateCivile, type DateCivile } from './date-civile.ts';
import type { Duree } from './duree.ts';

/** Jours du calendrier, comptés depuis une origine quelconque : une date civile n’a ni heure ni fuseau. */
function versJours(date: DateCivile): number {
  if (!estDateCivile(date))
    throw new RangeError(`Date civile attendue (AAAA-MM-JJ)\u00a0: «\u00a0${date}\u00a0»`);
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function versDate(jours: number): DateCivile {
  const date = new Date(jours * 86_400_000).toISOString().slice(0, 10);
  if (!estDateCivile(date)) throw new RangeError('La date sort du calendrier\u00a0: années 0 à 9999.');
  return date;
}

/** Nombre de jours d’un mois, février bissextile compris. @param mois de 1 à 12 */
export function joursDuMois(annee: number, mois: number): number {
  return new Date(Date.UTC(annee, mois, 0)).getUTCDate();
}

/** Jours qui séparent deux dates : 1 du jour au lendemain, négatif si la seconde précède. */
export function joursEntre(debut: DateCivile, fin: DateCivile): number {
  return versJours(fin) - versJours(debut);
}

/** Avance une date de tant de jours, ou la recule. */
export function ajouterJours(date: DateCivile, jours: number): DateCivile {
  return versDate(versJours(date) + jours);
}

/** Avance une date de tant de mois, de quantième à quantième, ou la recule. */
function ajouterMois(date: DateCivile, mois: number): DateCivile {
  if (!estDateCivile(date))
    throw new RangeError(`Date civile attendue (AAAA-MM-JJ)\u00a0: «\u00a0${date}\u00a0»`);
  const [annee, moisDeDepart, jour] = date.split('-').map(Number) as [number, number, number];
  const rang = annee * 12 + (moisDeDepart - 1) + mois;
  const [anneeDArrivee, moisDArrivee] = [Math.floor(rang / 12), (rang % 12) + 1];
  if (anneeDArrivee < 0 || anneeDArrivee > 9999)
    throw new RangeError('La date sort du calendrier\u00a0: années 0 à 9999.');
  const quantieme = Math.min(jour, joursDuMois(anneeDArrivee, moisDArrivee));
  return [
    String(anneeDArrivee).padStart(4, '0'),
    String(moisDArrivee).padStart(2, '0'),
    String(quantieme).padStart(2, '0'),
  ].join('-');
}

/**
 * Ajoute une durée à une date. Les années et les mois d’abord, de quantième à quantième ; à défaut d’un quantième identique, le
 * dernier jour du mois (31 janvier et un mois : 28 ou 29 février). Les semaines et les jours ensuite, du calendrier.
 * @see code de procédure civile, art. 641, dont le compte des mois est celui de l’article 716-1 du code de procédure pénale pour une
 * peine de plus d’un mois ; la peine d’un mois, que ce dernier fixe à trente jours, s’écrit `P30D`
 * @throws {RangeError} d’une date fausse, d’un résultat hors du calendrier, ou d’une durée en heures : un jour n’en est pas fait
 */
export function ajouter(date: DateCivile, duree: Duree): DateCivile {
  return deplacer(date, duree, 1);
}

/** Retranche une durée d’une date, par les mêmes règles : un mois avant le 31 mars, c’est le dernier jour de février. */
export function retrancher(date: DateCivile, duree: Duree): DateCivile {
  return deplacer(date, duree, -1);
}

function deplacer(
  date: DateCivile,
  { annees, mois, semaines, jours, heures }: Duree,
  sens: 1 | -1,
): DateCivile {
  if (heures !== 0) throw new RangeError('Une durée en heures ne se compte pas en jours du calendrier.');
  return ajouterJours(ajouterMois(date, sens * (annees * 12 + mois)), sens * (semaines * 7 + jours));
}
