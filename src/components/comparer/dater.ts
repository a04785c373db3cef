import type { DateCivile } from '../../domaine/commun/date-civile.ts';
import { validiteDe } from '../../domaine/droit/fait.ts';
import { jourLocal } from '../../moyens/index.ts';
import type { Colonne, FaitCompare } from '../../requetes/comparateur.ts';
import { suivreLaDate } from '../droit/date.ts';
import { direLAbsence, histoiresDe, NON_ETABLI, refDe, situerLeFait } from '../droit/redactions.ts';

/** Une adresse du site, le droit y étant lu à la date. */
const aLaDate = (href: string, date: DateCivile) => href.replace(/(#|$)/, `?au=${date}$1`);

/** Met une colonne à la date : ce qui ne s’appliquait pas le dit, ce dont la date n’est pas établie est marqué. */
export async function daterLaColonne(colonne: Colonne, date: DateCivile): Promise<Colonne> {
  const refs = colonne.lignes.flatMap((l) => l.faits.flatMap((f) => refDe(f.href) ?? []));
  const histoires = await histoiresDe([colonne.id, ...refs.map((r) => r.split('.')[0] as string)]);
  const jour = jourLocal(new Date().toISOString());
  const dits = new Set<string>();
  const dater = (fait: FaitCompare): FaitCompare => {
    const { article, href, ...reste } = fait;
    const situe = situerLeFait(refDe(href) ?? '', histoires, date, jour);
    if (!situe) return fait;
    const absence = direLAbsence(situe, dits);
    if (absence !== undefined) return { article, href: aLaDate(href, date), suite: absence, dates: '' };
    const version = 'version' in situe.situation ? situe.situation.version : undefined;
    const dit =
      version && version !== situe.courante
        ? {
            reponse: version.reponse,
            suite: version.reponse ? version.precision : version.enonce,
            dates: validiteDe(version),
          }
        : reste;
    const marque = situe.situation.etat === 'non-etabli' ? { marque: NON_ETABLI } : {};
    return { ...dit, article, href: aLaDate(href, date), ...marque };
  };
  return {
    ...colonne,
    href: aLaDate(colonne.href, date),
    lignes: colonne.lignes.map((l) => ({ ...l, faits: l.faits.map(dater) })),
  };
}

/** Fait suivre au tableau la date de l’adresse. */
export function daterLeComparateur(changer: (date: DateCivile | undefined) => Promise<void>): Promise<void> {
  return suivreLaDate({
    async montrer(date) {
      await changer(date);
      return undefined;
    },
    revenir: () => void changer(undefined),
  });
}
