import type { Item } from '../../schemas/quiz.ts';
import { optionsDeSalle } from '../seance/question.ts';

/** Une question dont on relève les réponses. */
export interface QuestionRelevee {
  /** Item de banque, et sa version : deux séances ne se comparent que sur la même. */
  id: string;
  version: number;
  enonce: string;
  theme: string;
  faits: readonly string[];
  /** Propositions dans l’ordre de la banque ; absentes quand la question ne se répond pas d’une lettre. */
  choix?: readonly { texte: string; juste: boolean }[];
}

/** Ce qu’une personne a répondu. Ni juste ni faux : la case est vide, ou illisible. */
export interface ReponseRelevee {
  /** Rang de la proposition, dans l’ordre de la banque. */
  choix?: number;
  juste?: boolean;
  /** « Sûr » a été dit. */
  sur?: true;
  illisible?: true;
}

/** D’où une copie vient. */
export type Source = 'papier' | 'carnet' | 'ecran' | 'cartes';

/** Les réponses d’une personne, sous un numéro : le nom est facultatif. */
export interface Copie {
  /** Numéro de carte ou de copie ; ce qui dit que deux copies sont de la même personne. */
  numero: string;
  nom?: string;
  sujet?: 'A' | 'B';
  source: Source;
  /** Réponse à chaque question, sous l’identifiant de l’item. */
  reponses: Readonly<Record<string, ReponseRelevee>>;
}

/** Ce qu’une séance donne à un moment : au départ, à la fin. */
export interface Releve {
  titre: string;
  date: string;
  questions: readonly QuestionRelevee[];
  copies: readonly Copie[];
}

/** En dessous, une personne de plus changerait tout : ni part, ni indice. */
export const TROP_PEU = 10;

/** En dessous, un indice n’est qu’indicatif. */
export const PEU = 30;

/** La question telle qu’on la relève. */
export function questionRelevee(item: Item, theme: string): QuestionRelevee {
  const { id, version, enonce, faits } = item;
  const commun = { id, version, enonce, faits, theme };
  if (item.type !== 'choix-unique') return commun;
  return { ...commun, choix: item.choix.map(({ texte, juste }) => ({ texte, juste })) };
}

/** La question telle qu’une salle y vote : un vrai ou faux, une décision s’y répondent d’une lettre, comme un choix. */
export function questionVotee(item: Item, theme: string): QuestionRelevee {
  const options = optionsDeSalle(item)?.toSorted((a, b) => a.rang - b.rang);
  return {
    ...questionRelevee(item, theme),
    ...(options && { choix: options.map(({ texte, degre }) => ({ texte, juste: degre === 'juste' })) }),
  };
}

/** La réponse d’une proposition choisie. */
export function enChoisissant(
  { choix }: QuestionRelevee,
  rang: number,
  sur = false,
): ReponseRelevee | undefined {
  const pris = choix?.[rang];
  return pris && { choix: rang, juste: pris.juste, ...(sur && { sur: true as const }) };
}

/** Ajoute une copie à un relevé, ou la met à la place de celle du même numéro. */
export function inscrire(releve: Releve, copie: Copie): Releve {
  const autres = releve.copies.filter((c) => c.numero !== copie.numero);
  return { ...releve, copies: [...autres, copie].sort(parNumero) };
}

const parNumero = (a: Copie, b: Copie) => a.numero.localeCompare(b.numero, 'fr', { numeric: true });

/** Retire une copie. */
export function retirerLaCopie(releve: Releve, numero: string): Releve {
  return { ...releve, copies: releve.copies.filter((c) => c.numero !== numero) };
}

/** Le même relevé, sans aucun nom. */
export function sansNoms(releve: Releve): Releve {
  return {
    ...releve,
    copies: releve.copies.map((copie) => {
      const anonyme = { ...copie };
      delete anonyme.nom;
      return anonyme;
    }),
  };
}
