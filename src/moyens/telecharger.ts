const UNE_MINUTE = 60_000;

/** Remet un texte au lecteur, en fichier. */
export function telecharger(nom: string, texte: string, type = 'application/json'): void {
  const adresse = URL.createObjectURL(new Blob([texte], { type }));
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  // Safari lit le fichier après le clic : l’adresse rendue aussitôt, il n’aurait rien à enregistrer.
  setTimeout(() => URL.revokeObjectURL(adresse), UNE_MINUTE);
}
