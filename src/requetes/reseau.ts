import { FAITS_DE_CONVENTION } from '../domaine/papiers/faits.ts';
import { lireFait } from './faits.ts';
import { listerMesures } from './mesures.ts';

/** Familles dont chaque mesure a son mémo : ce que les services exécutent. */
const FAMILLES_EXECUTEES = ['presententiel', 'peine', 'amenagement', 'suivi'];

/** Mesures qui ont un mémo de droit à imprimer. */
export function mesuresAMemo() {
  return listerMesures().filter((m) => FAMILLES_EXECUTEES.includes(m.famille));
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
