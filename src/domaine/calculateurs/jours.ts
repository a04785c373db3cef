import { ajouterJours } from '../commun/calendrier.ts';
import { formaterDate, type DateCivile } from '../commun/date-civile.ts';

const NOMS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

/** Jour de la semaine d’une date. */
export function jourDeLaSemaine(date: DateCivile): (typeof NOMS)[number] {
  return NOMS[new Date(`${date}T00:00:00Z`).getUTCDay()] as (typeof NOMS)[number];
}

/** Une date avec son jour : « lundi 7 décembre 2026 ». */
export function direLeJour(date: DateCivile): string {
  return `${jourDeLaSemaine(date)} ${formaterDate(date)}`;
}

/** Vrai du samedi et du dimanche. */
export function estFinDeSemaine(date: DateCivile): boolean {
  return ['samedi', 'dimanche'].includes(jourDeLaSemaine(date));
}

/** Premier jour, à partir d’une date, qui n’est ni un samedi ni un dimanche. Les fêtes n’y sont pas : aucun fait n’en donne la liste. */
export function passerLaFinDeSemaine(date: DateCivile): DateCivile {
  return estFinDeSemaine(date) ? passerLaFinDeSemaine(ajouterJours(date, 1)) : date;
}
