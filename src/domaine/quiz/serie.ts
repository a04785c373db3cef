import type { Item } from '../../schemas/quiz.ts';
import type { Certitude } from '../../schemas/journal.ts';
import { melanger, type Hasard } from '../commun/hasard.ts';
import { totaliser, type Bilan } from './bilan.ts';
import { noterReponse } from './noter.ts';
import type { Note } from './types/note.ts';
import { estReponseDe, reponseVide, type Reponse } from './reponse.ts';

/** Une suite d’items en cours de réponse. */
export interface Serie {
  items: readonly Item[];
  reponses: readonly Reponse[];
  /** Items dont la réponse est arrêtée ; tous, dans une série rendue. */
  arretees: readonly boolean[];
  /** Certitude dite avant le retour ; `null` tant qu’elle ne l’est pas. */
  certitudes: readonly (Certitude | null)[];
  /** Nombre d’indices lus. */
  indices: readonly number[];
  courant: number;
}

export type ActionDeSerie =
  | { type: 'repondre'; rang: number; reponse: Reponse }
  | { type: 'dire-certitude'; rang: number; certitude: Certitude }
  | { type: 'lire-indice'; rang: number }
  | { type: 'arreter'; rang: number }
  | { type: 'reessayer'; rang: number }
  | { type: 'aller'; rang: number }
  | { type: 'rendre' }
  | { type: 'reprendre-les-erreurs' }
  | { type: 'recommencer' };

/** Série neuve, sans réponse. */
export function ouvrirSerie(items: readonly Item[]): Serie {
  return {
    items,
    reponses: items.map(reponseVide),
    arretees: items.map(() => false),
    certitudes: items.map(() => null),
    indices: items.map(() => 0),
    courant: 0,
  };
}

/** Applique une action ; une action impossible (répondre à un item arrêté) laisse la série telle quelle. */
export function avancer(serie: Serie, action: ActionDeSerie): Serie {
  if ('rang' in action && action.type !== 'aller' && !(action.rang in serie.items)) return serie;
  switch (action.type) {
    case 'repondre':
      if (serie.arretees[action.rang]) return serie;
      return { ...serie, reponses: serie.reponses.with(action.rang, action.reponse) };
    case 'dire-certitude':
      if (serie.arretees[action.rang] || serie.certitudes[action.rang] === action.certitude) return serie;
      return { ...serie, certitudes: serie.certitudes.with(action.rang, action.certitude) };
    case 'lire-indice': {
      const lus = serie.indices[action.rang] as number;
      const restent = lus < (serie.items[action.rang] as Item).indices.length;
      if (serie.arretees[action.rang] || !restent) return serie;
      return { ...serie, indices: serie.indices.with(action.rang, lus + 1) };
    }
    case 'arreter':
      if (serie.arretees[action.rang] || noteDe(serie, action.rang).issue === 'sans-reponse') return serie;
      return { ...serie, arretees: serie.arretees.with(action.rang, true) };
    case 'reessayer':
      if (!serie.arretees[action.rang]) return serie;
      return {
        ...serie,
        reponses: serie.reponses.with(action.rang, reponseVide(serie.items[action.rang] as Item)),
        arretees: serie.arretees.with(action.rang, false),
        certitudes: serie.certitudes.with(action.rang, null),
        indices: serie.indices.with(action.rang, 0),
      };
    case 'aller': {
      const courant = Math.max(0, Math.min(serie.items.length - 1, action.rang));
      return courant === serie.courant ? serie : { ...serie, courant };
    }
    case 'rendre':
      return estFinie(serie) ? serie : { ...serie, arretees: serie.items.map(() => true) };
    case 'reprendre-les-erreurs': {
      const erreurs = rangsAReprendre(serie);
      const rouverte = erreurs.reduce((s, rang) => avancer(s, { type: 'reessayer', rang }), serie);
      return erreurs.length === 0 ? serie : { ...rouverte, courant: erreurs[0] as number };
    }
    case 'recommencer':
      return ouvrirSerie(serie.items);
  }
}

