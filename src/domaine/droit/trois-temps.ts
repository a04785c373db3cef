import type { Evolution } from '../../schemas/droit.ts';
import type { DateCivile } from '../commun/date-civile.ts';

/** Un état du droit, daté quand il a commencé. */
export interface EtatDuDroit {
  date?: DateCivile;
  texte: string;
  /** Acte qui l’a introduit. */
  acte?: string;
}

/** Le droit d’une mesure avant la LPJ, par elle, et depuis. */
export interface TroisTemps {
  avant: EtatDuDroit[];
  lpj: EtatDuDroit[];
  depuis: EtatDuDroit[];
}

/**
 * Répartit les évolutions d’un thème autour de la LPJ. « Avant » reprend l’état que la LPJ a trouvé ; à
 * défaut de changement par la LPJ, le dernier état antérieur.
 * @param debut premier jour d’application de la LPJ
 * @param fin dernier jour de son entrée en vigueur échelonnée
 */
export function repartirAutourDeLaLpj(
  changements: readonly Evolution[],
  debut: DateCivile,
  fin: DateCivile,
): TroisTemps {
  const evolutions = changements.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const etat = (e: Evolution): EtatDuDroit => ({ date: e.date, texte: e.apres, acte: e.texte });
  const lpj = evolutions.filter((e) => debut <= e.date && e.date <= fin);
  const anterieures = evolutions.filter((e) => e.date < debut);
  const avant = lpj.length > 0 ? lpj.map((e) => ({ texte: e.avant })) : anterieures.slice(-1).map(etat);
  return { avant, lpj: lpj.map(etat), depuis: evolutions.filter((e) => e.date > fin).map(etat) };
}
