import { accorder } from '../commun/texte.ts';
import type { Instant } from '../commun/instant.ts';

const MINUTE = 60_000;

/** Temps que le lecteur se donne : celui du plan, majoré d’un tiers, ou sans limite. */
export type Temps = 'normal' | 'majore' | 'libre';

/** Minutes accordées ; `null` : sans limite de temps. Un tiers de temps en plus se compte à la minute supérieure. */
export function minutesAccordees(minutes: number, temps: Temps): number | null {
  switch (temps) {
    case 'normal':
      return minutes;
    case 'majore':
      return Math.ceil((minutes * 4) / 3);
    case 'libre':
      return null;
  }
}

/** Ce qui borne un examen dans le temps. */
export interface Duree {
  debut: Instant;
  /** `null` : sans limite. */
  minutes: number | null;
}

/** Instant où le temps accordé s’achève ; `undefined` sans limite. */
export function echeanceDe({ debut, minutes }: Duree): Instant | undefined {
  return minutes === null ? undefined : new Date(Date.parse(debut) + minutes * MINUTE).toISOString();
}

/** Millisecondes qui restent, entre zéro et le temps accordé : une horloge retardée n’en donne pas davantage. */
export function tempsRestant(duree: Duree, maintenant: Instant): number | undefined {
  const echeance = echeanceDe(duree);
  if (echeance === undefined || duree.minutes === null) return undefined;
  return Math.max(0, Math.min(duree.minutes * MINUTE, Date.parse(echeance) - Date.parse(maintenant)));
}

/** Temps passé, en minutes entières. */
export function minutesPassees(debut: Instant, fin: Instant): number {
  return Math.max(0, Math.round((Date.parse(fin) - Date.parse(debut)) / MINUTE));
}

/** Écrit un nombre de minutes, sans descendre à la seconde. */
export function ecrireMinutes(minutes: number): string {
  return minutes < 1 ? 'moins d’une minute' : accorder(minutes, 'minute', 'minutes');
}

/** Une copie est hors délai quand elle a été remise après son échéance. */
export function estHorsDelai(copie: Duree & { instant: Instant }): boolean {
  const echeance = echeanceDe(copie);
  return echeance !== undefined && copie.instant > echeance;
}

/** Minutes restantes auxquelles un rappel se dit, de la plus proche à la plus lointaine. */
const RAPPELS = [2, 10] as const;

/** Rappel en cours : le plus petit des seuils passés ; aucun tant qu’il reste plus de temps. */
export function rappelDe(restant: number): (typeof RAPPELS)[number] | undefined {
  return RAPPELS.find((minutes) => restant <= minutes * MINUTE);
}

/** Minutes entières qui restent : « 10 minutes » se lit tant qu’il en reste dix. */
export function minutesRestantes(restant: number): number {
  return Math.floor(restant / MINUTE);
}
