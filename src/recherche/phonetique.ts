/** Écritures d’un même son, dans l’ordre où elles se lisent. */
const SONS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(?<!s)t(?=ion|iel|ieux)/g, 's'],
  [/x(?=ion)/g, 'ks'],
  [/sch|sh|ch/g, 'H'],
  [/gn/g, 'N'],
  [/qu|q|ck/g, 'k'],
  [/sc(?=[eiy])|c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ge(?=[ao])|g(?=[eiy])/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/h/g, ''],
  [/eau|au/g, 'o'],
  [/(?:ai|ei|ay|y)(?:n|m)(?![aeiouynm])|(?:i|u)(?:n|m)(?![aeiouynm])/g, 'I'],
  [/(?:a|e)(?:n|m)(?![aeiouynm])/g, 'A'],
  [/o(?:n|m)(?![aeiouynm])/g, 'O'],
  [/ai|ei|ay|ey|oe/g, 'e'],
  [/y/g, 'i'],
  [/x/g, 'ks'],
  [/(.)\1+/g, '$1'],
  [/[sxtdz]+$/g, ''],
  [/(?<!^)e/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Mots déjà lus : chaque frappe compare les mêmes. */
const lus = new Map<string, string>();
const MEMOIRE = 20_000;

/**
 * Comment un mot replié se prononce, à peu près : « reduxion » et « réduction », « amande » et « amende », « judicière » et « judiciaire »
 * s’écrivent pareil. Le « e » n’y compte pas, ni la consonne muette de la fin.
 */
export function phonetique(mot: string): string {
  const connu = lus.get(mot);
  if (connu !== undefined) return connu;
  const lu = SONS.reduce((texte, [motif, son]) => texte.replace(motif, son), mot);
  if (lus.size > MEMOIRE) lus.clear();
  lus.set(mot, lu);
  return lu;
}
