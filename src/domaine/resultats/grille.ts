import { ordreAffiche } from '../quiz/disposition.ts';
import { enChoisissant, type Copie, type QuestionRelevee, type ReponseRelevee } from './releve.ts';

/** Une case tapée : la lettre du papier, juste ou faux d’après la clé, vide, illisible. */
export type Case =
  | { genre: 'lettre'; lettre: string; sur: boolean }
  | { genre: 'corrigee'; juste: boolean; sur: boolean }
  | { genre: 'vide' }
  | { genre: 'illisible' };

/** Un sujet tel qu’il est sur le papier : ses questions dans son ordre, et sous chaque lettre, le rang de la proposition. */
export interface SujetATaper {
  sujet: 'A' | 'B';
  questions: readonly QuestionRelevee[];
  ordres: readonly (readonly number[])[];
}

/**
 * Le sujet que l’on tape.
 * @param graine code imprimé sur la copie : il décide de l’ordre des propositions
 */
export function sujetATaper(
  sujet: 'A' | 'B',
  graine: string,
  questions: readonly QuestionRelevee[],
): SujetATaper {
  const ordres = questions.map((q) => ordreAffiche(q.choix?.length ?? 0, `${graine}-${sujet}-${q.id}`));
  return { sujet, questions, ordres };
}

/**
 * Lit une touche dans une case. Une question à lettres attend une lettre de ses propositions ; une autre se corrige avec la clé : J juste,
 * X faux. La majuscule dit « sûr ».
 * @returns rien d’une touche qui n’a pas de sens dans cette case
 */
export function lireLaTouche(touche: string, { choix }: QuestionRelevee): Case | undefined {
  if (touche === ' ') return { genre: 'vide' };
  if (touche === '?') return { genre: 'illisible' };
  if (touche.length !== 1) return undefined;
  const [lettre, sur] = [touche.toUpperCase(), touche !== touche.toLowerCase()];
  if (!choix) {
    if (lettre === 'J' || lettre === 'X') return { genre: 'corrigee', juste: lettre === 'J', sur };
    return undefined;
  }
  const rang = lettre.charCodeAt(0) - 65;
  return rang >= 0 && rang < choix.length ? { genre: 'lettre', lettre, sur } : undefined;
}

function reponseDe(saisie: Case, question: QuestionRelevee, ordre: readonly number[]): ReponseRelevee {
  switch (saisie.genre) {
    case 'lettre': {
      const rang = ordre[saisie.lettre.charCodeAt(0) - 65] ?? -1;
      return enChoisissant(question, rang, saisie.sur) ?? { illisible: true };
    }
    case 'corrigee':
      return { juste: saisie.juste, ...(saisie.sur && { sur: true as const }) };
    case 'illisible':
      return { illisible: true };
    case 'vide':
      return {};
  }
}

/** La copie que font les cases tapées ; une case jamais atteinte est vide. */
export function copieTapee(sujet: SujetATaper, numero: string, cases: readonly Case[], nom?: string): Copie {
  return {
    numero,
    ...(nom && { nom }),
    sujet: sujet.sujet,
    source: 'papier',
    reponses: Object.fromEntries(
      sujet.questions.map((q, i) => [
        q.id,
        reponseDe(cases[i] ?? { genre: 'vide' }, q, sujet.ordres[i] ?? []),
      ]),
    ),
  };
}

/** Ce qu’une copie tapée a d’étrange, à dire avant de passer à la suivante. */
export type Etrangete =
  /** Le numéro est déjà tapé : la même copie deux fois, ou un numéro mal écrit. */
  | { genre: 'doublon'; differences: number[] }
  /** Toutes les dernières cases sont vides : la page n’a peut-être pas été rendue, ou le temps a manqué. */
  | { genre: 'tronquee'; apres: number }
  | { genre: 'illisibles'; cases: number[] };

/** Cases vides à la fin, à partir desquelles une copie paraît tronquée. */
const TRONQUEE = 3;

const memeCase = (a: ReponseRelevee, b: ReponseRelevee) =>
  a.choix === b.choix && a.juste === b.juste && a.illisible === b.illisible;

/** Relit une copie avant de l’inscrire ; les numéros de case sont ceux de son sujet, à partir de 1. */
export function etrangetes(
  copie: Copie,
  questions: readonly Pick<QuestionRelevee, 'id'>[],
  dejaTapees: readonly Copie[],
): Etrangete[] {
  const trouvees: Etrangete[] = [];
  const rangs = (garder: (id: string) => boolean) =>
    questions.flatMap(({ id }, i) => (garder(id) ? [i + 1] : []));
  const lue = (id: string) => copie.reponses[id] ?? {};
  const premiere = dejaTapees.find((c) => c.numero === copie.numero);
  if (premiere)
    trouvees.push({
      genre: 'doublon',
      differences: rangs((id) => !memeCase(lue(id), premiere.reponses[id] ?? {})),
    });
  const derniere = questions.findLastIndex(({ id }) => lue(id).juste !== undefined || lue(id).illisible) + 1;
  if (questions.length - derniere >= TRONQUEE) trouvees.push({ genre: 'tronquee', apres: derniere });
  const illisibles = rangs((id) => lue(id).illisible === true);
  if (illisibles.length > 0) trouvees.push({ genre: 'illisibles', cases: illisibles });
  return trouvees;
}
