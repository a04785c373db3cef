/** Remet un texte au lecteur, en fichier. */
export function telecharger(nom: string, texte: string): void {
  const adresse = URL.createObjectURL(new Blob([texte], { type: 'application/json' }));
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(adresse);
}
