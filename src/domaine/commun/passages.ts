/** Un morceau de texte ; `passage` est le rang du passage qu’il est, parmi ceux que l’on cherchait. */
export interface MorceauDeTexte {
  texte: string;
  passage: number | undefined;
}

/**
 * Découpe un texte là où des passages s’y trouvent, pris dans l’ordre donné et sans chevauchement ; un passage introuvable après le
 * précédent est laissé de côté. Mis bout à bout, les morceaux redonnent le texte.
 */
export function decouperParPassages(texte: string, passages: readonly string[]): MorceauDeTexte[] {
  const morceaux: MorceauDeTexte[] = [];
  let ou = 0;
  passages.forEach((passage, rang) => {
    const debut = passage === '' ? -1 : texte.indexOf(passage, ou);
    if (debut === -1) return;
    if (debut > ou) morceaux.push({ texte: texte.slice(ou, debut), passage: undefined });
    morceaux.push({ texte: passage, passage: rang });
    ou = debut + passage.length;
  });
  if (ou < texte.length) morceaux.push({ texte: texte.slice(ou), passage: undefined });
  return morceaux;
}
