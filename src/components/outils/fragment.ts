/** Lit les réponses que porte le fragment d’une adresse. */
export function lireFragment(hash: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(hash.slice(1)));
}

/** Écrit les réponses en fragment ; rien si rien n’est dit. Un fragment ne part jamais au serveur. */
export function ecrireFragment(saisie: Readonly<Record<string, string>>): string {
  const remplis = Object.entries(saisie).filter(([, valeur]) => valeur !== '');
  return remplis.length > 0 ? `#${new URLSearchParams(remplis)}` : '';
}
