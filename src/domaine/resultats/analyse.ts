import { PEU, TROP_PEU, type Copie, type QuestionRelevee, type Releve } from './releve.ts';

/** Ce que la salle a fait d’une question. Une part ou un indice absent : trop peu de copies pour le dire. */
export interface Analyse {
  question: QuestionRelevee;
  /** Copies qui ont cette question, cases vides comprises : c’est sur elles que l’on compte. */
  n: number;
  justes: number;
  vides: number;
  illisibles: number;
  /** Part de justes, sous `TROP_PEU` absente. */
  facilite?: number;
  /** Corrélation entre réussir cette question et réussir les autres ; absente sous `TROP_PEU`, ou si tous font pareil. */
  discrimination?: number;
  /** L’indice est à prendre avec réserve : moins de `PEU` copies. */
  indicatif: boolean;
  /** Réponses par proposition, dans l’ordre de la banque. */
  parChoix?: readonly { texte: string; juste: boolean; nombre: number; inactif: boolean }[];
  surs: { justes: number; faux: number };
}

const reponse = (copie: Copie, id: string) => copie.reponses[id];

/** Corrélation de Pearson ; rien quand l’une des deux suites ne varie pas. */
function correlation(x: readonly number[], y: readonly number[]): number | undefined {
  const moyenne = (l: readonly number[]) => l.reduce((s, v) => s + v, 0) / l.length;
  const [mx, my] = [moyenne(x), moyenne(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((v, i) => {
    const [dx, dy] = [v - mx, (y[i] ?? 0) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : undefined;
}

/**
 * La discrimination d’une question : corrélation bisériale de point, la question retirée du total. Chaque copie n’est comptée que sur
 * les questions qu’elle a.
 * @see R. L. Ebel et D. A. Frisbie, « Essentials of Educational Measurement », 1991
 */
function discriminer(question: QuestionRelevee, copies: readonly Copie[]): number | undefined {
  const ici = copies.map((c) => (reponse(c, question.id)?.juste ? 1 : 0));
  const reste = copies.map((c) => {
    const autres = Object.entries(c.reponses).filter(([id]) => id !== question.id);
    return autres.length === 0 ? 0 : autres.filter(([, r]) => r.juste).length / autres.length;
  });
  return correlation(ici, reste);
}

function analyser(question: QuestionRelevee, toutes: readonly Copie[]): Analyse {
  const copies = toutes.filter((c) => reponse(c, question.id) !== undefined);
  const lues = copies.map((c) => reponse(c, question.id) ?? {});
  const n = copies.length;
  const justes = lues.filter((r) => r.juste).length;
  const assez = n >= TROP_PEU;
  const discrimination = assez ? discriminer(question, copies) : undefined;
  const parChoix = question.choix?.map(({ texte, juste }, rang) => {
    const nombre = lues.filter((r) => r.choix === rang).length;
    return { texte, juste, nombre, inactif: assez && !juste && nombre === 0 };
  });
  return {
    question,
    n,
    justes,
    vides: lues.filter((r) => r.juste === undefined && !r.illisible).length,
    illisibles: lues.filter((r) => r.illisible).length,
    ...(assez && { facilite: justes / n }),
    ...(discrimination !== undefined && { discrimination }),
    indicatif: n < PEU,
    // Une copie de carnet dit juste ou faux sans dire quelle proposition : les propositions ne se comptent que si l’on en connaît.
    ...(parChoix?.some((c) => c.nombre > 0) && { parChoix }),
    surs: {
      justes: lues.filter((r) => r.sur && r.juste).length,
      faux: lues.filter((r) => r.sur && r.juste === false).length,
    },
  };
}

/** Chaque question, de la plus manquée à la mieux sue. */
export function parQuestion({ questions, copies }: Releve): Analyse[] {
  const manque = (a: Analyse) => (a.n === 0 ? 1 : a.justes / a.n);
  return questions.map((q) => analyser(q, copies)).sort((a, b) => manque(a) - manque(b));
}

/** Ce qu’il faut reprendre d’abord : faux et sûr en premier, puis ce que moins de la moitié sait. */
export function aReprendre(analyses: readonly Analyse[]): Analyse[] {
  return analyses
    .filter((a) => a.n > 0 && (a.surs.faux > 0 || a.justes * 2 < a.n))
    .sort((a, b) => b.surs.faux - a.surs.faux || a.justes / a.n - b.justes / b.n);
}

/** Réponses justes sur réponses données, pour un thème ou pour un fait. */
export interface Cumul {
  cle: string;
  questions: number;
  n: number;
  justes: number;
  /** Copies qui ont au moins une de ces questions. */
  copies: number;
}

function cumuler({ questions, copies }: Releve, clesDe: (q: QuestionRelevee) => readonly string[]): Cumul[] {
  const parCle = new Map<string, QuestionRelevee[]>();
  for (const q of questions) for (const cle of clesDe(q)) parCle.set(cle, [...(parCle.get(cle) ?? []), q]);
  return [...parCle]
    .map(([cle, siennes]) => {
      const lues = copies.flatMap((c) => siennes.flatMap((q) => reponse(c, q.id) ?? []));
      return {
        cle,
        questions: siennes.length,
        n: lues.length,
        justes: lues.filter((r) => r.juste).length,
        copies: copies.filter((c) => siennes.some((q) => reponse(c, q.id))).length,
      };
    })
    .filter((c) => c.n > 0)
    .sort((a, b) => a.justes / a.n - b.justes / b.n || (a.cle < b.cle ? -1 : 1));
}

/** Par thème, du moins su au mieux su. */
export function parTheme(releve: Releve): Cumul[] {
  return cumuler(releve, (q) => [q.theme]);
}

/** Par fait : une règle que plusieurs questions interrogent se juge sur toutes. */
export function parFait(releve: Releve): Cumul[] {
  return cumuler(releve, (q) => q.faits);
}

/** Une question avant et après, ou d’une séance à l’autre. */
export interface Comparaison {
  question: QuestionRelevee;
  avant: { n: number; justes: number };
  apres: { n: number; justes: number };
  /** Passages de chacun, quand les mêmes numéros ont répondu deux fois. */
  suivis?: { n: number; versJuste: number; versFaux: number };
}

/** Deux relevés, sur les seules questions qu’ils ont tous deux, dans la même version. */
export function comparer(avant: Releve, apres: Releve, memesPersonnes: boolean): Comparaison[] {
  return avant.questions.flatMap((question) => {
    if (!apres.questions.some((q) => q.id === question.id && q.version === question.version)) return [];
    const compter = ({ copies }: Releve) => {
      const lues = copies.flatMap((c) => reponse(c, question.id) ?? []);
      return { n: lues.length, justes: lues.filter((r) => r.juste).length };
    };
    const paires = avant.copies.flatMap((c) => {
      const de = reponse(c, question.id);
      const a = apres.copies.find((autre) => autre.numero === c.numero)?.reponses[question.id];
      return de && a ? [{ de: de.juste === true, a: a.juste === true }] : [];
    });
    return [
      {
        question,
        avant: compter(avant),
        apres: compter(apres),
        ...(memesPersonnes &&
          paires.length > 0 && {
            suivis: {
              n: paires.length,
              versJuste: paires.filter((p) => !p.de && p.a).length,
              versFaux: paires.filter((p) => p.de && !p.a).length,
            },
          }),
      },
    ];
  });
}

/** Le plus petit des deux nombres de copies suffit-il à conclure ? */
export function assezPourComparer(avant: Releve, apres: Releve): boolean {
  return Math.min(avant.copies.length, apres.copies.length) >= TROP_PEU;
}
