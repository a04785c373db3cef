/**
 * `/glossaire/#jap` est l’adresse de toujours d’un terme, celle des liens gardés et des notes du carnet : elle mène à sa définition, à
 * la page de sa lettre. Sans JavaScript, elle s’arrête sur son nom, qui y mène d’un clic.
 */
export function menerALaDefinition(): void {
  const mener = () => {
    const lien = document.getElementById(location.hash.slice(1))?.querySelector<HTMLAnchorElement>('li > a');
    if (lien) location.replace(lien.href);
  };
  mener();
  window.addEventListener('hashchange', mener);
}
