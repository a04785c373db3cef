/**
 * Contrôle de forme d’une donnée publiée. Le site l’écrit et la relit : il ne s’agit pas de juger un auteur, mais de refuser ce qui
 * n’est pas elle (portail de connexion, copie d’une autre version). Zod ferait de même pour vingt fois le poids.
 * @see docs/decisions/0026-carnet-d-adresses.md
 */
export type Forme<T> = (donnee: unknown) => donnee is T;

/** N’importe quel texte. */
export const texte: Forme<string> = (d) => typeof d === 'string';

/** N’importe quel nombre. */
export const nombre: Forme<number> = (d) => typeof d === 'number';

/** Quelque chose, quoi que ce soit. */
export const quelconque: Forme<unknown> = (d): d is unknown => d !== undefined;

/** Une liste dont chaque élément a la forme donnée. */
export function liste<T>(de: Forme<T>): Forme<T[]> {
  return (d): d is T[] => Array.isArray(d) && d.every(de);
}

/** Un objet dont les champs nommés ont la forme donnée ; les autres sont libres. */
export function objet<T extends object>(champs: { [C in keyof T]?: (donnee: unknown) => boolean }): Forme<T> {
  const attendus = Object.entries(champs) as [string, (donnee: unknown) => boolean][];
  return (d): d is T =>
    typeof d === 'object' &&
    d !== null &&
    attendus.every(([cle, forme]) => forme((d as Record<string, unknown>)[cle]));
}
