import type { Etape } from '../../domaine/progression/parcours.ts';
import { cleDeTerme } from '../../domaine/revision/memoire.ts';
import type { ItemARevoir } from '../../domaine/revision/seance.ts';
import { lireProgrammeDesParcours } from '../../moyens/publies.ts';

/** Programme prêt pour le domaine : tous les items et les termes du site, et les étapes de chaque parcours. */
export interface Programme {
  items: ItemARevoir[];
  termes: ItemARevoir[];
  etapesDe: (parcours: string) => Etape[];
}

let lu: Promise<Programme> | undefined;

/** Charge le programme une fois par page ; un échec de réseau se retente à l’appel suivant. */
export function lireProgramme(): Promise<Programme> {
  lu ??= charger().catch((e: unknown) => {
    lu = undefined;
    throw e;
  });
  return lu;
}

async function charger(): Promise<Programme> {
  const { banques, termes, parcours } = await lireProgrammeDesParcours();
  const itemsDe = (ids: readonly string[]) =>
    banques.filter((b) => ids.includes(b.id)).flatMap((b) => b.items);
  return {
    items: banques.flatMap((b) => b.items),
    termes: termes.map((id) => ({ id: cleDeTerme(id), faits: [] })),
    etapesDe: (id) =>
      (parcours.find((p) => p.id === id)?.etapes ?? []).map((e) => ({ ...e, items: itemsDe(e.banques) })),
  };
}
