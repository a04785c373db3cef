import type { ItemExamine, Maitrise } from './maitrise.ts';

/** Banque, réduite à ce qu’il faut pour la choisir. */
interface BanqueExaminee {
  id: string;
  items: readonly ItemExamine[];
}

/** Où aller d’un thème : `reprendre` ce qui est su de travers ou s’oublie, ou `decouvrir` ce qui n’a jamais été rencontré. */
export interface SuiteDeTheme<B> {
  banque: B;
  pour: 'reprendre' | 'decouvrir';
}

/**
 * La banque qui interroge le plus sur ce qu’un thème laisse à reprendre ; à défaut, sur ce qui reste à découvrir. `undefined` quand
 * tout est su.
 */
export function suiteDuTheme<B extends BanqueExaminee>(
  faits: readonly string[],
  maitrises: ReadonlyMap<string, Maitrise>,
  banques: readonly B[],
): SuiteDeTheme<B> | undefined {
  const faitsA = (...degres: Maitrise[]) =>
    new Set(faits.filter((f) => degres.includes(maitrises.get(f) ?? 'inconnu')));
  const pour = { reprendre: faitsA('a-reprendre', 'fragile'), decouvrir: faitsA('inconnu') };
  for (const but of ['reprendre', 'decouvrir'] as const) {
    const banque = laPlusProche(pour[but], banques);
    if (banque) return { banque, pour: but };
  }
  return undefined;
}

function laPlusProche<B extends BanqueExaminee>(
  faits: ReadonlySet<string>,
  banques: readonly B[],
): B | undefined {
  let meilleure: { banque: B; items: number } | undefined;
  for (const banque of banques) {
    const items = banque.items.filter((i) => i.faits.some((f) => faits.has(f))).length;
    if (items > (meilleure?.items ?? 0)) meilleure = { banque, items };
  }
  return meilleure?.banque;
}
