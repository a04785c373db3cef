import { accorder } from '../../domaine/commun/texte.ts';

/** Retient une carte quand chaque choix fait est l’un des siens. */
function convient(carte: HTMLElement, choix: ReadonlyMap<string, string>): boolean {
  return [...choix].every(([cle, valeur]) => (carte.dataset[cle] ?? '').split(' ').includes(valeur));
}

function filtrer(form: HTMLFormElement): void {
  const choix = new Map(
    [...new FormData(form)].filter((paire): paire is [string, string] => paire[1] !== ''),
  );
  const cartes = form.parentElement?.querySelectorAll<HTMLElement>('.carte') ?? [];
  let montrees = 0;
  for (const carte of cartes) {
    carte.hidden = !convient(carte, choix);
    if (!carte.hidden) montrees += 1;
  }
  form
    .querySelector('[data-compte]')
    ?.replaceChildren(
      choix.size === 0 ? '' : `${accorder(montrees, 'entrée', 'entrées')} sur ${cartes.length}`,
    );
  const adresse = new URL(location.href);
  adresse.search = new URLSearchParams([...choix]).toString();
  history.replaceState(history.state, '', adresse);
}

/** Anime les filtres d’une liste ; l’adresse garde les choix, pour qui la transmet ou y revient. */
export function filtrerLesCartes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.filtres')) {
    const demandes = new URLSearchParams(location.search);
    for (const [cle, valeur] of demandes) {
      const champ = form.elements.namedItem(cle);
      if (champ instanceof HTMLSelectElement || champ instanceof RadioNodeList) champ.value = valeur;
    }
    form.addEventListener('change', () => filtrer(form));
    form.addEventListener('submit', (e) => e.preventDefault());
    // Un choix fait avant que ce code n’arrive vaut comme un autre.
    if ([...new FormData(form).values()].some((valeur) => valeur !== '')) filtrer(form);
  }
}
