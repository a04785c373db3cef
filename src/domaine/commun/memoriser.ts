/**
 * Retient ce qu’un calcul pur rend d’une liste : l’historique d’un lecteur se range et se rejoue une fois, quel que soit le nombre
 * de choses que la page en déduit. Une liste que l’on allonge après coup se recalcule.
 */
export function memoriser<L extends readonly unknown[], T>(calcul: (liste: L) => T): (liste: L) => T {
  const connus = new WeakMap<L, { longueur: number; rendu: T }>();
  return (liste) => {
    const connu = connus.get(liste);
    if (connu?.longueur === liste.length) return connu.rendu;
    const rendu = calcul(liste);
    connus.set(liste, { longueur: liste.length, rendu });
    return rendu;
  };
}
