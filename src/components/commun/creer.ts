/** Crée un élément ; tout texte passe par `textContent`. */
export function creer<N extends keyof HTMLElementTagNameMap>(
  nom: N,
  classe: string,
  ...enfants: (Node | string)[]
): HTMLElementTagNameMap[N] {
  const cree = document.createElement(nom);
  if (classe) cree.className = classe;
  cree.append(...enfants);
  return cree;
}
