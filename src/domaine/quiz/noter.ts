import type { TraceDeReponse } from '../../schemas/journal.ts';
import type { Item } from '../../schemas/quiz.ts';
import { dureesEgales, lireDuree } from '../commun/duree.ts';
import { lireDureeEcrite } from '../commun/duree-ecrite.ts';
import { hasardDeGraine, melanger } from '../commun/hasard.ts';
import { lireNombreEnLettres } from '../commun/nombre-en-lettres.ts';
import { replierReponse } from '../commun/texte.ts';
import type { ItemDe, Reponse } from './reponse.ts';
import type { Reponses } from '../../schemas/reponse.ts';

/** Issue d’une réponse. « Sans réponse » est un état à part : il ne vaut pas une erreur. */
export type Issue = TraceDeReponse['issue'];

/** Note d’un item : points entre 0 et 1. */
export interface Note {
  issue: Issue;
  points: number;
}

const SANS_REPONSE: Note = { issue: 'sans-reponse', points: 0 };

/** Écart sous lequel deux nombres à virgule sont tenus pour égaux : 0,3 + 0,1 vaut 0,4. */
const EPSILON = 1e-9;

function note(points: number): Note {
  if (points > 1 - EPSILON) return { points: 1, issue: 'juste' };
  return points < EPSILON ? { points: 0, issue: 'fausse' } : { points, issue: 'partielle' };
}

/**
 * Note une réponse. Crédit partiel, type par type :
 * - choix unique, nombre, durée, réponse courte : tout ou rien ;
 * - choix multiple : (justes cochés − faux cochés) ÷ justes, jamais sous zéro ; un faux coûte davantage quand les justes sont
 *   plus nombreux que les faux, pour que tout cocher ne rapporte jamais rien ;
 * - vrai ou faux : moitié pour le verdict, moitié pour la raison si le verdict est juste ;
 * - appariement, trous, frise : part des éléments justes ;
 * - classement : chaque catégorie compte autant ; un élément mal rangé coûte 1 ÷ (catégories − 1) de ce qu’il aurait rapporté,
 *   la correction d’usage pour le hasard (*formula scoring*) : tout mettre dans une catégorie ne rapporte rien ;
 * - repérage : comme le choix multiple, les passages fautifs tenant lieu de justes ;
 * - décision : juste 1, défendable ½, fautive 0 ; la moitié de cela si la raison est absente ou fausse ;
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
    case 'classement':
      return noterClassement(item, reponse as Reponses['classement']);
    case 'ordre':
      return noterOrdre(item, reponse as Reponses['ordre']);
    case 'frise':
      return noterFrise(item, reponse as Reponses['frise']);
    case 'trous':
      return noterTrous(item, reponse as Reponses['trous']);
    case 'nombre':
      return noterNombre(item, reponse as Reponses['nombre']);
    case 'duree':
      return noterDuree(item, reponse as Reponses['duree']);
    case 'courte':
      return noterCourte(item, reponse as Reponses['courte']);
    case 'reperage':
      return noterReperage(item, reponse as Reponses['reperage']);
    case 'decision':
      return noterDecision(item, reponse as Reponses['decision']);
  }
}

function noterChoixUnique(item: ItemDe<'choix-unique'>, rang: number | null): Note {
  if (rang === null) return SANS_REPONSE;
  return note(item.choix[rang]?.juste ? 1 : 0);
}

/**
 * Note une sélection : chaque faux coché annule un juste coché, ou plus d’un si les justes sont majoritaires ; tout cocher
 * vaut donc zéro au mieux, quelle que soit leur part.
 */
function noterSelection(attendus: readonly boolean[], rangs: readonly number[]): Note {
  if (rangs.length === 0) return SANS_REPONSE;
  const coches = [...new Set(rangs)];
  const justes = attendus.filter(Boolean).length;
  const bons = coches.filter((r) => attendus[r]).length;
  const coutDUnFaux = Math.max(1, justes / Math.max(1, attendus.length - justes));
  return note(Math.max(0, (bons - (coches.length - bons) * coutDUnFaux) / justes));
}

function noterChoixMultiple(item: ItemDe<'choix-multiple'>, rangs: number[]): Note {
  return noterSelection(
    item.choix.map((c) => c.juste),
    rangs,
  );
}

function noterReperage(item: ItemDe<'reperage'>, rangs: number[]): Note {
  return noterSelection(
    item.passages.map((p) => p.fautif),
    rangs,
  );
}

const POINTS_DU_DEGRE = { juste: 1, defendable: 0.5, fautive: 0 } as const;

