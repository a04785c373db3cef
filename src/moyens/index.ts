import type { DateCivile } from '../domaine/commun/date-civile.ts';
import { stockageDeLaPage } from '../stockage/index.ts';
import type { Stockage } from '../stockage/port.ts';

/** Le monde tel que les îles le voient : rien n’en est lu sans passer par là. */
export interface Moyens {
  stockage: Stockage;
  maintenant: () => string;
  identifiant: () => string;
}

/** Identifiant unique. `crypto.randomUUID` manque hors HTTPS, sur un intranet par exemple ; ces octets-là, non. */
export function nouvelIdentifiant(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((o) => o.toString(16).padStart(2, '0')).join('');
}

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

/** Le monde tel que les îles le voient : stockage de l’appareil, horloge, identifiants. */
export function moyensDeLaPage(): Moyens {
  return {
    stockage: stockageDeLaPage(),
    maintenant: () => new Date().toISOString(),
    identifiant: nouvelIdentifiant,
  };
}
