import type { Fait, Theme, Version } from '../../schemas/droit.ts';
import { formaterDateCourte, type DateCivile } from '../commun/date-civile.ts';
import { formaterValeur, lireValeur } from '../commun/valeur.ts';

/** Un fait situé : lui, son thème, et l’identifiant complet par lequel tout le reste le désigne. */
export interface FaitSitue {
  ref: string;
  fait: Fait;
  theme: Theme;
}

/** Table des faits par identifiant complet `theme.fait`. */
export type TableDesFaits = ReadonlyMap<string, FaitSitue>;

/** Indexe les faits de tous les thèmes. En cas de doublon, le dernier l’emporte : la validation les refuse avant. */
export function indexerFaits(themes: readonly Theme[]): TableDesFaits {
  return new Map(
    themes.flatMap((theme) =>
      theme.faits.map((fait) => {
        const ref = `${theme.id}.${fait.id}`;
        return [ref, { ref, fait, theme }] as const;
      }),
    ),
  );
}

/** Rédaction la plus récente, en vigueur ou non. */
export function derniereVersion(fait: Fait): Version {
  return fait.versions[fait.versions.length - 1] as Version;
}

/** Rédaction applicable à une date ; une date d’effet inconnue vaut « depuis toujours ». */
export function versionALaDate<V extends Pick<Version, 'depuis' | 'jusqu_au'>>(
  fait: { versions: readonly V[] },
  date: DateCivile,
): V | undefined {
  return fait.versions.findLast(
    (v) => (v.depuis === undefined || v.depuis <= date) && (v.jusqu_au === undefined || date <= v.jusqu_au),
  );
}

/** Rédaction à montrer à une date : celle qui s’applique, ou la plus récente quand aucune ne s’applique ce jour-là. */
export function versionAMontrer(fait: Fait, date: DateCivile): Version {
  return versionALaDate(fait, date) ?? derniereVersion(fait);
}

/** Un fait est abrogé quand sa dernière rédaction a cessé de s’appliquer avant la date. */
export function estAbroge(fait: Fait, date: DateCivile): boolean {
  const fin = derniereVersion(fait).jusqu_au;
  return fin !== undefined && fin < date;
}

/** Valeur d’une rédaction, rendue en français ; `undefined` si la clé n’existe pas. */
export function valeurFormatee(version: Version, cle: string): string | undefined {
  const ecrite = version.valeurs?.[cle];
  if (ecrite === undefined) return undefined;
  const valeur = lireValeur(ecrite);
  return valeur && formaterValeur(valeur);
}

/** Insère les valeurs d’une rédaction dans un gabarit `{cle}` ; une clé inconnue reste visible. */
export function remplirGabarit(gabarit: string, version: Version): string {
  return gabarit.replace(/\{([a-z0-9_]+)\}/g, (brut, cle: string) => valeurFormatee(version, cle) ?? brut);
}

/** Réponse courte d’une rédaction, valeurs insérées ; elle s’affiche seule, d’où sa majuscule. */
export function reponseDe(version: Version): string | undefined {
  const texte = version.reponse && remplirGabarit(version.reponse, version);
  return texte && texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);
}

const RENVOI = /\{([a-z0-9-]+\.[a-z0-9-]+)\.([a-z0-9_]+)\}/g;

/** Renvois `{theme.fait.cle}` écrits dans un texte d’auteur. */
export function renvoisDuTexte(texte: string): { ref: string; cle: string; brut: string }[] {
  return [...texte.matchAll(RENVOI)].map((m) => ({
    brut: m[0],
    ref: m[1] as string,
    cle: m[2] as string,
  }));
}

/**
 * Insère dans un texte d’auteur la valeur en vigueur à la date de chaque renvoi `{theme.fait.cle}`.
 * Un renvoi sans réponse reste visible : la validation l’aura refusé avant.
 */
export function remplirTexte(texte: string, faits: TableDesFaits, date: DateCivile): string {
  return texte.replace(RENVOI, (brut, ref: string, cle: string) => {
    const situe = faits.get(ref);
    return (situe && valeurFormatee(versionAMontrer(situe.fait, date), cle)) ?? brut;
  });
}

/** Remplit tous les textes d’une donnée, en profondeur. */
export function remplirDonnee<T>(donnee: T, faits: TableDesFaits, date: DateCivile): T {
  if (typeof donnee === 'string') return remplirTexte(donnee, faits, date) as T;
  if (Array.isArray(donnee)) return donnee.map((d: unknown) => remplirDonnee(d, faits, date)) as T;
  if (donnee && typeof donnee === 'object') {
    return Object.fromEntries(
      Object.entries(donnee).map(([k, v]) => [k, remplirDonnee(v, faits, date)]),
    ) as T;
  }
  return donnee;
}

/** Dit la validité d’une rédaction, avec le mot que le lecteur attend : « en vigueur depuis ». */
export function validiteDe(version: Pick<Version, 'depuis' | 'jusqu_au'>): string {
  const debut = version.depuis && `depuis le ${formaterDateCourte(version.depuis)}`;
  if (version.jusqu_au) {
    return `appliqué ${debut ? `${debut}, ` : ''}jusqu’au ${formaterDateCourte(version.jusqu_au)}`;
  }
  return debut ? `en vigueur ${debut}` : 'en vigueur, date d’effet non établie';
}

/** Les deux dates qu’un fait porte partout : sa validité et sa relecture. */
export function datesDe(version: Pick<Version, 'depuis' | 'jusqu_au'>, reluLe: DateCivile): string {
  return `${validiteDe(version)} · relu le ${formaterDateCourte(reluLe)}`;
}
