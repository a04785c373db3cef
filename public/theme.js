// Chargé en tête de page et avant tout rendu, pour que ni le thème choisi ni « Reprendre » ne s’installent par un éclair.
try {
  const theme = localStorage.getItem('jalons-theme');
  if (theme) document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('jalons-reprendre')) document.documentElement.dataset.reprendre = '';
} catch {
  // Stockage refusé : le thème du système s’applique, et il n’y a rien à reprendre.
}
