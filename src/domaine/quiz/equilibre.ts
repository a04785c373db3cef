/** Une proposition d’une liste, et si elle est la bonne. */
export interface Proposition {
  texte: string;
  juste: boolean;
}

/** Ce qu’une question ou une étape donne à choisir, et où la forme pourrait livrer la réponse. */
export interface Offre {
  reponses?: readonly Proposition[];
  raisons?: readonly Proposition[];
  /** Verdict d’un vrai-faux. */
  vrai?: boolean;
}

/** Une décision graduée, vue comme une proposition : la bonne est la seule « juste ». */
export function enProposition({ texte, degre }: { texte: string; degre: string }): Proposition {
  return { texte, juste: degre === 'juste' };
}

/** Combien de fois une chose arrive, sur combien, et combien le hasard en donnerait. */
export interface Mesure {
  fois: number;
  total: number;
  attendu: number;
}

/** La bonne réponse n’est « jamais la plus longue » que si le hasard en aurait donné autant, sur autant de listes. */
const ASSEZ_POUR_JAMAIS = { total: 8, attendu: 2 };
/** Au-dessous, une part ne veut rien dire, sinon « toutes » ou « aucune », qui parlent dès `PETIT`. */
const ASSEZ_POUR_UNE_PART = 5;
const PETIT = 4;
const PART_LONGUE = 0.4;
const PART_VRAIE = { min: 0.3, max: 0.7, total: 10 };
const ABSOLUS = { fois: 3, rapport: 2 };

const MOT_ABSOLU =
  /(?<!\p{L})(?:toujours|jamais|aucune?s?|tous|toutes|tout(?!\p{L}| (?:de suite|ou partie|d’abord|à fait))|toute|seule?s?|seulement|uniquement|exclusivement|obligatoirement|systématique(?:ment)?s?|automatique(?:ment)?s?|nécessairement|forcément|quoi qu’il arrive|quel(?:le)?s? que soi(?:t|ent))(?!\p{L})/iu;

/** Vrai si un texte affirme sans reste : « toujours », « seul », « quoi qu’il arrive »… */
export function estAbsolu(texte: string): boolean {
  return MOT_ABSOLU.test(texte);
}

/** Dans combien de listes la bonne réponse, quand elle est seule à l’être, dépasse toutes les autres en longueur. */
function mesurerLesLongueurs(listes: readonly (readonly Proposition[])[]): Mesure {
  const tranchees = listes.filter((l) => l.length > 1 && l.filter((p) => p.juste).length === 1);
  return {
    fois: tranchees.filter((l) =>
      l.every((p) => p.juste || p.texte.length < (l.find((q) => q.juste)?.texte.length ?? 0)),
    ).length,
    total: tranchees.length,
    attendu: tranchees.reduce((somme, l) => somme + 1 / l.length, 0),
  };
}

/** Ce que la longueur livre : la bonne réponse est `trop` souvent la plus longue, ou ne l’est `jamais`. */
export function longueurParlante({ fois, total, attendu }: Mesure): 'trop' | 'jamais' | undefined {
  const trop = total >= ASSEZ_POUR_UNE_PART ? fois > total * PART_LONGUE : total >= PETIT && fois === total;
  if (trop) return 'trop';
  return fois === 0 && total >= ASSEZ_POUR_JAMAIS.total && attendu >= ASSEZ_POUR_JAMAIS.attendu
    ? 'jamais'
    : undefined;
}

/** Vrai si le verdict d’une série de vrai-faux se devine : d’un seul côté, ou presque quand la série est longue. */
export function verdictParlant({ fois, total }: Pick<Mesure, 'fois' | 'total'>): boolean {
  if (total < PETIT) return false;
  const part = fois / total;
  return (
    part === 0 ||
    part === 1 ||
    (total >= PART_VRAIE.total && (part < PART_VRAIE.min || part > PART_VRAIE.max))
  );
}

/** Les propositions absolues, parmi les bonnes et parmi les autres. */
function mesurerLesAbsolus(listes: readonly (readonly Proposition[])[]) {
  const compter = (juste: boolean) => {
    const parmi = listes.flat().filter((p) => p.juste === juste);
    return { fois: parmi.filter((p) => estAbsolu(p.texte)).length, total: parmi.length };
  };
  return { justes: compter(true), fausses: compter(false) };
}

/** Vrai si un mot absolu désigne une mauvaise réponse : plusieurs en ont, et deux fois plus souvent que les bonnes. */
export function absolusParlants({ justes, fausses }: Forme['absolus']): boolean {
  return (
    fausses.fois >= ABSOLUS.fois &&
    fausses.fois * justes.total > ABSOLUS.rapport * justes.fois * fausses.total
  );
}

/** Ce que la forme d’un ensemble de questions laisse deviner. */
export function mesurerLaForme(offres: readonly Offre[]) {
  const reponses = offres.flatMap((o) => (o.reponses ? [o.reponses] : []));
  const raisons = offres.flatMap((o) => (o.raisons ? [o.raisons] : []));
  const verdicts = offres.flatMap((o) => (o.vrai === undefined ? [] : [o.vrai]));
  return {
    reponses: mesurerLesLongueurs(reponses),
    raisons: mesurerLesLongueurs(raisons),
    verdicts: { fois: verdicts.filter(Boolean).length, total: verdicts.length },
    absolus: mesurerLesAbsolus([...reponses, ...raisons]),
  };
}

export type Forme = ReturnType<typeof mesurerLaForme>;
