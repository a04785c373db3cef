import type { Etape } from '../../domaine/progression/parcours.ts';
import type { ItemARevoir } from '../../domaine/revision/seance.ts';
import { lireProgramme } from '../../moyens/programme.ts';
import { lireEtapes } from '../../moyens/publies.ts';
import type { Journal } from '../../schemas/journal.ts';

/** Items des banques rencontrées : des autres, le journal ne sait rien. */
export async function lireLesItems(journal: Journal): Promise<ItemARevoir[]> {
  const { banques } = await lireProgramme(journal);
  return banques.flatMap((b) => b.items);
}

/** Étapes d’un parcours, prêtes pour le domaine, avec ceux de leurs items que le lecteur a pu rencontrer. */
export async function lireLesEtapes(journal: Journal, parcours: string): Promise<Etape[]> {
  const [{ banques }, etapes] = await Promise.all([lireProgramme(journal), lireEtapes(parcours)]);
  return etapes.map((e) => ({
    ...e,
    items: banques.filter((b) => e.banques.includes(b.id)).flatMap((b) => b.items),
  }));
}
