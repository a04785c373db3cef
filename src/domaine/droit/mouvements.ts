import type { Evolution, Fait, Theme, Version } from '../../schemas/droit.ts';
import type { Changement } from '../../schemas/pages.ts';
import { ajouterJours } from '../commun/calendrier.ts';
import type { DateCivile } from '../commun/date-civile.ts';
import { acteursNommes } from './acteurs.ts';

/** Ce qu’il advient d’un fait un jour donné. */
export type SortDuFait = 'entre' | 'change' | 'cesse';

/** Un fait que ce jour fait entrer en vigueur, changer de rédaction ou cesser de s’appliquer. */
export interface FaitMu {
  fait: Fait;
  sort: SortDuFait;
  /** Rédaction que ce jour achève, quand elle est connue. */
  avant?: Version;
  /** Rédaction que ce jour commence. */
  depuis?: Version;
}

/** Un jour et un thème : tout ce qui y change. */
export interface Mouvement {
  date: DateCivile;
  theme: Theme;
  evolutions: Evolution[];
  faits: FaitMu[];
  /** Ceux que le droit nouveau nomme. */
  acteurs: string[];
}

/** Ce qui arrive à un fait, jour après jour. */
export function vieDuFait(fait: Fait): (FaitMu & { date: DateCivile })[] {
  return fait.versions.flatMap((version, rang) => {
    const precedente = fait.versions[rang - 1];
    const suivante = fait.versions[rang + 1];
    const debut = version.depuis ?? (precedente?.jusqu_au && ajouterJours(precedente.jusqu_au, 1));
    const fin = version.jusqu_au && ajouterJours(version.jusqu_au, 1);
    return [
      ...(debut
        ? [
            {
              date: debut,
              fait,
              depuis: version,
              ...(precedente ? { sort: 'change' as const, avant: precedente } : { sort: 'entre' as const }),
            },
          ]
        : []),
      // Une rédaction qu’une autre suit n’a pas cessé : elle a changé, et la suivante le dit.
      ...(fin && !suivante ? [{ date: fin, fait, sort: 'cesse' as const, avant: version }] : []),
    ];
  });
}

function mouvementsDuTheme(theme: Theme): Mouvement[] {
  const parDate = new Map<DateCivile, { evolutions: Evolution[]; faits: FaitMu[] }>();
  const jour = (date: DateCivile) => {
    const connu = parDate.get(date) ?? { evolutions: [], faits: [] };
    parDate.set(date, connu);
    return connu;
  };
  for (const evolution of theme.evolutions) jour(evolution.date).evolutions.push(evolution);
  for (const { date, ...mu } of theme.faits.flatMap(vieDuFait)) jour(date).faits.push(mu);
  return [...parDate].map(([date, { evolutions, faits }]) => ({
    date,
    theme,
    evolutions,
    faits,
    acteurs: acteursNommes([
      ...evolutions.map((e) => e.apres),
      ...faits.flatMap((f) => f.depuis?.enonce ?? []),
    ]),
  }));
}

/** Tout ce qui a changé dans le droit que le site connaît, du plus récent au plus ancien. */
export function composerLesMouvements(themes: readonly Theme[]): Mouvement[] {
  return themes
    .flatMap(mouvementsDuTheme)
    .toSorted((a, b) => b.date.localeCompare(a.date) || a.theme.id.localeCompare(b.theme.id));
}

/** Année d’une date. */
export const anneeDe = (date: DateCivile): string => date.slice(0, 4);

/** Jour où un texte compte : celui de son effet, à défaut le sien. */
export const effetDe = ({ date, effet }: { date: DateCivile; effet?: DateCivile | undefined }): DateCivile =>
  effet ?? date;

/** Textes promulgués dont l’effet est établi : les autres n’ont encore rien changé. */
export function textesDuDroit(changements: readonly Changement[]): Changement[] {
  return changements.filter(
    (c) => c.etat !== 'a-verifier' && (c.statut === 'en-vigueur' || c.statut === 'a-venir'),
  );
}

/** Années où le droit que le site connaît a changé, de la plus récente à la plus ancienne. */
export function anneesDesMouvements(themes: readonly Theme[], changements: readonly Changement[]): string[] {
  const dates = [
    ...themes.flatMap((t) => [
      ...t.evolutions.map((e) => e.date),
      ...t.faits.flatMap(vieDuFait).map((f) => f.date),
    ]),
    ...textesDuDroit(changements).map(effetDe),
  ];
  return [...new Set(dates.map(anneeDe))].sort().reverse();
}
