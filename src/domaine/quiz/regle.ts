import type { Item } from '../../schemas/quiz.ts';
import type { Offre } from './equilibre.ts';
import type { FormesDUnTerme } from './types/formes.ts';
import { regleDe } from './types/regles.ts';
import type { Defaut } from './types/type-d-item.ts';

/** Défauts d’un item : sans solution, à plusieurs façons d’être juste, ou que le hasard suffit à réussir. */
export function defautsDe(item: Item): Defaut[] {
  return regleDe(item).defauts(item);
}

/** Listes de textes d’un item qui doivent différer entre eux. */
export function propositionsDe(item: Item): { chemin: PropertyKey[]; textes: string[] }[] {
  return regleDe(item).propositions(item);
}

/** Ce qu’un item donne à choisir ; rien pour un type où l’on ne choisit pas. */
export function offreDe(item: Item): Offre {
  return regleDe(item).offre?.(item) ?? {};
}

/** Un texte donne-t-il la réponse juste d’un item à saisir au clavier ? Toujours non pour les autres types. */
export function donneLaReponse(item: Item, texte: string): boolean {
  return regleDe(item).donneLaReponse?.(item, texte) ?? false;
}

/** Le même item, ses réponses écrites étendues à toutes les formes du glossaire ; les autres types n’en changent pas. */
export function admettreLesFormes(item: Item, termes: readonly FormesDUnTerme[]): Item {
  return regleDe(item).admettreLesFormes?.(item, termes) ?? item;
}
