import { accorder } from '../../domaine/commun/texte.ts';

const THEME = 'theme';

/** Ne laisse voir que ce qui touche un thème, et le porte dans l’adresse et dans les liens vers les autres années. */
export function filtrerLesEvolutions(): void {
  const formulaire = document.querySelector<HTMLFormElement>('#filtre-des-themes');
  const choix = formulaire?.querySelector('select');
  const etat = formulaire?.querySelector('p');
  if (!formulaire || !choix || !etat) return;

  function appliquer(theme: string): void {
    const touche = (e: HTMLElement) => theme === '' || (e.dataset.themes ?? '').split(' ').includes(theme);
    for (const e of document.querySelectorAll<HTMLElement>('main [data-themes]')) e.hidden = !touche(e);
    for (const a of document.querySelectorAll<HTMLAnchorElement>('a[data-garde-le-theme]')) {
      a.search = theme && `?${THEME}=${theme}`;
    }
    const restent = document.querySelectorAll('main article[data-themes]:not([hidden])').length;
    (etat as HTMLElement).textContent =
      theme === ''
        ? ''
        : `${accorder(restent, 'changement affiché', 'changements affichés')} sur cette page.`;
  }

  const demande = new URLSearchParams(location.search).get(THEME) ?? '';
  const connu = [...choix.options].some((o) => o.value === demande) ? demande : '';
  choix.value = connu;
  appliquer(connu);
  choix.addEventListener('change', () => {
    appliquer(choix.value);
    history.replaceState(null, '', choix.value ? `?${THEME}=${choix.value}` : location.pathname);
  });
  formulaire.addEventListener('submit', (e) => e.preventDefault());
}
