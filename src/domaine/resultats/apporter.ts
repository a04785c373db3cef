import type { Journal } from '../../schemas/journal.ts';
import type { Vote } from '../../schemas/seance.ts';
import { comptesParChoix, voix } from '../seance/vote.ts';
import {
  enChoisissant,
  type Copie,
  type QuestionRelevee,
  type Releve,
  type ReponseRelevee,
} from './releve.ts';

/** Ce que l’on a dit d’un item dans un carnet : le dernier mot, quand il y en a plusieurs. */
export function copieDuCarnet(
  { traces }: Pick<Journal, 'traces'>,
  questions: readonly QuestionRelevee[],
  numero: string,
): Copie {
  const parItem = new Map(questions.map((q) => [q.id, q]));
  const reponses: Record<string, ReponseRelevee> = {};
  const noter = (item: string, version: number, points: number | null, sur: boolean) => {
    if (parItem.get(item)?.version !== version) return;
    reponses[item] = points === null ? {} : { juste: points === 1, ...(sur && { sur: true as const }) };
  };
  for (const trace of [...traces].sort((a, b) => (a.instant < b.instant ? -1 : 1))) {
    if (trace.genre === 'reponse')
      noter(
        trace.item,
        trace.version,
        trace.issue === 'sans-reponse' ? null : trace.points,
        trace.certitude === 3,
      );
    if (trace.genre === 'examen')
      trace.items.forEach((cle, i) => {
        const [item = '', version = '1'] = cle.split('@');
        noter(item, Number(version), trace.points[i] ?? null, false);
      });
  }
  return { numero, source: 'carnet', reponses };
}

/** Préfixe d’un code montré par l’écran d’un stagiaire. */
const CODE = 'JALONS1';

/** Ce qu’un écran montre : l’examen, son code, et une lettre par question, dans l’ordre du sujet. Ni nom, ni date, ni appareil. */
export interface CodeDExamen {
  examen: string;
  graine: string;
  points: readonly (number | null)[];
}

/** Écrit le code qu’un écran montre. */
export function ecrireLeCode({ examen, graine, points }: CodeDExamen): string {
  const lettres = points.map((p) => (p === null ? '-' : p === 1 ? 'J' : 'X')).join('');
  return [CODE, examen, graine, lettres].join(' ');
}

/** Lit un code ; rien d’un autre QR, qu’une affiche ou un téléphone montrerait. */
export function lireLeCode(texte: string): CodeDExamen | undefined {
  const m = /^JALONS1 ([a-z0-9-]{1,80}) ([A-Za-z0-9-]{1,40}) ([JX-]{1,200})$/.exec(texte);
  if (!m) return undefined;
  const [, examen = '', graine = '', lettres = ''] = m;
  return { examen, graine, points: [...lettres].map((l) => (l === '-' ? null : l === 'J' ? 1 : 0)) };
}

/** Pourquoi un code ne s’inscrit pas. */
export type RefusDeCode = 'autre-examen' | 'autre-code' | 'autre-longueur';

/**
 * La copie d’un code lu.
 * @param questions celles du sujet A de ce code, dans son ordre
 */
export function copieDuCode(
  code: CodeDExamen,
  attendu: { examen: string; graine: string; questions: readonly QuestionRelevee[] },
  numero: string,
): Copie | RefusDeCode {
  if (code.examen !== attendu.examen) return 'autre-examen';
  if (code.graine !== attendu.graine) return 'autre-code';
  if (code.points.length !== attendu.questions.length) return 'autre-longueur';
  const reponses = attendu.questions.map((q, i): [string, ReponseRelevee] => {
    const points = code.points[i] ?? null;
    return [q.id, points === null ? {} : { juste: points === 1 }];
  });
  return { numero, source: 'ecran', reponses: Object.fromEntries(reponses) };
}

/** Votes clos d’une question, dans l’ordre où on les a tenus : posée à deux étapes, elle y recommence au premier tour. */
function votesClos(votes: readonly Vote[], { id }: Pick<QuestionRelevee, 'id'>): Vote[] {
  return votes
    .filter((v) => v.question === id && v.clos !== undefined)
    .toSorted((a, b) => a.ouvert.localeCompare(b.ouvert) || a.tour - b.tour);
}

/** Les votes d’une séance dont chaque carte est connue, en copies : le premier tour, et le dernier. */
export function relevesDesVotes(
  votes: readonly Vote[],
  questions: readonly QuestionRelevee[],
  { titre, date }: Pick<Releve, 'titre' | 'date'>,
): { avant: Releve; apres: Releve } {
  const toursDe = (question: QuestionRelevee) => votesClos(votes, question).filter((v) => v.cartes);
  const releve = (choisir: (tours: readonly Vote[]) => Vote | undefined): Releve => {
    const copies = new Map<string, Record<string, ReponseRelevee>>();
    for (const question of questions) {
      const vote = choisir(toursDe(question));
      if (vote?.version !== question.version) continue;
      for (const [carte, option] of Object.entries(vote.cartes ?? {})) {
        const lue = enChoisissant(question, vote.ordre[option] ?? -1);
        if (lue) copies.set(carte, { ...copies.get(carte), [question.id]: lue });
      }
    }
    return {
      titre,
      date,
      questions: questions.filter((q) => toursDe(q).length > 0),
      copies: [...copies].map(([numero, reponses]) => ({ numero, source: 'cartes', reponses })),
    };
  };
  return { avant: releve((tours) => tours[0]), apres: releve((tours) => tours.at(-1)) };
}

/** Un tour de vote clos, à mains levées ou par cartes : des totaux, qui valent pour la salle et pour personne en particulier. */
export interface TourVote {
  /** Rang parmi les votes de la question, de 1. */
  tour: number;
  moyen: Vote['moyen'];
  /** Personnes attendues, voix comptées, voix pour la bonne réponse. */
  votants: number;
  voix: number;
  justes: number;
  /** Voix de chaque proposition, dans l’ordre de la banque. */
  comptes: readonly number[];
}

/** Les tours clos de chaque question votée, dans l’ordre de la séance ; une question récrite depuis n’y est pas. */
export function toursDesVotes(
  votes: readonly Vote[],
  questions: readonly QuestionRelevee[],
): { question: QuestionRelevee; tours: TourVote[] }[] {
  const ids = [...new Set(votes.map((v) => v.question))];
  return ids.flatMap((id) => {
    const question = questions.find((q) => q.id === id);
    if (!question?.choix) return [];
    const { choix, version } = question;
    const tours = votesClos(votes, question)
      .filter((v) => v.version === version)
      .map((v, i): TourVote => {
        const comptes = comptesParChoix(v);
        const justes = comptes.reduce((n, c, rang) => n + (choix[rang]?.juste ? c : 0), 0);
        return { tour: i + 1, moyen: v.moyen, votants: v.votants, voix: voix(v), justes, comptes };
      });
    return tours.length > 0 ? [{ question, tours }] : [];
  });
}
