import type { Item, TypeItem } from '../../schemas/quiz.ts';

/** Unités de durée proposées à la saisie. */
export const UNITES_DE_DUREE = { D: 'jours', W: 'semaines', M: 'mois', Y: 'ans' } as const;
export type UniteDeDuree = keyof typeof UNITES_DE_DUREE;

/** Ce que le lecteur a répondu, par type d’item ; les rangs sont ceux de la banque, non de l’affichage. */
export interface Reponses {
  'choix-unique': number | null;
  'choix-multiple': number[];
  'vrai-faux': { verdict: boolean | null; raison: number | null };
  /** Texte de droite choisi pour chaque élément de gauche ; chaîne vide : rien de choisi. */
  appariement: string[];
  /** Permutation des rangs ; liste vide tant que rien n’a été déplacé ni confirmé. */
  ordre: number[];
  trous: Record<string, string>;
  nombre: string;
  duree: { nombre: string; unite: UniteDeDuree };
  courte: string;
}

export type Reponse<T extends TypeItem = TypeItem> = Reponses[T];
export type ItemDe<T extends TypeItem> = Extract<Item, { type: T }>;

/** Réponse vide d’un item : l’état « sans réponse », qui n’est ni juste ni faux. */
export function reponseVide(item: Item): Reponse {
  switch (item.type) {
    case 'choix-unique':
      return null;
    case 'choix-multiple':
    case 'ordre':
      return [];
    case 'vrai-faux':
      return { verdict: null, raison: null };
    case 'appariement':
      return item.paires.map(() => '');
    case 'trous':
      return Object.fromEntries(item.trous.map((t) => [t.cle, '']));
    case 'nombre':
    case 'courte':
      return '';
    case 'duree':
      return { nombre: '', unite: 'M' };
  }
}
