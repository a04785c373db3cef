import { replier } from '../domaine/commun/texte.ts';

/** Mots sans poids : ni l’index ni la requête ne les gardent. */
const MOTS_VIDES = new Set(
  'a ai au aux avec ce ces cette comment d dans de des du elle en est et il l la le les leur ma mais mes mon n ne nous on ou par pas pour qu que quel quelle quelles quels qui s sa se ses si son sont sur ta un une vos votre vous y'.split(
    ' ',
  ),
);

/** Trois lettres seules au moins qui se suivent : un sigle tapé avec des espaces. */
const SIGLE_ESPACE = /(?<![a-z0-9])[a-z](?: [a-z]){2,}(?![a-z0-9])/g;

/** Ce que l’on lit d’une requête : assez pour toute question, trop peu pour arrêter la page. */
const LONGUEUR = { requete: 200, mot: 40, mots: 24 };

/**
 * Ramène une requête à ce qui se cherche : longueur bornée, sigle espacé recollé (« D D S E »). Un mot de mille
 * lettres n’est le nom de rien, et l’approcher de chaque nom coûterait des secondes.
 */
export function preparerLaRequete(requete: string): string {
  return replier(requete.slice(0, LONGUEUR.requete))
    .replace(SIGLE_ESPACE, (sigle) => sigle.replaceAll(' ', ''))
    .split(' ')
    .filter((mot) => mot.length <= LONGUEUR.mot)
    .slice(0, LONGUEUR.mots)
    .join(' ');
}

/** Découpe un texte en mots repliés, mots vides ôtés ; un texte fait de mots vides les garde tous. */
export function motsDe(texte: string): string[] {
  const mots = replier(texte).split(' ').filter(Boolean);
  const pleins = mots.filter((m) => !MOTS_VIDES.has(m));
  return pleins.length > 0 ? pleins : mots;
}

/**
 * Distance d’édition avec transposition (alignement optimal de chaînes), bornée : au-delà de `max`, rend `max + 1`.
 * @see Damerau 1964 ; Boytsov 2011 pour la variante restreinte
 */
export function distanceBornee(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let avant: number[] = [];
  let ligne = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i += 1) {
    const suivante = [i];
    let minimum = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cout = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(
        (ligne[j] as number) + 1,
        (suivante[j - 1] as number) + 1,
        (ligne[j - 1] as number) + cout,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d = Math.min(d, (avant[j - 2] as number) + 1);
      }
      suivante.push(d);
      minimum = Math.min(minimum, d);
    }
    if (minimum > max) return max + 1;
    avant = ligne;
    ligne = suivante;
  }
  return Math.min(ligne[b.length] as number, max + 1);
}

/** Fautes admises selon la longueur d’un mot : aucune sous cinq lettres, où un sigle en vaudrait un autre. */
export function fautesAdmises(mot: string): number {
  if (mot.length < 5 || /^\d/.test(mot)) return 0;
  return mot.length < 9 ? 1 : 2;
}
