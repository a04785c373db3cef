/**
 * Des choses rangées par clé et coupées en paquets : qui en veut quelques-unes n’en charge que les paquets. Un paquet ne grossit pas
 * avec le corpus, il en vient d’autres.
 */

/** Rang du paquet où se range une clé, d’après la première clé de chacun ; avant la première, le premier. */
export function paquetDe(cle: string, bornes: readonly string[]): number {
  return Math.max(
    0,
    bornes.findLastIndex((borne) => borne <= cle),
  );
}

/**
 * Coupe des choses en paquets, par ordre de clé. Celles d’une même clé ne se séparent pas.
 * @param taille poids qu’un paquet ne dépasse qu’avec une seule clé
 * @param peser poids d’une chose, dans l’unité de `taille`
 */
export function empaqueter<T>(
  choses: readonly T[],
  cleDe: (chose: T) => string,
  { taille, peser }: { taille: number; peser: (chose: T) => number },
): { bornes: string[]; paquets: T[][] } {
  const parCle = new Map<string, T[]>();
  for (const chose of choses) parCle.set(cleDe(chose), [...(parCle.get(cleDe(chose)) ?? []), chose]);
  const bornes: string[] = [];
  const paquets: T[][] = [];
  let poids = Infinity;
  for (const cle of [...parCle.keys()].sort()) {
    const ensemble = parCle.get(cle) as T[];
    const pese = ensemble.reduce((total, chose) => total + peser(chose), 0);
    if (poids + pese > taille) {
      bornes.push(cle);
      paquets.push([]);
      poids = 0;
    }
    paquets.at(-1)?.push(...ensemble);
    poids += pese;
  }
  return { bornes, paquets };
}
