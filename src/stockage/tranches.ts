/** Temps d’une tranche, en millisecondes : sur un poste quatre fois plus lent, elle reste sous ce qui se remarque. */
const TRANCHE = 8;

/** Rend la main au navigateur : il peint, répond au lecteur, puis la suite reprend. */
export function rendreLaMain(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((suite) => setTimeout(suite));
}

/** Fait une même chose de chacune, par tranches courtes : aucune liste, si longue soit-elle, ne fige la page. */
export async function parTranches<T>(choses: Iterable<T>, action: (chose: T) => void): Promise<void> {
  let debut = performance.now();
  for (const chose of choses) {
    action(chose);
    if (performance.now() - debut < TRANCHE) continue;
    await rendreLaMain();
    debut = performance.now();
  }
}

function fondre<T>(a: readonly T[], b: readonly T[], comparer: (x: T, y: T) => number): T[] {
  const fondus: T[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length)
    fondus.push((comparer(a[i] as T, b[j] as T) <= 0 ? a[i++] : b[j++]) as T);
  while (i < a.length) fondus.push(a[i++] as T);
  while (j < b.length) fondus.push(b[j++] as T);
  return fondus;
}

/** Fond des listes déjà rangées en une seule, deux à deux, en rendant la main entre deux. */
export async function fondreParTranches<T>(
  rangees: readonly T[][],
  comparer: (x: T, y: T) => number,
): Promise<T[]> {
  let listes = rangees;
  while (listes.length > 1) {
    const suivantes: T[][] = [];
    for (let n = 0; n < listes.length; n += 2) {
      suivantes.push(fondre(listes[n] as T[], listes[n + 1] ?? [], comparer));
      await rendreLaMain();
    }
    listes = suivantes;
  }
  return listes[0] ?? [];
}
