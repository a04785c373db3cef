import { estDateCivile, formaterDate } from '../../domaine/commun/date-civile.ts';
import { formaterHeure } from '../../domaine/commun/heure.ts';

/** Ce qui s’imprime d’une saisie : une date et une heure en français, quel que soit le navigateur ; rien si rien n’est dit. */
function ecrire({ type, value }: HTMLInputElement): string {
  if (type === 'date') return estDateCivile(value) ? formaterDate(value) : '';
  return type === 'time' ? formaterHeure(value) : value.trim();
}

/** Recopie chaque saisie sur la ligne qui s’imprime à sa place. Rien n’est gardé. */
export function suivreLesSaisies(): void {
  for (const ligne of document.querySelectorAll<HTMLElement>('.remise .imprime')) {
    const champ = ligne.previousElementSibling;
    if (!(champ instanceof HTMLInputElement)) continue;
    const recopier = () => (ligne.textContent = ecrire(champ));
    champ.addEventListener('input', recopier);
    recopier();
  }
}
