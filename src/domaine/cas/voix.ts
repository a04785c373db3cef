/** Ce qu’une voix ferait entendre de travers : les sigles de civilité se disent en entier. */
const DITS: readonly [RegExp, string][] = [
  [/\bMme\b\.?/g, 'Madame'],
  [/\bM\.(?=[\s\u00a0])/g, 'Monsieur'],
  [/\bDr\b\.?/g, 'Docteur'],
];

/** Les lignes d’une réplique telles qu’une voix les lit : sans guillemets, une pause entre deux paragraphes. */
export function aVoixHaute(lignes: readonly string[]): string {
  const texte = lignes
    .map((ligne) => ligne.replace(/[«»]/g, '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((ligne) => (/[.!?…]$/.test(ligne) ? ligne : `${ligne}.`))
    .join('\n\n');
  return DITS.reduce((t, [motif, dit]) => t.replace(motif, dit), texte);
}
