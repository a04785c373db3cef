/**
 * Le sens d’un mot ou d’un fait : sa place parmi les autres, en peu de nombres, apprise à la construction de ce que les faits et leurs
 * questions emploient ensemble. « Taule » et « détention » y sont voisins sans qu’aucun texte ne les écrive l’un pour l’autre.
 * @see Deerwester et al., « Indexing by Latent Semantic Analysis » (1990)
 */

const CHIFFRES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const RANGS = new Map([...CHIFFRES].map((c, i) => [c, i]));
/** Un chiffre écrit va de -31 à 31 ; le premier dit l’échelle, en puissances de deux : celle d’un vecteur de norme un est la plus grande. */
const DEMI = 31;
const ECHELLES = 24;

/** Écrit un vecteur en autant de signes, plus un. */
export function ecrireLeSens(vecteur: ArrayLike<number>): string {
  const maximum = Math.max(...Array.from(vecteur, Math.abs));
  if (!(maximum > 0)) return '';
  const echelle = Math.min(63, Math.max(0, Math.ceil(4 * Math.log2(maximum)) + ECHELLES));
  const unite = 2 ** ((echelle - ECHELLES) / 4) / DEMI;
  return [
    CHIFFRES[echelle],
    ...Array.from(vecteur, (x) => CHIFFRES[Math.max(0, Math.min(2 * DEMI, Math.round(x / unite) + DEMI))]),
  ].join('');
}

/** Relit un vecteur ; `undefined` si l’écrit n’en est pas un. */
export function lireLeSens(ecrit: string): Float32Array | undefined {
  if (ecrit.length < 2) return undefined;
  const unite = 2 ** (((RANGS.get(ecrit.charAt(0)) ?? 0) - ECHELLES) / 4) / DEMI;
  return Float32Array.from(ecrit.slice(1), (c) => ((RANGS.get(c) ?? DEMI) - DEMI) * unite);
}

/** À quel point deux vecteurs vont dans le même sens, de -1 à 1 ; nul si l’un manque. */
export function memeSens(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return 0;
  let produit = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i += 1) {
    const x = a[i] as number;
    const y = b[i] ?? 0;
    produit += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? produit / Math.sqrt(aa * bb) : 0;
}

/** Ajoute `poids` fois un vecteur à une somme. */
export function ajouterLeSens(
  somme: Float32Array | undefined,
  vecteur: Float32Array,
  poids: number,
): Float32Array {
  const total = somme ?? new Float32Array(vecteur.length);
  for (let i = 0; i < total.length; i += 1) total[i] = (total[i] as number) + poids * (vecteur[i] ?? 0);
  return total;
}
