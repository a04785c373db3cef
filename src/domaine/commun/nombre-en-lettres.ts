import { replier } from './texte.ts';

const UNITES = new Map(
  Object.entries({
    zero: 0,
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
  }),
);

const DIZAINES = new Map(
  Object.entries({
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    octante: 80,
    huitante: 80,
    nonante: 90,
  }),
);

/** Un mot de nombre peut-il suivre ce qui précède dans sa centaine ? « soixante et onze », oui ; « six sept », non. */
function peutSuivre(reste: number, valeur: number): boolean {
  if (reste === 0) return true;
  if (valeur === 0 || valeur >= 20) return false;
  if (valeur >= 10) return reste === 60 || reste === 80;
  return reste === 10 ? valeur >= 7 : reste % 10 === 0;
}

/**
 * Lit un nombre entier écrit en lettres, de zéro à 999 999 : « dix-huit », « quatre-vingt-un », « soixante et onze », « cent
 * vingt ». Casse, accents et traits d’union sont ignorés. `undefined` si un mot n’est pas un nombre, ou si leur suite n’en fait
 * pas un (« six sept »).
 */
export function lireNombreEnLettres(texte: string): number | undefined {
  const mots = replier(texte).split(' ');
  let milliers = 0;
  let courant = 0;
  for (const [i, mot] of mots.entries()) {
    const singulier = mot.replace(/^(vingt|cent)s$/, '$1');
    if (mot === 'et' && i > 0 && i < mots.length - 1) continue;
    if (singulier === 'vingt' && courant % 100 === 4) courant += 76;
    else if (singulier === 'cent') {
      if (courant > 19) return undefined;
      courant = Math.max(1, courant) * 100;
    } else if (singulier === 'mille') {
      if (milliers > 0) return undefined;
      milliers = Math.max(1, courant) * 1000;
      courant = 0;
    } else {
      const valeur = UNITES.get(singulier) ?? DIZAINES.get(singulier);
      if (valeur === undefined || (mots.length > 1 && valeur === 0) || !peutSuivre(courant % 100, valeur))
        return undefined;
      courant += valeur;
    }
  }
  return milliers + courant;
}
