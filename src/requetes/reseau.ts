import { estAbroge } from '../domaine/droit/fait.ts';
import { FAITS_DE_CONVENTION } from '../domaine/papiers/faits.ts';
import { aujourdhui, lireCorpus } from './corpus.ts';
import { lireFait, type FaitAffiche } from './faits.ts';
import { listerMesures } from './mesures.ts';

/** Familles dont chaque mesure a son mémo : ce que les services exécutent. */
const FAMILLES_EXECUTEES = ['presententiel', 'peine', 'amenagement', 'suivi'];

/** Mesures qui ont un mémo de droit à imprimer. */
export function mesuresAMemo() {
  return listerMesures().filter((m) => FAMILLES_EXECUTEES.includes(m.famille));
}

/** Chemins des mémos, pour `getStaticPaths`. */
export function cheminsDesMemos() {
  return mesuresAMemo().map((mesure) => ({ params: { mesure: mesure.id }, props: { mesure } }));
}

/** Les règles d’une mesure qui se disent d’un mot, en vigueur et établies : ce qu’un mémo d’une feuille peut porter. */
export function reglesDuMemo(idDeMesure: string): FaitAffiche[] {
  const theme = lireCorpus().themes.find((t) => t.id === idDeMesure);
  return (theme?.faits ?? [])
    .filter((f) => !estAbroge(f, aujourdhui()))
    .map((f) => lireFait(`${idDeMesure}.${f.id}`))
    .filter((f) => f.reponse !== undefined && !f.aVerifier);
}

/** Règles de l’agrément et de la convention de placement à l’extérieur. */
export function reglesDeConvention() {
  return FAITS_DE_CONVENTION.map(lireFait)
    .filter((f) => !f.aVerifier)
    .map(({ libelle, enonce, renvois }) => ({
      libelle,
      enonce,
      source: renvois.map((r) => r.texte).join(', '),
    }));
}
