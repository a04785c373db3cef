/** Source de hasard : rend un nombre de [0, 1[ à chaque appel ; injectée, donc rejouable. */
export type Hasard = () => number;

/** Condensé FNV-1a d’un texte, entier sur 32 bits : toujours le même pour le même texte. */
export function condense(texte: string): number {
  let etat = 0x811c9dc5;
  for (const c of texte) etat = Math.imul(etat ^ (c.codePointAt(0) as number), 0x01000193);
  return etat >>> 0;
}

/**
 * Hasard rejouable à partir d’un texte : même graine, même suite.
 * Condensé puis générateur mulberry32 (Tommy Ettinger, domaine public).
 */
export function hasardDeGraine(graine: string): Hasard {
  let etat = condense(graine);
  return () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Mélange une copie de la liste (Fisher-Yates) : chaque ordre est également probable. */
export function melanger<T>(liste: readonly T[], hasard: Hasard): T[] {
  const copie = [...liste];
  for (let i = copie.length - 1; i > 0; i -= 1) {
    const j = Math.floor(hasard() * (i + 1));
    [copie[i], copie[j]] = [copie[j] as T, copie[i] as T];
  }
  return copie;
}