function noterDecision(item: ItemDe<'decision'>, r: Reponses['decision']): Note {
  if (r.decision === null && r.raison === null) return SANS_REPONSE;
  const degre = r.decision === null ? undefined : item.decisions[r.decision]?.degre;
  if (degre === undefined) return note(0);
  const fondee = r.raison !== null && item.raisons[r.raison]?.juste;
  return note(POINTS_DU_DEGRE[degre] * (fondee ? 1 : 0.5));
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

function noterFrise(item: ItemDe<'frise'>, places: string[]): Note {
  if (places.every((p) => !p)) return SANS_REPONSE;
  return note(item.evenements.filter((e, i) => e.repere === places[i]).length / item.evenements.length);
}

/**
 * Chaque catégorie pèse autant : sans cela, tout mettre dans la plus fournie paierait.
 * @see Frary, « Formula Scoring of Multiple-Choice Tests », 1988 : un faux coûte 1 ÷ (catégories − 1) d’un juste.
 */
function noterClassement(item: ItemDe<'classement'>, cles: string[]): Note {
  if (cles.every((c) => !c)) return SANS_REPONSE;
  const nombre = item.categories.length;
  const effectif = (cle: string) => item.elements.filter((e) => e.categorie === cle).length;
  const points = item.elements.map(({ categorie }, i) => {
    if (!cles[i]) return 0;
    const poids = 1 / (nombre * effectif(categorie));
    return cles[i] === categorie ? poids : -poids / (nombre - 1);
  });
  return note(
    Math.max(
      0,
      points.reduce((somme, p) => somme + p, 0),
    ),
  );
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

/** Un trou à liste attend la proposition même ; un trou à remplir au clavier se compare comme une réponse courte. */
export function estLaReponseDuTrou(trou: ItemDe<'trous'>['trous'][number], saisie: string): boolean {
  return trou.distracteurs ? saisie === trou.juste : correspond(saisie, [trou.juste, ...trou.variantes]);
}

function noterTrous(item: ItemDe<'trous'>, r: Reponses['trous']): Note {
  if (item.trous.every((t) => !r[t.cle]?.trim())) return SANS_REPONSE;
  const bons = item.trous.filter((t) => estLaReponseDuTrou(t, r[t.cle] ?? ''));
  return note(bons.length / item.trous.length);
}

/**
 * Lit un nombre écrit à la française, en chiffres (espaces ou points de milliers, virgule décimale) ou en lettres. Ce qui
 * l’entoure sans en être ne compte pas : « 400. », « (400) », « 400 ! ».
 */
export function lireNombre(saisie: string): number | undefined {
  const nu = saisie
    .replace(/\s/g, '')
    .replace(/^[(«"“]+|[.!?)»"”]+$/g, '')
    .replace(/^[‐-―−]/, '-')
    .replace(/(\d)\.(?=\d{3}(?!\d))/g, '$1')
    .replace(',', '.');
  if (/^-?\d+(\.\d+)?$/.test(nu)) return Number(nu);
  // Replié, « -six » se lirait « six ».
  return nu.startsWith('-') ? undefined : lireNombreEnLettres(saisie);
}

function noterNombre(item: ItemDe<'nombre'>, saisie: string): Note {
  const nombre = lireNombre(saisie);
  if (nombre === undefined) return SANS_REPONSE;
  return note(Math.abs(nombre - item.juste) <= item.tolerance + EPSILON ? 1 : 0);
}

function noterDuree(item: ItemDe<'duree'>, ecrite: string): Note {
  const saisie = lireDureeEcrite(ecrite);
  const attendue = lireDuree(item.juste);
  if (!saisie || !attendue) return SANS_REPONSE;
  return note(dureesEgales(saisie, attendue) ? 1 : 0);
}

/** Une réponse écrite vaut l’une des réponses admises, aux accents, à la casse, aux traits, à l’article et au pluriel près. */
function correspond(saisie: string, admises: readonly string[]): boolean {
  const nue = replierReponse(saisie);
  return nue !== '' && admises.some((a) => replierReponse(a) === nue);
}

function noterCourte(item: ItemDe<'courte'>, saisie: string): Note {
  if (replierReponse(saisie) === '') return SANS_REPONSE;
  return note(correspond(saisie, item.reponses) ? 1 : 0);
}

/** Retour propre à une réponse fausse prévue, pour un nombre ou une durée. */
export function retourPrevu(item: Item, reponse: Reponse): string | undefined {
  if (item.type === 'nombre') {
    const nombre = lireNombre(reponse as Reponses['nombre']);
    return item.erreurs.find((e) => e.valeur === nombre)?.retour;
  }
  if (item.type === 'duree') {
    const saisie = lireDureeEcrite(reponse as Reponses['duree']);
    return item.erreurs.find((e) => {
      const erreur = lireDuree(e.valeur);
      return saisie && erreur && dureesEgales(saisie, erreur);
    })?.retour;
  }
  return undefined;
}
