import type { PartDExamen, PlanDExamen } from '../../schemas/examen.ts';
import type { Item } from '../../schemas/quiz.ts';
import { hasardDeGraine, melanger, type Hasard } from '../commun/hasard.ts';
import { disposer } from '../revision/ordre.ts';

/** Question qu’un plan peut poser : l’item, et la banque d’où il vient. */
export interface Candidate {
  item: Pick<Item, 'id' | 'niveau' | 'type' | 'faits'>;
  banque: string;
}

/** Questions qu’une part n’a pas trouvées. */
export interface Manque {
  /** Rang de la part dans le plan. */
  part: number;
  demandees: number;
  manquantes: number;
}

/** Une candidate a-t-elle le niveau, le type et le sujet qu’une part demande ? */
function convient({ item, banque }: Candidate, { banques, themes, niveau, types }: PartDExamen): boolean {
  const duSujet =
    banques?.includes(banque) ?? item.faits.some((fait) => themes?.includes(fait.split('.')[0] as string));
  return duSujet && item.niveau === niveau && (types?.includes(item.type) ?? true);
}

/** Candidates qui conviennent à l’une des parts d’un plan : ce qu’un sujet peut poser. */
export function candidatesDuPlan<T extends Candidate>(
  { parts }: Pick<PlanDExamen, 'parts'>,
  candidates: readonly T[],
): T[] {
  return candidates.filter((c) => parts.some((part) => convient(c, part)));
}

/** Rangs des parts, chacun autant de fois que la part demande de questions. */
function placesDe(parts: readonly PartDExamen[]): number[] {
  return parts.flatMap(({ nombre }, part) => Array<number>(nombre).fill(part));
}

/** Nombre de questions d’un sujet. */
export function nombreDeQuestions({ parts }: Pick<PlanDExamen, 'parts'>): number {
  return placesDe(parts).length;
}

/**
 * Ce qu’il en coûte de poser une question de plus : d’abord les questions déjà prises qui citent un de ses faits (une répétition
 * soufflerait la réponse), puis celles de sa banque (aucune mesure ne doit manquer quand une autre abonde).
 */
function coutDe(candidate: Candidate, prises: readonly Candidate[]): [faits: number, banque: number] {
  const faits = new Set(candidate.item.faits);
  return [
    prises.filter((p) => p.item.faits.some((fait) => faits.has(fait))).length,
    prises.filter((p) => p.banque === candidate.banque).length,
  ];
}

/**
 * Donne une question à chaque place, sans en employer une deux fois, et remplit autant de places qu’il se peut : couplage maximal
 * par chaînes augmentantes. Une part ne vide donc jamais une autre de la seule question qui lui convenait.
 * @see Kuhn, « The Hungarian method for the assignment problem », 1955.
 * @returns pour chaque question prise, le rang de la part qu’elle sert
 */
function pourvoir<T extends Candidate>(
  parts: readonly PartDExamen[],
  places: readonly number[],
  candidates: readonly T[],
): Map<T, number> {
  const placeDe = new Map<T, number>();

  function placer(place: number, vues: Set<T>): boolean {
    const part = parts[places[place] as number] as PartDExamen;
    const prises = [...placeDe.keys()];
    const possibles = candidates.filter((c) => convient(c, part) && !vues.has(c));
    const libres = possibles
      .filter((c) => !placeDe.has(c))
      .map((c) => ({ c, cout: coutDe(c, prises) }))
      .sort((a, b) => a.cout[0] - b.cout[0] || a.cout[1] - b.cout[1])
      .map(({ c }) => c);
    for (const c of [...libres, ...possibles.filter((p) => placeDe.has(p))]) {
      if (vues.has(c)) continue;
      vues.add(c);
      const occupee = placeDe.get(c);
      if (occupee === undefined || placer(occupee, vues)) {
        placeDe.set(c, place);
        return true;
      }
    }
    return false;
  }

  places.forEach((_, place) => placer(place, new Set()));
  return new Map([...placeDe].map(([c, place]) => [c, places[place] as number]));
}

/** Parts qu’aucun tirage ne peut remplir : liste vide quand le plan tient dans les banques. */
export function manquesDuPlan(
  { parts }: Pick<PlanDExamen, 'parts'>,
  candidates: readonly Candidate[],
): Manque[] {
  const servies = [...pourvoir(parts, placesDe(parts), candidates).values()];
  return parts.flatMap(({ nombre }, part) => {
    const manquantes = nombre - servies.filter((p) => p === part).length;
    return manquantes > 0 ? [{ part, demandees: nombre, manquantes }] : [];
  });
}

/** Rang de la part que sert chaque question d’un sujet ; `undefined` pour une question que le plan d’aujourd’hui ne demande plus. */
export function partsDuSujet(
  { parts }: Pick<PlanDExamen, 'parts'>,
  questions: readonly Candidate[],
): (number | undefined)[] {
  const servies = pourvoir(parts, placesDe(parts), questions);
  return questions.map((q) => servies.get(q));
}

/** Écarte autant qu’il se peut les questions d’un même fait. */
function ecarter<T extends Candidate>(questions: readonly T[]): T[] {
  const parId = new Map(questions.map((q) => [q.item.id, q]));
  const dispose = disposer(questions.map(({ item }) => ({ id: item.id, faits: item.faits })));
  return dispose.flatMap(({ id }) => parId.get(id) ?? []);
}

/**
 * Tire un sujet : exactement ce que le plan demande, aucune question deux fois, le moins possible de questions d’un même fait, et
 * jamais à la suite si un autre ordre le permet. Le même hasard sur les mêmes banques rend le même sujet, quel que soit l’ordre
 * où elles sont lues.
 */
export function tirerExamen<T extends Candidate>(
  { parts }: Pick<PlanDExamen, 'parts'>,
  candidates: readonly T[],
  hasard: Hasard,
): T[] {
  const rangees = [...candidates].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  const melangees = melanger(rangees, hasard);
  const places = melanger(placesDe(parts), hasard);
  return ecarter(melanger([...pourvoir(parts, places, melangees).keys()], hasard));
}

/** Ordres essayés pour un sujet B avant de décaler simplement le sujet A. */
const ESSAIS = 12;

/** Les deux sujets d’une salle : mêmes questions, et jamais la même au même numéro ; le sujet A est celui de l’écran. */
export function sujetsDeSalle<T extends Candidate>(
  plan: Pick<PlanDExamen, 'parts'>,
  candidates: readonly T[],
  graine: string,
): { A: T[]; B: T[] } {
  const A = tirerExamen(plan, candidates, hasardDeGraine(graine));
  const hasard = hasardDeGraine(`${graine}:B`);
  for (let essai = 0; essai < ESSAIS; essai += 1) {
    const B = ecarter(melanger(A, hasard));
    if (B.every((q, rang) => q !== A[rang])) return { A, B };
  }
  return { A, B: [...A.slice(1), ...A.slice(0, 1)] };
}
