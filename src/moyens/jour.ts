import type { DateCivile } from '../domaine/commun/date-civile.ts';

// À part de `index.ts` : l’en-tête de toute page compte ce qui est à revoir, sans rien charger du stockage.

interface JourCivil {
  date: DateCivile;
  debut: string;
  fin: string;
}

let dernier: JourCivil | undefined;

/** Un historique se lit jour après jour : le jour que l’on vient de calculer sert presque toujours à l’instant suivant. */
function jourCivilDe(instant: string): JourCivil {
  if (dernier && dernier.debut <= instant && instant <= dernier.fin) return dernier;
  const d = new Date(instant);
  const [mois, jour] = [d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, '0'));
  const date = `${d.getFullYear()}-${mois}-${jour}`;
  const debut = new Date(d.setHours(0, 0, 0, 0)).toISOString();
  const fin = new Date(d.setHours(23, 59, 59, 999)).toISOString();
  dernier = { date, debut, fin };
  return dernier;
}

/** Jour civil du lecteur à un instant : le soir à Cayenne n’est pas encore le lendemain du temps universel. */
export function jourLocal(instant: string): DateCivile {
  return jourCivilDe(instant).date;
}

/** Premier et dernier instants du jour civil du lecteur. */
export function jourLocalAutourDe(instant: string): [string, string] {
  const { debut, fin } = jourCivilDe(instant);
  return [debut, fin];
}
