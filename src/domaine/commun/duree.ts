import { accorder } from './texte.ts';

/** Durée civile, telle que le droit la compte : un mois n’est jamais converti en jours. */
export interface Duree {
  annees: number;
  mois: number;
  semaines: number;
  jours: number;
  heures: number;
}

const FORME = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/;

/**
 * Lit une durée ISO 8601 (`P6M`, `P1Y6M`, `P15D`, `PT400H`) ; `undefined` si la forme n’est pas admise.
 * @see ISO 8601-1:2019, § 5.5.2
 */
export function lireDuree(iso: string): Duree | undefined {
  const m = FORME.exec(iso);
  if (!m || m.slice(1).every((part) => part === undefined)) return undefined;
  const [annees, mois, semaines, jours, heures] = m.slice(1).map((part) => Number(part ?? 0));
  return { annees, mois, semaines, jours, heures } as Duree;
}

function compter(n: number, singulier: string, pluriel = `${singulier}s`): string | undefined {
  return n === 0 ? undefined : accorder(n, singulier, pluriel);
}

/** Rend une durée en français : « 6 mois », « 1 an et 6 mois », « 400 heures ». */
export function formaterDuree(duree: Duree): string {
  const parts = [
    compter(duree.annees, 'an'),
    compter(duree.mois, 'mois', 'mois'),
    compter(duree.semaines, 'semaine'),
    compter(duree.jours, 'jour'),
    compter(duree.heures, 'heure'),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '0\u00a0jour' : parts.join(' et ');
}

/**
 * Deux durées sont égales si le calendrier ne peut les distinguer : 12 mois valent 1 an, 7 jours
 * valent 1 semaine, mais 30 jours ne valent pas 1 mois.
 */
export function dureesEgales(a: Duree, b: Duree): boolean {
  return (
    a.annees * 12 + a.mois === b.annees * 12 + b.mois &&
    a.semaines * 7 + a.jours === b.semaines * 7 + b.jours &&
    a.heures === b.heures
  );
}
