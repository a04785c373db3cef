import { lettre } from '../quiz/disposition.ts';
import type { Analyse } from './analyse.ts';
import type { toursDesVotes } from './apporter.ts';
import type { Releve, ReponseRelevee } from './releve.ts';

/** Sans elle, un tableur français lit les accents de travers. */
const MARQUE = '\ufeff';

/**
 * Une cellule : guillemets doublés, et une apostrophe devant ce qu’un tableur prendrait pour une formule.
 * @see OWASP, « CSV Injection »
 */
export function cellule(valeur: string | number): string {
  if (typeof valeur === 'number') return String(valeur).replace('.', ',');
  const sure = /^[=+\-@\t\r]/.test(valeur) ? `'${valeur}` : valeur;
  return /[";\n\r']/.test(sure) ? `"${sure.replaceAll('"', '""')}"` : sure;
}

/** Un tableau pour un tableur français : marque d’ordre, points-virgules, virgule décimale, fins de ligne de Windows. */
export function ecrireTableau(lignes: readonly (readonly (string | number)[])[]): string {
  return MARQUE + lignes.map((l) => l.map(cellule).join(';')).join('\r\n') + '\r\n';
}

function dire(r: ReponseRelevee | undefined): string {
  if (!r) return '';
  if (r.illisible) return '?';
  if (r.choix !== undefined) return lettre(r.choix);
  return r.juste === undefined ? '' : r.juste ? 'juste' : 'faux';
}

/** Une ligne par copie : les propositions y sont dans l’ordre de la banque, donc les mêmes d’un sujet à l’autre. */
export function tableauDesCopies({ questions, copies }: Releve, avecNoms: boolean): string {
  const nommes = avecNoms && copies.some((c) => c.nom);
  return ecrireTableau([
    [
      'copie',
      ...(nommes ? ['nom'] : []),
      'sujet',
      'source',
      ...questions.flatMap((q) => [q.id, `${q.id} sûr`]),
      'justes',
      'questions',
    ],
    ...copies.map((c) => {
      const lues = questions.map((q) => c.reponses[q.id]);
      return [
        c.numero,
        ...(nommes ? [c.nom ?? ''] : []),
        c.sujet ?? '',
        c.source,
        ...lues.flatMap((r) => [dire(r), r?.sur ? 'oui' : '']),
        lues.filter((r) => r?.juste).length,
        lues.filter(Boolean).length,
      ];
    }),
  ]);
}

/** Une ligne par question. */
export function tableauDesQuestions(analyses: readonly Analyse[]): string {
  const arrondi = (v: number | undefined) => (v === undefined ? 'trop peu' : Math.round(v * 100) / 100);
  return ecrireTableau([
    [
      'question',
      'énoncé',
      'thème',
      'n',
      'justes',
      'part de justes',
      'discrimination',
      'sûrs et justes',
      'sûrs et faux',
      'vides',
      'illisibles',
      'A',
      'B',
      'C',
      'D',
      'E',
      'F',
      'leurres inactifs',
    ],
    ...analyses.map((a) => [
      a.question.id,
      a.question.enonce,
      a.question.theme,
      a.n,
      a.justes,
      arrondi(a.facilite),
      arrondi(a.discrimination),
      a.surs.justes,
      a.surs.faux,
      a.vides,
      a.illisibles,
      ...Array.from({ length: 6 }, (_, i) => a.parChoix?.[i]?.nombre ?? ''),
      (a.parChoix ?? []).flatMap((c, i) => (c.inactif ? [lettre(i)] : [])).join(' '),
    ]),
  ]);
}

/** Une ligne par tour de vote. */
export function tableauDesVotes(votes: ReturnType<typeof toursDesVotes>): string {
  return ecrireTableau([
    ['question', 'énoncé', 'tour', 'moyen', 'personnes', 'voix', 'justes', 'A', 'B', 'C', 'D', 'E', 'F'],
    ...votes.flatMap(({ question, tours }) =>
      tours.map((t) => [
        question.id,
        question.enonce,
        t.tour,
        t.moyen,
        t.votants,
        t.voix,
        t.justes,
        ...Array.from({ length: 6 }, (_, i) => t.comptes[i] ?? ''),
      ]),
    ),
  ]);
}
