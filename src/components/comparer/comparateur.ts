import type { DateCivile } from '../../domaine/commun/date-civile.ts';
import { accorder } from '../../domaine/commun/texte.ts';
import { auPremierUsage } from '../droit/ouvrir-la-date.ts';

/** Au-delà de trois colonnes, un tableau ne se compare plus d’un regard. */
const MAXIMUM = 3;

/** Mesures demandées par l’adresse, limitées à celles qui existent, sans répétition, trois au plus. */
function choisirMesures(demandees: readonly string[], connues: readonly string[]): string[] {
  return [...new Set(demandees)].filter((id) => connues.includes(id)).slice(0, MAXIMUM);
}

/** Anime le comparateur : le choix est celui de l’adresse, l’adresse suit le choix, et seules les colonnes choisies se chargent. */
export function animerLeComparateur(): void {
  const formulaire = document.querySelector<HTMLFormElement>('#choix-de-mesures');
  const comparaison = document.querySelector<HTMLElement>('#comparaison');
  const tableau = document.querySelector<HTMLElement>('#comparateur');
  const etat = document.querySelector<HTMLElement>('#etat-du-comparateur');
  if (!formulaire || !comparaison || !tableau || !etat) return;
  const cases = [...formulaire.querySelectorAll<HTMLInputElement>('input[name=m]')];
  let dernier: readonly string[] = [];
  let date: DateCivile | undefined;

  /** Rend faux si le tableau n’a pas pu être dressé. */
  async function montrer(ids: readonly string[]): Promise<boolean> {
    dernier = ids;
    for (const c of cases) {
      c.checked = ids.includes(c.value);
      c.disabled = ids.length >= MAXIMUM && !c.checked;
    }
    try {
      // Le tableau ne se charge qu’au premier choix.
      const parties = ids.length > 0 ? await (await import('./tableau.ts')).dresserLeTableau(ids, date) : [];
      // Un choix plus récent a sa propre lecture : celle-ci n’a plus rien à montrer.
      if (dernier !== ids) return true;
      (tableau as HTMLElement).replaceChildren(...parties);
      (comparaison as HTMLElement).hidden = ids.length === 0;
      dire(ids.length === 0 ? '' : `${accorder(ids.length, 'mesure affichée', 'mesures affichées')}.`);
      return true;
    } catch {
      if (dernier === ids)
        dire(
          'La comparaison n’a pas pu être chargée. Vérifiez le réseau, puis changez ou refaites le choix.',
        );
      return false;
    }
  }

  function dire(texte: string): void {
    (etat as HTMLElement).textContent = texte;
  }

  const demandees = new URLSearchParams(location.search).getAll('m');
  void montrer(
    choisirMesures(
      demandees,
      cases.map((c) => c.value),
    ),
  );
  formulaire.addEventListener('change', () => {
    const ids = cases.filter((c) => c.checked).map((c) => c.value);
    void montrer(ids);
    // La date, s’il y en a une, reste à l’adresse.
    const recherche = new URLSearchParams(location.search);
    recherche.delete('m');
    for (const id of ids) recherche.append('m', id);
    const requete = recherche.toString();
    history.replaceState(null, '', requete ? `?${requete}` : location.pathname);
  });
  formulaire.addEventListener('submit', (e) => e.preventDefault());
  auPremierUsage(async () => {
    const { daterLeComparateur } = await import('./dater.ts');
    await daterLeComparateur(async (voulue) => {
      if (voulue === date) return;
      date = voulue;
      if (!(await montrer([...dernier]))) throw new Error('Vérifiez le réseau, puis réessayez.');
    });
  });
}
