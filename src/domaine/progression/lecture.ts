/** Part du temps annoncé qu’il faut avoir passé pour qu’une section soit lue : on lit vite, on ne lit pas en la faisant défiler. */
export const PART_DU_TEMPS = 0.25;

/** Ce que l’on sait d’une lecture en cours. */
export interface LectureEnCours {
  /** Minutes annoncées ; absentes, la page ne demande que d’être parcourue. */
  minutes: number | undefined;
  /** Secondes passées devant la page, à l’écran, toutes visites réunies. */
  secondes: number;
  /** La fin est entrée en vue. */
  finVue: boolean;
  /** Questions de la page, et celles qui ont reçu une réponse. */
  questions: number;
  repondues: number;
}

/** Ce qui manque pour qu’une page soit lue ; rien quand elle l’est. */
export type ManqueALire = 'la-fin' | 'les-questions' | 'le-temps';

/** Une page est lue quand on est allé au bout, que ses questions ont une réponse, et que l’on y a passé assez de temps. */
export function manqueALire({
  minutes,
  secondes,
  finVue,
  questions,
  repondues,
}: LectureEnCours): ManqueALire | undefined {
  if (!finVue) return 'la-fin';
  if (repondues < questions) return 'les-questions';
  return minutes !== undefined && secondes < minutes * 60 * PART_DU_TEMPS ? 'le-temps' : undefined;
}

/** Minutes qui restent à lire après une part de la page, de 0 à 1 ; au moins une tant qu’il en reste. */
export function minutesRestantes(minutes: number, part: number): number {
  const reste = minutes * (1 - Math.min(1, Math.max(0, part)));
  return reste <= 0 ? 0 : Math.max(1, Math.round(reste));
}
