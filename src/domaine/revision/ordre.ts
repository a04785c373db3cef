import type { ItemARevoir } from './seance.ts';

/** Deux mesures que l’on prend l’une pour l’autre. */
export type PaireDeMesures = readonly [string, string];

/** Coûts d’un placement : bloquer une mesure est un défaut, faire se suivre deux items d’un même fait en est un pire. */
const COUT = { aucun: 0, bloc: 1, voisinage: 2 } as const;

/** Placements essayés avant de se contenter d’un ordre moins bon ; une séance de dix items n’en demande jamais autant. */
const ESSAIS = 25_000;

/** Groupes de mesures à entremêler : les paires qui se touchent n’en font qu’un. */
function groupesDe(confusables: readonly PaireDeMesures[]): Map<string, ReadonlySet<string>> {
  const groupes = new Map<string, Set<string>>();
  for (const [a, b] of confusables) {
    const reuni = new Set([a, b, ...(groupes.get(a) ?? []), ...(groupes.get(b) ?? [])]);
    for (const mesure of reuni) groupes.set(mesure, reuni);
  }
  return groupes;
}

/** L’un soufflerait-il la réponse à l’autre : un même fait cité, ou un terme et un item de la mesure qu’il nomme ? */
export function seSoufflent(a: ItemARevoir, b: ItemARevoir): boolean {
  const nomme = (terme: ItemARevoir, item: ItemARevoir) =>
    item.mesure !== undefined && (terme.sujets?.includes(item.mesure) ?? false);
  return a.faits.some((fait) => b.faits.includes(fait)) || nomme(a, b) || nomme(b, a);
}

/**
 * Dispose une file de révision en s’écartant le moins possible de l’ordre reçu :
 * - deux cartes dont l’une soufflerait la réponse à l’autre ne se suivent pas, si un autre ordre le permet ;
 * - les items de mesures confusables alternent, tant qu’il en reste de deux mesures : les voir côte à côte apprend à les
 *   distinguer (Birnbaum, Kornell, Bjork et Bjork, 2013). Quand les deux règles s’opposent, la première l’emporte.
 *
 * Recherche en profondeur avec mémoire des impasses ; on relâche une règle après l’autre quand aucun ordre ne les tient.
 */
export function disposer(
  file: readonly ItemARevoir[],
  confusables: readonly PaireDeMesures[] = [],
): ItemARevoir[] {
  const groupes = groupesDe(confusables);
  const groupeDe = (item: ItemARevoir) => (item.mesure === undefined ? undefined : groupes.get(item.mesure));
  const voisins = new Map(file.map((a) => [a, new Set(file.filter((b) => seSoufflent(a, b)))]));

  function cout(places: readonly ItemARevoir[], restants: readonly ItemARevoir[], item: ItemARevoir): number {
    const precedent = places.at(-1);
    if (precedent && voisins.get(precedent)?.has(item)) return COUT.voisinage;
    const groupe = groupeDe(item);
    if (!groupe) return COUT.aucun;
    const dernier = places.findLast((p) => groupeDe(p) === groupe);
    const alternative = restants.some((r) => groupeDe(r) === groupe && r.mesure !== item.mesure);
    return dernier?.mesure === item.mesure && alternative ? COUT.bloc : COUT.aucun;
  }

  /** Ce dont la suite dépend : les items restants, le dernier placé et, s’il faut alterner, la dernière mesure de chaque groupe. */
  function situation(
    places: readonly ItemARevoir[],
    restants: readonly ItemARevoir[],
    tolere: number,
  ): string {
    const alternance = tolere < COUT.bloc ? [...new Set(groupes.values())] : [];
    const mesures = alternance.map((g) => places.findLast((p) => groupeDe(p) === g)?.mesure);
    return JSON.stringify([restants.map((r) => r.id), places.at(-1)?.id, mesures]);
  }

  function chercher(tolere: number): ItemARevoir[] | undefined {
    const impasses = new Set<string>();
    let essais = 0;
    const placer = (places: ItemARevoir[], restants: readonly ItemARevoir[]): ItemARevoir[] | undefined => {
      if (restants.length === 0) return places;
      const ici = situation(places, restants, tolere);
      if (impasses.has(ici) || (essais += 1) > ESSAIS) return undefined;
      const candidats = restants
        .map((item) => ({ item, cout: cout(places, restants, item) }))
        .filter((c) => c.cout <= tolere)
        .sort((a, b) => a.cout - b.cout);
      for (const { item } of candidats) {
        const trouve = placer(
          [...places, item],
          restants.filter((r) => r !== item),
        );
        if (trouve) return trouve;
      }
      impasses.add(ici);
      return undefined;
    };
    return placer([], file);
  }

  return chercher(COUT.aucun) ?? chercher(COUT.bloc) ?? chercher(COUT.voisinage) ?? [...file];
}
