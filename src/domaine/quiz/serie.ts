import type { Item } from '../../schemas/quiz.ts';
import { melanger, type Hasard } from '../commun/hasard.ts';
import { noterReponse, type Note } from './noter.ts';
import { reponseVide, type Reponse } from './reponse.ts';

/** `etude` : retour après chaque item ; `final` : retour à la fin seulement. */
export type Mode = 'etude' | 'final';

/** Une suite d’items en cours de réponse. */
export interface Serie {
  mode: Mode;
  items: readonly Item[];
  reponses: readonly Reponse[];
  /** Items dont la réponse est arrêtée (étude) ou série rendue (final). */
  arretees: readonly boolean[];
  courant: number;
}

export type ActionDeSerie =
  | { type: 'repondre'; rang: number; reponse: Reponse }
  | { type: 'arreter'; rang: number }
  | { type: 'reessayer'; rang: number }
  | { type: 'aller'; rang: number }
  | { type: 'rendre' }
  | { type: 'recommencer' };

/** Série neuve, sans réponse. */
export function ouvrirSerie(mode: Mode, items: readonly Item[]): Serie {
  return {
    mode,
    items,
    reponses: items.map(reponseVide),
    arretees: items.map(() => false),
    courant: 0,
  };
}

/** Applique une action ; une action impossible (répondre à un item arrêté) laisse la série telle quelle. */
export function avancer(serie: Serie, action: ActionDeSerie): Serie {
  switch (action.type) {
    case 'repondre':
      if (serie.arretees[action.rang]) return serie;
      return { ...serie, reponses: serie.reponses.with(action.rang, action.reponse) };
    case 'arreter':
      if (noteDe(serie, action.rang).issue === 'sans-reponse') return serie;
      return { ...serie, arretees: serie.arretees.with(action.rang, true) };
    case 'reessayer':
      return {
        ...serie,
        reponses: serie.reponses.with(action.rang, reponseVide(serie.items[action.rang] as Item)),
        arretees: serie.arretees.with(action.rang, false),
      };
    case 'aller':
      return { ...serie, courant: Math.max(0, Math.min(serie.items.length - 1, action.rang)) };
    case 'rendre':
      return { ...serie, arretees: serie.items.map(() => true) };
    case 'recommencer':
      return ouvrirSerie(serie.mode, serie.items);
  }
}

/** Note de l’item d’un rang donné. */
export function noteDe(serie: Serie, rang: number): Note {
  return noterReponse(serie.items[rang] as Item, serie.reponses[rang] as Reponse);
}

/** Bilan d’une série : points, maximum, part, et items sans réponse. */
export interface Bilan {
  points: number;
  maximum: number;
  part: number;
  sansReponse: number;
}

/** Additionne les notes ; une question sans réponse vaut zéro point mais se compte à part. */
export function faireLeBilan(serie: Serie): Bilan {
  const notes = serie.items.map((_, rang) => noteDe(serie, rang));
  const points = notes.reduce((total, n) => total + n.points, 0);
  return {
    points,
    maximum: notes.length,
    part: notes.length === 0 ? 0 : points / notes.length,
    sansReponse: notes.filter((n) => n.issue === 'sans-reponse').length,
  };
}

/** La série est finie quand tout est arrêté. */
export function estFinie(serie: Serie): boolean {
  return serie.arretees.every(Boolean);
}

/**
 * Tire `nombre` items de plusieurs banques, en parts aussi égales que possible, puis les mélange.
 * Une banque trop petite cède sa place aux autres.
 */
export function tirerItems<T extends { id: string }>(
  banques: readonly (readonly T[])[],
  nombre: number,
  hasard: Hasard,
): T[] {
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
