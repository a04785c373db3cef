import type { PlanDExamen } from '../../schemas/examen.ts';
import { hasardDeGraine } from '../commun/hasard.ts';
import { nombreDeQuestions, tirerExamen, type Candidate } from './tirage.ts';

/** Sujets tirés d’un plan pour juger s’il se renouvelle. */
export const TIRAGES = 20;

/** Part de questions communes à deux sujets que l’on admet, en moyenne, entre les sujets d’un plan. */
export const RESSEMBLANCE_ADMISE = 1 / 3;

/** Ce que deux sujets d’un même plan ont en commun, en part de leurs questions. */
export interface Ressemblance {
  /** Moyenne sur toutes les paires de sujets. */
  moyenne: number;
  /** La paire qui se ressemble le plus. */
  plusForte: number;
}

/** Les sujets d’un plan, un par graine, chacun réduit aux identifiants de ses questions. */
export function sujetsDUnPlan(
  plan: Pick<PlanDExamen, 'parts'>,
  candidates: readonly Candidate[],
  nombre = TIRAGES,
): Set<string>[] {
  return Array.from(
    { length: nombre },
    (_, rang) =>
      new Set(tirerExamen(plan, candidates, hasardDeGraine(`TIRAGE-${rang}`)).map((q) => q.item.id)),
  );
}

/**
 * Ressemblance des sujets d’un plan. Entre deux sujets : questions communes, divisées par le nombre de questions du plan ; la moyenne
 * est prise sur toutes les paires.
 */
export function ressemblanceDuPlan(
  plan: Pick<PlanDExamen, 'parts'>,
  candidates: readonly Candidate[],
  nombre = TIRAGES,
): Ressemblance {
  const sujets = sujetsDUnPlan(plan, candidates, nombre);
  const communes = sujets.flatMap((a, rang) =>
    sujets
      .slice(0, rang)
      .map((b) => [...a].filter((id) => b.has(id)).length / Math.max(1, nombreDeQuestions(plan))),
  );
  return {
    moyenne: communes.reduce((total, part) => total + part, 0) / Math.max(1, communes.length),
    plusForte: Math.max(0, ...communes),
  };
}
