import { ajouter } from '../commun/calendrier.ts';
import { formaterDate, type DateCivile } from '../commun/date-civile.ts';
import type { Duree } from '../commun/duree.ts';
import type { ValeurEcrite } from '../commun/valeur.ts';
import { validiteDe, versionALaDate } from '../droit/fait.ts';
import { valeurDe } from '../droit/valeur-de.ts';
import type { Fondement } from './types.ts';

/** Rédaction d’un fait telle qu’un outil la reçoit. */
export interface VersionDOutil {
  depuis?: DateCivile | undefined;
  jusqu_au?: DateCivile | undefined;
  valeurs?: Record<string, ValeurEcrite> | undefined;
  renvois: readonly string[];
  aVerifier?: boolean;
}

/** Fait tel qu’un outil le reçoit : ce qu’il faut pour calculer et pour citer. */
export interface FaitDOutil {
  ref: string;
  libelle: string;
  href: string;
  versions: readonly VersionDOutil[];
}

/** Le droit ne répond pas à la date demandée : l’outil doit refuser, et dire pourquoi. */
export class DroitMuet extends Error {
  readonly fait: FaitDOutil | undefined;

  constructor(pourquoi: string, fait?: FaitDOutil) {
    super(pourquoi);
    this.fait = fait;
  }
}

/** Accès d’un calcul aux faits : chaque valeur à sa date, et jamais d’un fait à vérifier. */
export interface Droit {
  /** Le fait, pour le citer. @throws {DroitMuet} s’il est à vérifier, inconnu, ou sans rédaction à cette date */
  sur: (ref: string, date: DateCivile) => Fondement;
  duree: (ref: string, cle: string, date: DateCivile) => Duree;
  fraction: (ref: string, cle: string, date: DateCivile) => { numerateur: number; denominateur: number };
  date: (ref: string, cle: string, date: DateCivile) => DateCivile;
  quantite: (ref: string, cle: string, date: DateCivile) => number;
  /** Vrai si une rédaction sûre s’applique à cette date. */
  repond: (ref: string, date: DateCivile) => boolean;
}

/** Compose l’accès aux faits d’un outil. */
export function creerDroit(faits: readonly FaitDOutil[]): Droit {
  const table = new Map(faits.map((f) => [f.ref, f]));

  function applicable(ref: string, date: DateCivile): FaitDOutil {
    const fait = table.get(ref);
    if (!fait) throw new DroitMuet(`Le fait «\u00a0${ref}\u00a0» manque à cet outil.`);
    const version = versionALaDate(fait, date);
    if (!version)
      throw new DroitMuet(
        `Jalons ne connaît pas la règle «\u00a0${fait.libelle}\u00a0» telle qu’elle s’appliquait le ${formaterDate(date)}.`,
        fait,
      );
    if (version.aVerifier)
      throw new DroitMuet(
        `La règle «\u00a0${fait.libelle}\u00a0» reste à vérifier\u00a0: aucun calcul ne s’y appuie.`,
        fait,
      );
    return fait;
  }

  const lire = (ref: string) => (date: DateCivile) => ({ ref, fait: applicable(ref, date) });

  return {
    sur: (ref, date) => fondementDe(applicable(ref, date), date),
    duree: (ref, cle, date) => valeurDe(lire(ref)(date), cle, date, 'duree').duree,
    fraction: (ref, cle, date) => valeurDe(lire(ref)(date), cle, date, 'fraction'),
    date: (ref, cle, date) => valeurDe(lire(ref)(date), cle, date, 'date').date,
    quantite: (ref, cle, date) => valeurDe(lire(ref)(date), cle, date, 'quantite').nombre,
    repond(ref, date) {
      const fait = table.get(ref);
      const version = fait && versionALaDate(fait, date);
      return version !== undefined && !version.aVerifier;
    },
  };
}

/** Le fait tel qu’on le cite : la rédaction de la date, à défaut la dernière. */
export function fondementDe(fait: FaitDOutil, date: DateCivile): Fondement {
  const version = versionALaDate(fait, date) ?? fait.versions[fait.versions.length - 1];
  return {
    ref: fait.ref,
    libelle: fait.libelle,
    href: fait.href,
    renvois: version?.renvois ?? [],
    validite: version ? validiteDe(version) : '',
  };
}

/** Vrai si, comptée depuis une date, une durée n’en dépasse pas une autre. */
export function tientDans(duree: Duree, limite: Duree, depuis: DateCivile): boolean {
  return ajouter(depuis, duree) <= ajouter(depuis, limite);
}
