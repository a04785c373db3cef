import type { Item } from '../../schemas/quiz.ts';
import { dureesEgales, lireDuree, type Duree } from '../commun/duree.ts';
import { hasardDeGraine, melanger } from '../commun/hasard.ts';
import { replier } from '../commun/texte.ts';
import type { ItemDe, Reponse, Reponses } from './reponse.ts';

/** Issue d’une réponse. « Sans réponse » est un état à part : il ne vaut pas une erreur. */
export type Issue = 'sans-reponse' | 'juste' | 'partielle' | 'fausse';

/** Note d’un item : points entre 0 et 1. */
export interface Note {
  issue: Issue;
  points: number;
}

const SANS_REPONSE: Note = { issue: 'sans-reponse', points: 0 };

/** Écart sous lequel deux nombres à virgule sont tenus pour égaux : 0,3 + 0,1 vaut 0,4. */
const EPSILON = 1e-9;

function note(points: number): Note {
  const issue = points > 1 - EPSILON ? 'juste' : points < EPSILON ? 'fausse' : 'partielle';
  return { points, issue };
}

/**
 * Note une réponse. Crédit partiel, type par type :
 * - choix unique, nombre, durée, réponse courte : tout ou rien ;
 * - choix multiple : (justes cochés − faux cochés) ÷ justes, jamais sous zéro : tout cocher ne paie pas ;
 * - vrai ou faux : moitié pour le verdict, moitié pour la raison si le verdict est juste ;
 * - appariement, trous : part des éléments justes ;
 * - ordre : 1 − 2 × inversions ÷ paires, jamais sous zéro (tau de Kendall) : un ordre à demi inversé vaut zéro.
 */
export function noterReponse(item: Item, reponse: Reponse): Note {
  switch (item.type) {
    case 'choix-unique':
      return noterChoixUnique(item, reponse as Reponses['choix-unique']);
    case 'choix-multiple':
      return noterChoixMultiple(item, reponse as Reponses['choix-multiple']);
    case 'vrai-faux':
      return noterVraiFaux(item, reponse as Reponses['vrai-faux']);
    case 'appariement':
      return noterAppariement(item, reponse as Reponses['appariement']);
    case 'ordre':
      return noterOrdre(item, reponse as Reponses['ordre']);
    case 'trous':
      return noterTrous(item, reponse as Reponses['trous']);
    case 'nombre':
      return noterNombre(item, reponse as Reponses['nombre']);
    case 'duree':
      return noterDuree(item, reponse as Reponses['duree']);
    case 'courte':
      return noterCourte(item, reponse as Reponses['courte']);
  }
}

function noterChoixUnique(item: ItemDe<'choix-unique'>, rang: number | null): Note {
  if (rang === null) return SANS_REPONSE;
  return note(item.choix[rang]?.juste ? 1 : 0);
}

function noterChoixMultiple(item: ItemDe<'choix-multiple'>, rangs: number[]): Note {
  if (rangs.length === 0) return SANS_REPONSE;
  const justes = item.choix.filter((c) => c.juste).length;
  const coches = [...new Set(rangs)];
  const bons = coches.filter((r) => item.choix[r]?.juste).length;
  return note(Math.max(0, (bons - (coches.length - bons)) / justes));
}

function noterVraiFaux(item: ItemDe<'vrai-faux'>, r: Reponses['vrai-faux']): Note {
  if (r.verdict === null && r.raison === null) return SANS_REPONSE;
  if (r.verdict !== item.vrai) return note(0);
  return note(r.raison !== null && item.raisons[r.raison]?.juste ? 1 : 0.5);
}

function noterAppariement(item: ItemDe<'appariement'>, droites: string[]): Note {
  if (droites.every((d) => !d)) return SANS_REPONSE;
  const bonnes = item.paires.filter((p, i) => p.droite === droites[i]).length;
  return note(bonnes / item.paires.length);
}

/** Nombre de paires à l’envers dans une permutation. */
function compterInversions(rangs: readonly number[]): number {
  return rangs.reduce((n, rang, i) => n + rangs.slice(i + 1).filter((suivant) => suivant < rang).length, 0);
}

function noterOrdre(item: ItemDe<'ordre'>, rangs: number[]): Note {
  if (rangs.length !== item.etapes.length) return SANS_REPONSE;
  const paires = (rangs.length * (rangs.length - 1)) / 2;
  return note(Math.max(0, 1 - (2 * compterInversions(rangs)) / paires));
}

/** Ordre de départ d’un item à ordonner : mélangé, toujours le même, et tel que le laisser ne vaut aucun point. */
export function ordreDeDepart(item: ItemDe<'ordre'>): number[] {
  const hasard = hasardDeGraine(item.id);
  const rangs = [...item.etapes.keys()];
  for (;;) {
    const melange = melanger(rangs, hasard);
    if (noterOrdre(item, melange).points === 0) return melange;
  }
}

function noterTrous(item: ItemDe<'trous'>, r: Reponses['trous']): Note {
  if (item.trous.every((t) => !r[t.cle])) return SANS_REPONSE;
  return note(item.trous.filter((t) => r[t.cle] === t.juste).length / item.trous.length);
}

/** Lit un nombre écrit à la française : espaces de milliers et virgule décimale admis. */
export function lireNombre(saisie: string): number | undefined {
  const nu = saisie.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(nu) ? Number(nu) : undefined;
}

function noterNombre(item: ItemDe<'nombre'>, saisie: string): Note {
  const nombre = lireNombre(saisie);
  if (nombre === undefined) return SANS_REPONSE;
  return note(Math.abs(nombre - item.juste) <= item.tolerance + EPSILON ? 1 : 0);
}

/** Durée saisie (nombre et unité) ; `undefined` si le nombre ne se lit pas ou n’est pas entier. */
export function lireDureeSaisie(r: Reponses['duree']): Duree | undefined {
  const nombre = lireNombre(r.nombre);
  return nombre === undefined || !Number.isInteger(nombre) ? undefined : lireDuree(`P${nombre}${r.unite}`);
}

function noterDuree(item: ItemDe<'duree'>, r: Reponses['duree']): Note {
  const saisie = lireDureeSaisie(r);
  const attendue = lireDuree(item.juste);
  if (!saisie || !attendue) return SANS_REPONSE;
  return note(dureesEgales(saisie, attendue) ? 1 : 0);
}

function noterCourte(item: ItemDe<'courte'>, saisie: string): Note {
  const nue = replier(saisie);
  if (nue === '') return SANS_REPONSE;
  return note(item.reponses.some((r) => replier(r) === nue) ? 1 : 0);
}

/** Retour propre à une réponse fausse prévue, pour un nombre ou une durée. */
export function retourPrevu(item: Item, reponse: Reponse): string | undefined {
  if (item.type === 'nombre') {
    const nombre = lireNombre(reponse as Reponses['nombre']);
    return item.erreurs.find((e) => e.valeur === nombre)?.retour;
  }
  if (item.type === 'duree') {
    const saisie = lireDureeSaisie(reponse as Reponses['duree']);
    return item.erreurs.find((e) => {
      const erreur = lireDuree(e.valeur);
      return saisie && erreur && dureesEgales(saisie, erreur);
    })?.retour;
  }
  return undefined;
}
