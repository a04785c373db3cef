import type { Evolution, Version } from '../../schemas/droit.ts';
import { ajouterJours } from '../commun/calendrier.ts';
import { estDateCivile, type DateCivile } from '../commun/date-civile.ts';
import { versionALaDate } from './fait.ts';

/** Une rédaction telle que le site la publie pour lire le droit à une date : ses valeurs y sont déjà écrites. */
export interface RedactionPubliee {
  depuis?: DateCivile;
  jusqu_au?: DateCivile;
  enonce: string;
  reponse?: string;
  precision?: string;
  source: string;
  aVerifier?: true;
}

/** Un fait dont une date au moins est établie, et toutes ses rédactions. */
export interface FaitPublie {
  id: string;
  libelle: string;
  versions: RedactionPubliee[];
}

/** L’histoire d’un thème. Un fait dont aucune date n’est établie n’y est pas : rien ne dit quand il a commencé. */
export interface ThemePublie {
  id: string;
  nom: string;
  /** Première date que les faits du thème établissent : avant elle, ils ne disent rien. */
  debut?: DateCivile;
  faits: FaitPublie[];
  evolutions: Evolution[];
}

/**
 * Où en était un fait à une date. `non-etabli` : il se lit, mais rien ne dit qu’il s’appliquait déjà. `hors-memoire` : de plus, nos faits
 * sur ce thème ne remontent pas si loin.
 */
export type Situation =
  | { etat: 'en-vigueur'; version: RedactionPubliee }
  | { etat: 'non-etabli'; version?: RedactionPubliee }
  | { etat: 'hors-memoire' }
  | { etat: 'pas-encore'; depuis: DateCivile; version: RedactionPubliee }
  | { etat: 'plus'; depuis: DateCivile; version: RedactionPubliee };

/** Situe un fait du thème à une date ; un fait que l’histoire du thème ne connaît pas n’a aucune date établie. */
export function situerALaDate(theme: ThemePublie, id: string, date: DateCivile): Situation {
  const fait = theme.faits.find((f) => f.id === id);
  const version = fait && versionALaDate(fait, date);
  if (version?.depuis) return { etat: 'en-vigueur', version };
  if (!fait || version) {
    if (theme.debut === undefined || date < theme.debut) return { etat: 'hors-memoire' };
    return version ? { etat: 'non-etabli', version } : { etat: 'non-etabli' };
  }
  const suivante = fait.versions.find((v) => v.depuis !== undefined && v.depuis > date);
  if (suivante?.depuis) return { etat: 'pas-encore', depuis: suivante.depuis, version: suivante };
  const derniere = fait.versions.at(-1) as RedactionPubliee;
  return { etat: 'plus', depuis: ajouterJours(derniere.jusqu_au as DateCivile, 1), version: derniere };
}

/** Un fait qui ne se lit pas de même à deux dates. */
export interface Difference {
  id: string;
  libelle: string;
  /** Rédaction de la première date, absente si le fait ne s’appliquait pas encore. */
  avant?: RedactionPubliee;
  /** Rédaction de la seconde, absente s’il ne s’applique plus. */
  depuis?: RedactionPubliee;
}

const redactionDe = (s: Situation) =>
  s.etat === 'en-vigueur' || s.etat === 'non-etabli' ? s.version : undefined;

/** Faits du thème qui ne se lisent pas de même à deux dates, la plus ancienne d’abord. */
export function differencesEntre(theme: ThemePublie, debut: DateCivile, fin: DateCivile): Difference[] {
  return theme.faits.flatMap(({ id, libelle }) => {
    const avant = redactionDe(situerALaDate(theme, id, debut));
    const depuis = redactionDe(situerALaDate(theme, id, fin));
    if (avant === depuis) return [];
    // Une rédaction sans date d’effet n’a pas « changé » : on ne sait pas depuis quand elle est là.
    if (!avant && !depuis?.depuis) return [];
    return [{ id, libelle, ...(avant && { avant }), ...(depuis && { depuis }) }];
  });
}

/** Évolutions du thème après une date, jusqu’à une autre comprise, de la plus ancienne à la plus récente. */
export function evolutionsEntre(theme: ThemePublie, debut: DateCivile, fin: DateCivile): Evolution[] {
  return theme.evolutions
    .filter((e) => debut < e.date && e.date <= fin)
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

/** Ce que le thème dit d’avant, et d’après, un jour où une règle commence ou cesse. */
export function autourDuJour(theme: ThemePublie, date: DateCivile): { avant: string[]; apres: string[] } {
  const duJour = theme.evolutions.filter((e) => e.date === date);
  return { avant: duJour.map((e) => e.avant), apres: duJour.map((e) => e.apres) };
}

/** Jours entre lesquels le site a de quoi répondre. */
export interface Bornes {
  premier: DateCivile;
  dernier: DateCivile;
}

/** Date demandée, ou pourquoi elle ne peut être lue. */
export type DateDemandee =
  { date: DateCivile } | { refus: 'mal-ecrite' | 'trop-ancienne' | 'trop-lointaine'; ecrite: string };

/** Lit une date tapée ou portée par une adresse. */
export function lireDateDemandee(ecrite: string, { premier, dernier }: Bornes): DateDemandee {
  const texte = ecrite.trim();
  if (!estDateCivile(texte)) return { refus: 'mal-ecrite', ecrite: texte };
  if (texte < premier) return { refus: 'trop-ancienne', ecrite: texte };
  if (texte > dernier) return { refus: 'trop-lointaine', ecrite: texte };
  return { date: texte };
}

/** Ce qui, d’un thème, porte des dates, écrit par un auteur ou publié. */
interface Datable {
  faits: readonly { versions: readonly Pick<Version, 'depuis' | 'jusqu_au'>[] }[];
  evolutions: readonly Pick<Evolution, 'date'>[];
}

/** Toutes les dates qu’un thème établit. */
export function datesDuTheme(theme: Datable): DateCivile[] {
  return [
    ...theme.evolutions.map((e) => e.date),
    ...theme.faits.flatMap((f) =>
      f.versions.flatMap((v) => [
        ...(v.depuis ? [v.depuis] : []),
        ...(v.jusqu_au ? [ajouterJours(v.jusqu_au, 1)] : []),
      ]),
    ),
  ];
}

/** Les dates où un sujet a le plus changé, de la plus ancienne à la plus récente. */
export function datesCharnieres(
  themes: readonly Datable[],
  aujourdhui: DateCivile,
  nombre = 6,
): DateCivile[] {
  const comptes = new Map<DateCivile, number>();
  for (const d of themes.flatMap(datesDuTheme).filter((d) => d <= aujourdhui))
    comptes.set(d, (comptes.get(d) ?? 0) + 1);
  return [...comptes]
    .sort(([a, m], [b, n]) => n - m || b.localeCompare(a))
    .slice(0, nombre)
    .map(([d]) => d)
    .sort();
}
