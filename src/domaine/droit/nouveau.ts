import type { DateCivile } from '../commun/date-civile.ts';

interface Date {
  date: DateCivile;
}

/** Ce qui est nouveau pour qui n’était pas venu depuis un jour. */
export interface Nouveau<C extends Date, R extends Date> {
  changements: C[];
  relus: R[];
  /** Vrai si la liste publiée ne remonte pas jusqu’à cette visite : d’autres changements ont pu la suivre. */
  incomplet: boolean;
}

/**
 * Choisit ce qui a pris effet, ou a été relu, après une visite. Le jour même de la visite n’en est pas : le lecteur l’a vu.
 * @param changements du plus récent au plus ancien
 */
export function depuisLaVisite<C extends Date, R extends Date>(
  { changements, relus }: { changements: readonly C[]; relus: readonly R[] },
  visite: DateCivile,
  aujourdhui: DateCivile,
): Nouveau<C, R> {
  const apres = ({ date }: Date) => visite < date && date <= aujourdhui;
  const neufs = changements.filter(apres);
  return {
    changements: neufs,
    relus: relus.filter(apres),
    incomplet: neufs.length === changements.length && neufs.length > 0,
  };
}
