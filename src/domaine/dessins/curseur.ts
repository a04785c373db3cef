import { formaterDate } from '../commun/date-civile.ts';

/** Ce que la main déplace : une durée, un nombre, une date. Bornes et pas sont du cadrage, non du droit. */
export interface Reglette {
  nom: string;
  unite: 'jours' | 'mois' | 'ans' | 'heures' | 'date';
  min: number;
  max: number;
  pas: number;
  depart: number;
}

/** Une part du dessin et les bornes où elle vaut, comprises. */
export interface Part {
  nom: string;
  /** Ce qui se lit quand la valeur y est. */
  dit?: string;
  de: number;
  a: number;
}

/**
 * Un dessin qui répond à la main. Chaque sorte a sa façon de lire une valeur :
 * - `zone` : des parts qui se suivent, chacune jusqu’à sa borne comprise ; une seule vaut ;
 * - `plafond` : des fourchettes ; on dit celles que la valeur respecte, et pourquoi pas les autres ;
 * - `attente` : des temps qui courent ensemble ; on dit ceux qui sont écoulés ;
 * - `date` : des règles qui entrent en vigueur l’une après l’autre ;
 * - `plan` : deux valeurs, deux seuils ; les deux dépassés, la seconde part vaut, sinon la première.
 */
export interface Curseur {
  sorte: 'zone' | 'plafond' | 'attente' | 'date' | 'plan';
  reglettes: readonly Reglette[];
  parts: readonly Part[];
  /** Ce qui se dit d’une attente écoulée, et d’une attente qui court. */
  mots?: { passe: string; court: string };
}

/** Ce qu’il faut lire d’une position : une phrase, et les parts du dessin qu’elle concerne. */
export interface Lecture {
  phrase: string;
  parts: number[];
}

const enumerer = (parts: readonly Part[]) => parts.map((p) => p.nom).join('\u202f; ');

/** « Dans la fourchette : … ; au-dessus : … », sans ce qui est vide. */
function groupes(...groupes: (readonly [string, readonly Part[]])[]): string {
  return groupes
    .filter(([, parts]) => parts.length > 0)
    .map(([mot, parts]) => `${mot}\u00a0: ${enumerer(parts)}.`)
    .join(' ');
}

/** Lit une position du curseur. */
export function lirePosition({ sorte, parts, mots }: Curseur, valeurs: readonly number[]): Lecture {
  const [v = 0, w = 0] = valeurs;
  const rangs = (garder: (p: Part) => boolean) => [...parts.keys()].filter((i) => garder(parts[i] as Part));
  switch (sorte) {
    case 'zone': {
      const rang = Math.max(
        0,
        parts.findIndex((p) => v <= p.a),
      );
      const part = parts[rang] as Part;
      return { phrase: `${part.nom}\u00a0: ${part.dit ?? ''}`, parts: [rang] };
    }
    case 'plafond': {
      const dedans = (p: Part) => p.de <= v && v <= p.a;
      return {
        phrase: groupes(
          ['Dans les limites', parts.filter(dedans)],
          ['Au-dessus du plafond', parts.filter((p) => v > p.a)],
          ['Au-dessous du minimum', parts.filter((p) => v < p.de)],
        ),
        parts: rangs(dedans),
      };
    }
    case 'attente':
      return {
        phrase: groupes(
          [mots?.passe ?? '', parts.filter((p) => v > p.a)],
          ['Le dernier jour', parts.filter((p) => v === p.a)],
          [mots?.court ?? '', parts.filter((p) => v < p.a)],
        ),
        parts: rangs((p) => v > p.a),
      };
    case 'date':
      return {
        phrase: groupes(
          ['En vigueur', parts.filter((p) => p.de <= v)],
          ['Pas encore', parts.filter((p) => p.de > v)],
        ),
        parts: rangs((p) => p.de <= v),
      };
    case 'plan': {
      const [dedans, dehors] = parts as [Part, Part];
      if (w > v) return { phrase: 'Impossible\u00a0: le reste ne dépasse jamais la peine.', parts: [] };
      const audela = v > dehors.de && w > dehors.a;
      const part = audela ? dehors : dedans;
      return { phrase: `${part.nom}\u00a0: ${part.dit ?? ''}.`, parts: [audela ? 1 : 0] };
    }
  }
}

const UNITES: Record<Exclude<Reglette['unite'], 'date'>, readonly [string, string]> = {
  jours: ['jour', 'jours'],
  mois: ['mois', 'mois'],
  ans: ['an', 'ans'],
  heures: ['heure', 'heures'],
};

const JOUR_EN_MS = 86_400_000;

/** Jours depuis le premier janvier 1970, pour une date qui se déplace. */
export const rangDuJour = (date: string): number => Date.parse(`${date}T00:00:00Z`) / JOUR_EN_MS;

/** La valeur, telle qu’elle se dit : « 8 mois », « 15 juin 2019 ». */
export function direValeurDe({ unite }: Pick<Reglette, 'unite'>, valeur: number): string {
  if (unite === 'date') return formaterDate(new Date(valeur * JOUR_EN_MS).toISOString().slice(0, 10));
  const [un, plusieurs] = UNITES[unite];
  return `${String(valeur).replace('.', ',')}\u00a0${valeur < 2 ? un : plusieurs}`;
}
