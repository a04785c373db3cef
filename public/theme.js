// Chargé en tête de page et avant tout rendu, pour qu’un thème choisi ne s’installe pas par un éclair.
try {
  const theme = localStorage.getItem('jalons-theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Stockage refusé : le thème du système s’applique.
}
