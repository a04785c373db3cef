import { CLES, ecrire, lire } from './appareil.ts';

/** Pages dont le temps est retenu : celles que l’on est en train de lire, pas l’histoire de toutes. */
const RETENUES = 12;

function relire(): [page: string, secondes: number][] {
  try {
    const lu: unknown = JSON.parse(lire(CLES.lectures) ?? '[]');
    return Array.isArray(lu)
      ? lu.filter(
          (p): p is [string, number] =>
            Array.isArray(p) && typeof p[0] === 'string' && typeof p[1] === 'number' && p[1] >= 0,
        )
      : [];
  } catch {
    return [];
  }
}

/** Secondes passées devant une page, toutes visites réunies. */
export function lireLeTempsPasse(page: string): number {
  return relire().find(([p]) => p === page)?.[1] ?? 0;
}

/** Retient le temps passé devant une page ; il ne sert qu’à savoir si elle est lue, et ne s’exporte pas. */
export function noterLeTempsPasse(page: string, secondes: number): void {
  const autres = relire().filter(([p]) => p !== page);
  ecrire(CLES.lectures, JSON.stringify([[page, secondes], ...autres].slice(0, RETENUES)));
}
