import type { Item } from '../../schemas/quiz.ts';
import { instantSuivant, type Instant } from '../commun/instant.ts';
import type { Reprise } from '../../schemas/journal.ts';
import { estReponseDe, reponseVide, type Reponse } from '../quiz/reponse.ts';
import {
  avancer,
  cleDItem,
  estFinie,
  noteDe,
  ouvrirSerie,
  type ActionDeSerie,
  type Serie,
} from '../quiz/serie.ts';
import { echeanceDe, type Duree } from './temps.ts';

/** Un examen blanc en cours, ou rendu. */
export interface Examen extends Duree {
  serie: Serie;
  /** Questions que le lecteur a marquées pour y revenir. */
  marquees: readonly boolean[];
  graine: string;
  /** Dernier changement ; passé l’échéance, il dit que l’examen se poursuit hors délai. */
  ecritLe: Instant;
}

export type ActionDExamen =
  | Extract<ActionDeSerie, { type: 'repondre' | 'aller' | 'rendre' }>
  | { type: 'marquer'; rang: number }
  | { type: 'prolonger' };

/** Ouvre un examen neuf sur les questions d’un sujet. */
export function ouvrirExamen(
  items: readonly Item[],
  { debut, minutes, graine }: Duree & { graine: string },
): Examen {
  return {
    serie: ouvrirSerie(items),
    marquees: items.map(() => false),
    graine,
    debut,
    minutes,
    ecritLe: debut,
  };
}

/** Le temps s’est-il écoulé sans que le lecteur ait choisi de continuer hors délai ? La copie attend alors sa décision. */
export function estEcoule(examen: Examen, maintenant: Instant): boolean {
  const echeance = echeanceDe(examen);
  return (
    echeance !== undefined && maintenant > echeance && examen.ecritLe <= echeance && !estFinie(examen.serie)
  );
}

/**
 * Instant d’un geste : toujours après le précédent, même si l’horloge recule, sans quoi un autre onglet, ou la remise, passerait
 * pour plus ancien. Ce petit écart ne met pas hors délai une copie que l’horloge dit à l’heure.
 */
function dater({ ecritLe, ...duree }: Examen, maintenant: Instant): Instant {
  const echeance = echeanceDe(duree);
  const suivant = instantSuivant(maintenant, ecritLe);
  const aLHeure = echeance !== undefined && maintenant <= echeance && ecritLe <= echeance;
  return aLHeure && suivant > echeance ? echeance : suivant;
}

/**
 * Applique une action. À l’échéance rien n’est perdu ni rendu d’office : la copie ne change plus, et le lecteur la rend telle
 * quelle, datée de l’échéance, ou la prolonge, hors délai. Une action impossible laisse l’examen tel quel.
 */
export function avancerExamen(examen: Examen, action: ActionDExamen, maintenant: Instant): Examen {
  if (estFinie(examen.serie)) return examen;
  const ecoule = estEcoule(examen, maintenant);
  switch (action.type) {
    case 'prolonger':
      return ecoule ? { ...examen, ecritLe: maintenant } : examen;
    case 'rendre': {
      const remise = ecoule ? (echeanceDe(examen) as Instant) : dater(examen, maintenant);
      return { ...examen, serie: avancer(examen.serie, action), ecritLe: remise };
    }
    case 'marquer': {
      const marquee = examen.marquees[action.rang];
      if (ecoule || marquee === undefined) return examen;
      return {
        ...examen,
        marquees: examen.marquees.with(action.rang, !marquee),
        ecritLe: dater(examen, maintenant),
      };
    }
    case 'repondre':
    case 'aller': {
      const serie = ecoule ? examen.serie : avancer(examen.serie, action);
      return serie === examen.serie ? examen : { ...examen, serie, ecritLe: dater(examen, maintenant) };
    }
  }
}

/** Une case de la feuille de réponses. */
export interface Case {
  repondue: boolean;
  marquee: boolean;
}

/** La feuille de réponses : une case par question. */
export function feuilleDe(serie: Serie, marquees: readonly boolean[]): Case[] {
  return serie.items.map((_, rang) => ({
    repondue: noteDe(serie, rang).issue !== 'sans-reponse',
    marquee: marquees[rang] ?? false,
  }));
}

/** Ce qu’une feuille compte. */
export function compterLesCases(cases: readonly Case[]): {
  repondues: number;
  vides: number;
  marquees: number;
} {
  const repondues = cases.filter((c) => c.repondue).length;
  return { repondues, vides: cases.length - repondues, marquees: cases.filter((c) => c.marquee).length };
}

/** Ce qui se garde d’un examen pour le reprendre. */
export function repriseDExamen(serie: string, examen: Examen): Reprise {
  const { reponses, arretees, courant, items } = examen.serie;
  return {
    serie,
    instant: examen.ecritLe,
    items: items.map(cleDItem),
    reponses: [...reponses],
    arretees: [...arretees],
    courant,
    marquees: [...examen.marquees],
    debut: examen.debut,
    graine: examen.graine,
    minutes: examen.minutes,
  };
}

/** Un examen repris, ses questions, et le nombre de celles qui ont changé depuis et n’ont pu être reprises. */
export interface ExamenRepris<T> {
  examen: Examen;
  questions: T[];
  retirees: number;
}

/**
 * Reprend un examen gardé. Une question modifiée ou retirée depuis quitte la copie sans emporter les autres ; une réponse qui n’a
 * pas la forme de sa question redevient vide. `undefined` si ce n’est pas un examen, ou s’il n’en reste rien.
 */
export function reprendreExamen<T>(
  reprise: Reprise,
  connues: readonly T[],
  itemDe: (connue: T) => Item,
): ExamenRepris<T> | undefined {
  const { debut, graine, minutes = null, marquees = [] } = reprise;
  if (debut === undefined || graine === undefined) return undefined;
  const parCle = new Map(connues.map((c) => [cleDItem(itemDe(c)), c]));
  const gardes = reprise.items.flatMap((cle, rang) => {
    const question = parCle.get(cle);
    // Une question ne se pose qu’une fois ; un fichier modifié à la main peut la nommer deux fois.
    return question === undefined || reprise.items.indexOf(cle) < rang ? [] : [{ question, rang }];
  });
  if (gardes.length === 0) return undefined;
  const items = gardes.map(({ question }) => itemDe(question));
  const serie: Serie = {
    ...ouvrirSerie(items),
    reponses: gardes.map(({ rang }, i): Reponse => {
      const reponse = reprise.reponses[rang];
      return estReponseDe(items[i] as Item, reponse) ? reponse : reponseVide(items[i] as Item);
    }),
    arretees: gardes.map(({ rang }) => reprise.arretees[rang] ?? false),
    courant: Math.max(
      0,
      gardes.findLastIndex(({ rang }) => rang <= reprise.courant),
    ),
  };
  return {
    examen: {
      serie,
      marquees: gardes.map(({ rang }) => marquees[rang] ?? false),
      graine,
      debut,
      minutes,
      ecritLe: reprise.instant,
    },
    questions: gardes.map(({ question }) => question),
    retirees: reprise.items.length - gardes.length,
  };
}