/** Nom d’un item dans une reprise : sa version en fait partie, pour qu’un item modifié ne se reprenne pas. */
export function cleDItem(item: Pick<Item, 'id' | 'version'>): string {
  return `${item.id}@${item.version}`;
}

/** Items d’une reprise, dans son ordre ; liste vide si l’un d’eux a changé ou disparu, ou s’il y vient deux fois. */
export function itemsDeLaReprise<T>(
  cles: readonly string[],
  connus: readonly T[],
  itemDe: (connu: T) => Pick<Item, 'id' | 'version'>,
): T[] {
  const parCle = new Map(connus.map((c) => [cleDItem(itemDe(c)), c]));
  const repris = cles.flatMap((cle) => parCle.get(cle) ?? []);
  return new Set(repris).size === cles.length ? repris : [];
}

/** Où une série en était : ce que la reprise en a gardé. */
export type EtatGarde = Pick<Serie, 'reponses' | 'arretees' | 'courant'> &
  Partial<Pick<Serie, 'certitudes' | 'indices'>>;

/** Un état gardé convient-il à une série ? Un fichier modifié à la main peut en donner un autre. */
export function estEtatDe({ items }: Serie, { reponses, arretees, certitudes, indices }: EtatGarde): boolean {
  return (
    [reponses, arretees, certitudes ?? items, indices ?? items].every((l) => l.length === items.length) &&
    items.every((item, rang) => estReponseDe(item, reponses[rang]))
  );
}

/** Reprend une série à l’état gardé ; un état dont une réponse n’a pas la forme de son item est ignoré tout entier. */
export function reprendre(serie: Serie, garde: EtatGarde): Serie {
  if (!estEtatDe(serie, garde)) return serie;
  const { reponses, arretees, courant } = garde;
  const { certitudes = serie.certitudes, indices = serie.indices } = garde;
  return avancer({ ...serie, reponses, arretees, certitudes, indices }, { type: 'aller', rang: courant });
}

/** Note de l’item d’un rang donné. */
export function noteDe(serie: Serie, rang: number): Note {
  return noterReponse(serie.items[rang] as Item, serie.reponses[rang] as Reponse);
}

/** Rangs des questions arrêtées qui ne sont pas entièrement justes : ce que la fin d’une série donne à reprendre. */
export function rangsAReprendre(serie: Serie): number[] {
  return [...serie.items.keys()].filter(
    (rang) => serie.arretees[rang] && noteDe(serie, rang).issue !== 'juste',
  );
}

/** Question encore à arrêter, la première après celle-ci, puis depuis le début ; `undefined` quand il n’en reste pas. */
export function prochaineAFaire(serie: Serie, depuis: number): number | undefined {
  const nombre = serie.items.length;
  return Array.from({ length: nombre }, (_, i) => (depuis + 1 + i) % nombre).find((r) => !serie.arretees[r]);
}

/** Points de chaque item, entre 0 et 1 ; `null` sans réponse. */
export function pointsDe(serie: Serie): (number | null)[] {
  return serie.items.map((_, rang) => {
    const { issue, points } = noteDe(serie, rang);
    return issue === 'sans-reponse' ? null : points;
  });
}

/** Bilan d’une série telle qu’elle est. */
export function faireLeBilan(serie: Serie): Bilan {
  return totaliser(pointsDe(serie));
}

/** La série est finie quand tout est arrêté. */
export function estFinie(serie: Serie): boolean {
  return serie.arretees.every(Boolean);
}

/**
 * Tire `nombre` items de plusieurs banques, en parts aussi égales que possible, puis les mélange.
 * Une banque trop petite cède sa place aux autres.
 */
export function tirerItems<T>(banques: readonly (readonly T[])[], nombre: number, hasard: Hasard): T[] {
  const files = banques.map((b) => melanger(b, hasard));
  const tires: T[] = [];
  while (tires.length < nombre && files.some((f) => f.length > 0)) {
    for (const file of files) {
      const item = file.pop();
      if (item && tires.length < nombre) tires.push(item);
    }
  }
  return melanger(tires, hasard);
}
