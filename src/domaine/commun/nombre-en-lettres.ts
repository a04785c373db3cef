import { replier } from './texte.ts';

const UNITES: Record<string, number> = {
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
};

const DIZAINES: Record<string, number> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  octante: 80,
  huitante: 80,
  nonante: 90,
};

/**
 * Lit un nombre entier écrit en lettres, de zéro à 999 999 : « dix-huit », « quatre-vingt-un », « soixante et onze », « cent
 * vingt ». Casse, accents et traits d’union sont ignorés. `undefined` si un mot n’est pas un nombre.
 */
export function lireNombreEnLettres(texte: string): number | undefined {
  const mots = replier(texte).split(' ');
  let total = 0;
  let courant = 0;
  let lus = 0;
  for (const mot of mots) {
    const singulier = mot.replace(/^(vingt|cent)s$/, '$1');
    if (mot === 'et' && lus > 0) continue;
    if (singulier === 'vingt' && courant % 100 === 4) courant += 76;
    else if (singulier === 'cent') courant = Math.max(1, courant) * 100;
    else if (singulier === 'mille') {
      total += Math.max(1, courant) * 1000;
      courant = 0;
    } else {
      const valeur = UNITES[singulier] ?? DIZAINES[singulier];
      if (valeur === undefined) return undefined;
      courant += valeur;
    }
    lus += 1;
  }
  return total + courant;
}
