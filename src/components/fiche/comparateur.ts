import { accorder } from '../../domaine/commun/texte.ts';

/** Au-delà de trois colonnes, un tableau ne se compare plus d’un regard. */
const MAXIMUM = 3;

/** Mesures demandées par l’adresse, limitées à celles qui existent, sans répétition, trois au plus. */
function choisirMesures(demandees: readonly string[], connues: readonly string[]): string[] {
  return [...new Set(demandees)].filter((id) => connues.includes(id)).slice(0, MAXIMUM);
}

function montrer(cases: readonly HTMLInputElement[], ids: readonly string[]): void {
  for (const c of cases) {
    c.checked = ids.includes(c.value);
    c.disabled = ids.length >= MAXIMUM && !c.checked;
  }
  for (const cellule of document.querySelectorAll<HTMLElement>('#comparateur [data-m]')) {
    cellule.hidden = ids.length > 0 && !ids.includes(cellule.dataset.m as string);
  }
  // Une ligne dont aucune mesure choisie n’a de fait n’apprend rien.
  for (const ligne of document.querySelectorAll<HTMLTableRowElement>('#comparateur tbody tr')) {
    ligne.hidden = ![...ligne.querySelectorAll('td:not([hidden])')].some((td) =>
      td.querySelector('.pastille'),
    );
  }
  const etat = document.querySelector<HTMLElement>('#etat-du-comparateur');
  if (!etat) return;
  etat.textContent =
    ids.length === 0 ? '' : `${accorder(ids.length, 'mesure affichée', 'mesures affichées')}.`;
}

/** Anime le comparateur : le choix est celui de l’adresse, et l’adresse suit le choix. */
export function animerLeComparateur(): void {
  const formulaire = document.querySelector<HTMLFormElement>('#choix-de-mesures');
  if (!formulaire) return;
  const cases = [...formulaire.querySelectorAll<HTMLInputElement>('input[name=m]')];
  const connues = cases.map((c) => c.value);
  montrer(cases, choisirMesures(new URLSearchParams(location.search).getAll('m'), connues));
  document.querySelector('#comparateur')?.parentElement?.classList.add('pret');
  formulaire.addEventListener('change', () => {
    const ids = cases.filter((c) => c.checked).map((c) => c.value);
    montrer(cases, ids);
    const requete = ids.map((id) => `m=${encodeURIComponent(id)}`).join('&');
    history.replaceState(null, '', requete ? `?${requete}` : location.pathname);
  });
  formulaire.addEventListener('submit', (e) => e.preventDefault());
}
