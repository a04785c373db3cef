import type { Reponse } from '../quiz/reponse.ts';
import { cleDItem, estFinie } from '../quiz/serie.ts';
import type { Examen } from './examen.ts';

const cles = ({ serie }: Examen) => serie.items.map(cleDItem).join();

/**
 * Réunit un examen à ce qu’un autre onglet a gardé du même. Rendu là-bas, il l’est ici. Sinon, question par question, ce qui n’a
 * changé que là-bas se prend, et ce qui a changé ici reste. La question à l’écran ne change pas.
 * @param vu dernier état gardé que cet onglet a vu, d’où l’autre est parti
 */
export function rejoindreExamen(ici: Examen, vu: Examen | undefined, autre: Examen): Examen {
  if (estFinie(autre.serie)) return autre;
  if (!vu || [vu, autre].some((e) => cles(e) !== cles(ici))) return autre.ecritLe > ici.ecritLe ? autre : ici;
  const reponseDe = (e: Examen, rang: number) => JSON.stringify(e.serie.reponses[rang]);
  const aChangeIci = (rang: number) => reponseDe(ici, rang) !== reponseDe(vu, rang);
  return {
    ...ici,
    serie: {
      ...ici.serie,
      reponses: ici.serie.reponses.map((r, rang) =>
        aChangeIci(rang) ? r : (autre.serie.reponses[rang] as Reponse),
      ),
    },
    marquees: ici.marquees.map((m, rang) => (m === vu.marquees[rang] ? (autre.marquees[rang] ?? m) : m)),
    ecritLe: autre.ecritLe > ici.ecritLe ? autre.ecritLe : ici.ecritLe,
  };
}
