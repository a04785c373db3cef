import type { Item } from '../../schemas/quiz.ts';
import type { Trace, TraceDExamen } from '../../schemas/journal.ts';
import { totaliser, type Bilan } from '../quiz/bilan.ts';
import { estReponseDe, type Reponse } from '../quiz/reponse.ts';
import { cleDItem, noteDe, pointsDe } from '../quiz/serie.ts';
import type { Examen } from './examen.ts';

/**
 * Identifiant d’une copie et de ses réponses. Il se déduit de l’examen : rendue deux fois (deux onglets, une remise interrompue
 * puis reprise), une copie ne s’inscrit qu’une fois. Une réponse est nommée par sa question, non par son rang, qui n’est pas le
 * même sur un appareil où une question a quitté la copie.
 */
function identifiantDe(plan: string, { debut }: Examen, item?: string): string {
  return `examen:${plan}:${debut}${item === undefined ? '' : `:${item}`}`;
}

/** Nom de la série d’un examen, dans sa reprise et dans ses réponses. */
export function serieDExamen(plan: string): string {
  return `examen:${plan}`;
}

/** Trace d’une copie rendue, avec de quoi la relire. */
export function traceDeCopie(plan: string, examen: Examen): TraceDExamen {
  const { items, reponses } = examen.serie;
  return {
    id: identifiantDe(plan, examen),
    genre: 'examen',
    instant: examen.ecritLe,
    examen: plan,
    graine: examen.graine,
    debut: examen.debut,
    minutes: examen.minutes,
    items: items.map(cleDItem),
    reponses: [...reponses],
    points: pointsDe(examen.serie),
    marquees: [...examen.marquees],
  };
}

/** Ce qu’une remise inscrit au journal : la copie, puis chaque réponse, que la révision reprendra. */
export function tracesDeRemise(plan: string, examen: Examen): Trace[] {
  return [
    traceDeCopie(plan, examen),
    ...examen.serie.items.map((item, rang): Trace => ({
      id: identifiantDe(plan, examen, item.id),
      genre: 'reponse',
      instant: examen.ecritLe,
      item: item.id,
      version: item.version,
      ...noteDe(examen.serie, rang),
      serie: serieDExamen(plan),
    })),
  ];
}

/** Bilan des questions d’une même clé. */
export interface LigneDeBilan extends Bilan {
  cle: string;
}

/**
 * Bilan d’une copie selon une clé par question : part du plan, thème, niveau.
 * @param ordre ordre des lignes ; une clé qui n’y est pas vient à la fin
 */
export function bilanPar(
  points: readonly (number | null)[],
  cles: readonly string[],
  ordre: readonly string[],
): LigneDeBilan[] {
  const place = ({ cle }: LigneDeBilan) => (ordre.includes(cle) ? ordre.indexOf(cle) : ordre.length);
  const posees = points.map((_, rang) => cles[rang] ?? '');
  return [...new Set(posees)]
    .map((cle) => ({ cle, ...totaliser(points.filter((_, rang) => posees[rang] === cle)) }))
    .sort((a, b) => place(a) - place(b));
}

/** Question d’une copie relue : `changee` si elle n’est plus celle qui a été lue, `retiree` si elle n’existe plus. */
export interface QuestionRelue<T> {
  rang: number;
  etat: 'meme' | 'changee' | 'retiree';
  /** La question d’aujourd’hui ; absente si elle est retirée. */
  question?: T;
  reponse: Reponse;
  /** Points d’alors, jamais recalculés ; `null` : sans réponse. */
  points: number | null;
  marquee: boolean;
}

/** Relit une copie avec les questions d’aujourd’hui, sans prêter au lecteur une réponse à une question qu’il n’a pas lue. */
export function relireLaCopie<T>(
  copie: TraceDExamen,
  connues: readonly T[],
  itemDe: (connue: T) => Item,
): QuestionRelue<T>[] {
  return copie.items.map((cle, rang) => {
    const id = cle.slice(0, cle.lastIndexOf('@'));
    const question = connues.find((c) => itemDe(c).id === id);
    const reponse = copie.reponses[rang] ?? null;
    const commun = {
      rang,
      reponse,
      points: copie.points[rang] ?? null,
      marquee: copie.marquees?.[rang] ?? false,
    };
    if (question === undefined) return { ...commun, etat: 'retiree' };
    const item = itemDe(question);
    const meme = cleDItem(item) === cle && estReponseDe(item, reponse);
    return { ...commun, question, etat: meme ? 'meme' : 'changee' };
  });
}

/** Questions à montrer à la relecture. */
export type Filtre = 'toutes' | 'a-revoir' | 'vides' | 'marquees';

/** Une question relue passe-t-elle le filtre ? « À revoir » : répondue, sans tous ses points. */
export function passeLeFiltre({ points, marquee }: QuestionRelue<unknown>, filtre: Filtre): boolean {
  switch (filtre) {
    case 'toutes':
      return true;
    case 'a-revoir':
      return points !== null && points < 1;
    case 'vides':
      return points === null;
    case 'marquees':
      return marquee;
  }
}
