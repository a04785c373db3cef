import * as adresses from '../domaine/commun/adresses.ts';
import { formaterDate, formaterDateCourte } from '../domaine/commun/date-civile.ts';
import {
  adresseOfficielle,
  lireReferences,
  type ReferenceLegale,
} from '../domaine/commun/reference-legale.ts';
import {
  datesDe,
  estAbroge,
  remplirDonnee,
  remplirGabarit,
  remplirTexte,
  reponseDe,
  validiteDe,
  valeurFormatee,
  versionAMontrer,
} from '../domaine/droit/fait.ts';
import { SORTES } from '../schemas/sortes.ts';
import { aujourdhui, lireCorpus } from './corpus.ts';
import { lien } from '../moyens/adresse.ts';

/** Renvoi prêt à afficher : texte et adresse officielle, quand elle se compose. */
export type Renvoi = ReferenceLegale & { href: string | undefined };

/** Fait prêt à afficher, dans la rédaction qui s’applique le jour de la construction. */
export interface FaitAffiche {
  ref: string;
  href: string;
  libelle: string;
  enonce: string;
  reponse: string | undefined;
  precision: string | undefined;
  aDesValeurs: boolean;
  renvois: Renvoi[];
  aVerifier: boolean;
  abroge: boolean;
  /** « en vigueur depuis le 24/03/2020 », « appliqué jusqu’au … », ou ce que l’on ne sait pas. */
  validite: string;
  reluLe: string;
  /** Validité et relecture, d’un seul tenant. */
  dates: string;
}

/** Renvois d’une source, avec l’adresse où relire chacun. */
export function renvoisDe(source: string): Renvoi[] {
  return lireReferences(source).map((ref) => ({ ...ref, href: adresseOfficielle(ref) }));
}

/**
 * Lit un fait par son identifiant complet.
 * @throws {Error} si le fait n’existe pas ; le contrôle du contenu l’aura signalé avant.
 */
export function lireFait(ref: string): FaitAffiche {
  const situe = lireCorpus().faits.get(ref);
  if (!situe) throw new Error(`Fait inconnu\u00a0: ${ref}`);
  const version = versionAMontrer(situe.fait, aujourdhui());
  return {
    ref,
    href: lien(adresses.fait(situe.theme.id, situe.fait.id)),
    libelle: situe.fait.libelle ?? (situe.fait.sortes[0] ? SORTES[situe.fait.sortes[0]] : ''),
    enonce: version.enonce,
    reponse: reponseDe(version),
    precision: version.precision && remplirGabarit(version.precision, version),
    aDesValeurs: version.valeurs !== undefined && /\{/.test(version.reponse ?? ''),
    renvois: renvoisDe(version.source),
    aVerifier: version.etat === 'a-verifier',
    abroge: estAbroge(situe.fait, aujourdhui()),
    validite: validiteDe(version),
    reluLe: formaterDateCourte(situe.theme.relu_le),
    dates: datesDe(version, situe.theme.relu_le),
  };
}

/** Valeur d’un fait rendue en français. @throws {Error} si le fait ou la clé n’existe pas. */
export function lireValeurDuFait(ref: string, cle: string): string {
  const situe = lireCorpus().faits.get(ref);
  const valeur = situe && valeurFormatee(versionAMontrer(situe.fait, aujourdhui()), cle);
  if (valeur === undefined) throw new Error(`Valeur inconnue\u00a0: ${ref}.${cle}`);
  return valeur;
}

/** Date d’effet d’un fait, en français. @throws {Error} si elle n’est pas établie. */
export function lireDateEffet(ref: string): string {
  const situe = lireCorpus().faits.get(ref);
  const depuis = situe && versionAMontrer(situe.fait, aujourdhui()).depuis;
  if (!depuis) throw new Error(`Date d’effet inconnue\u00a0: ${ref}`);
  return formaterDate(depuis);
}

/** Insère dans un texte d’auteur les valeurs `{theme.fait.cle}`. */
export function remplir(texte: string): string {
  return remplirTexte(texte, lireCorpus().faits, aujourdhui());
}

/** Insère dans tous les textes d’une donnée les valeurs `{theme.fait.cle}`. */
export function remplirTout<T>(donnee: T): T {
  return remplirDonnee(donnee, lireCorpus().faits, aujourdhui());
}

/** Nom de chaque règle d’un thème qu’une question interroge, par référence. */
export function nomsDesFaitsInterroges(theme: string): Record<string, string> {
  const refs = new Set([...lireCorpus().items.values()].flatMap(({ item }) => item.faits));
  const siennes = [...refs].filter((ref) => ref.startsWith(`${theme}.`)).sort();
  return Object.fromEntries(siennes.map((ref) => [ref, lireFait(ref).libelle]));
}
