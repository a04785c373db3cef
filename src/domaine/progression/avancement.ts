import * as adresses from '../commun/adresses.ts';
import type { Journal } from '../../schemas/journal.ts';
import { tracesDuGenre } from '../journal/genres.ts';

/** Où en est un module : rien de lu, des sections à lire, le quiz final à passer, ou un quiz final réussi. */
export type EtapeDeModule = 'neuf' | 'en-cours' | 'quiz' | 'valide';

/** Avancement d’un module : sections lues, où reprendre, et le meilleur de ses quiz rendus. */
export interface AvancementDeModule {
  /** Sections lues que le module a encore, dans l’ordre du module. */
  lues: string[];
  /** Première section non lue ; `undefined` quand toutes le sont. */
  suivante: string | undefined;
  etape: EtapeDeModule;
  meilleur: number | undefined;
  valide: boolean;
}

/**
 * Calcule l’avancement d’un module ; il est validé si un quiz a atteint le seuil exigé ce jour-là.
 * @param sections sections du module tel qu’il est aujourd’hui : la lecture d’une section retirée depuis ne compte plus
 */
export function avancementDuModule(
  journal: Journal,
  module: string,
  sections: readonly string[],
): AvancementDeModule {
  const pages = new Set(tracesDuGenre(journal, 'lecture').map((t) => t.page));
  const quiz = tracesDuGenre(journal, 'quiz').filter((t) => t.module === module);
  const meilleur = quiz.reduce<number | undefined>((max, t) => Math.max(max ?? 0, t.part), undefined);
  const valide = quiz.some((t) => t.part >= t.seuil);
  const estLue = (section: string) => pages.has(adresses.cleDeLecture(adresses.section(module, section)));
  const lues = sections.filter(estLue);
  const suivante = sections.find((s) => !estLue(s));
  return { lues, suivante, etape: etapeDuModule(valide, lues, suivante), meilleur, valide };
}

function etapeDuModule(valide: boolean, lues: string[], suivante: string | undefined): EtapeDeModule {
  if (valide) return 'valide';
  if (suivante === undefined) return 'quiz';
  return lues.length === 0 ? 'neuf' : 'en-cours';
}
