import type { DateCivile } from '../commun/date-civile.ts';
import { lireValeur, type Valeur } from '../commun/valeur.ts';
import type { Version } from '../../schemas/droit.ts';
import { versionALaDate } from './fait.ts';

/** Ce qu’il faut d’un fait pour en lire une valeur. */
interface FaitAValeurs {
  ref: string;
  fait: { versions: readonly Pick<Version, 'depuis' | 'jusqu_au' | 'valeurs'>[] };
}

type ValeurDeType<T extends Valeur['type']> = Extract<Valeur, { type: T }>;

/**
 * Valeur d’un fait telle que le droit la fixait à une date, du type attendu. Un calcul s’appuie sur elle : mieux vaut qu’il
 * s’arrête en nommant ce qui manque qu’il continue sur rien.
 * @param type `duree`, `fraction`, `quantite`… : ce que le calcul sait employer
 * @throws {Error} si aucune rédaction ne s’appliquait à cette date, si la clé manque, ou si la valeur est d’un autre type
 */
export function valeurDe<T extends Valeur['type']>(
  { ref, fait }: FaitAValeurs,
  cle: string,
  date: DateCivile,
  type: T,
): ValeurDeType<T> {
  const version = versionALaDate(fait, date);
  if (!version)
    throw new Error(`Le fait «\u00a0${ref}\u00a0» n’avait aucune rédaction applicable le ${date}.`);
  const ecrite = version.valeurs?.[cle];
  if (ecrite === undefined)
    throw new Error(
      `Le fait «\u00a0${ref}\u00a0» n’a pas de valeur «\u00a0${cle}\u00a0» dans sa rédaction du ${date}.`,
    );
  const valeur = lireValeur(ecrite);
  if (valeur?.type !== type)
    throw new Error(
      `La valeur «\u00a0${cle}\u00a0» du fait «\u00a0${ref}\u00a0» (${ecrite}) n’est pas de type «\u00a0${type}\u00a0».`,
    );
  return valeur as ValeurDeType<T>;
}
