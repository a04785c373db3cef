import { replier } from '../commun/texte.ts';

/** Une recherche à laquelle le site n’a pas su répondre, et quand on l’a faite pour la dernière fois. */
export interface RechercheSansReponse {
  requete: string;
  /** Jour civil du lecteur. */
  le: string;
  fois: number;
}

/** Ce que l’appareil en garde au plus : les plus récentes. */
export const RETENUES = 100;

/** Ajoute une recherche en tête ; refaite, elle se compte et ne se répète pas. */
export function retenir(
  recherches: readonly RechercheSansReponse[],
  requete: string,
  le: string,
): RechercheSansReponse[] {
  const cle = replier(requete);
  if (cle === '') return [...recherches];
  const deja = recherches.find((r) => replier(r.requete) === cle);
  const autres = recherches.filter((r) => r !== deja);
  return [{ requete: requete.trim(), le, fois: (deja?.fois ?? 0) + 1 }, ...autres].slice(0, RETENUES);
}

/** Retire une recherche. */
export function oublier(
  recherches: readonly RechercheSansReponse[],
  requete: string,
): RechercheSansReponse[] {
  return recherches.filter((r) => r.requete !== requete);
}

function estUneRecherche(donnee: unknown): donnee is RechercheSansReponse {
  const { requete, le, fois } = (donnee ?? {}) as Record<string, unknown>;
  return (
    typeof requete === 'string' &&
    requete.length <= 200 &&
    typeof le === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(le) &&
    Number.isInteger(fois)
  );
}

/** Relit ce que l’appareil garde ; ce qui n’a pas la forme attendue est laissé. */
export function relire(texte: string | undefined): RechercheSansReponse[] {
  try {
    const lu: unknown = JSON.parse(texte ?? '[]');
    return Array.isArray(lu) ? lu.filter(estUneRecherche).slice(0, RETENUES) : [];
  } catch {
    return [];
  }
}
