import type { Reponse } from '../../domaine/quiz/reponse.ts';
import type { ItemDe } from '../../domaine/quiz/types/type-d-item.ts';
import type { Reponses } from '../../schemas/reponse.ts';
import type { Issue } from '../../domaine/quiz/types/note.ts';
import type { Item } from '../../schemas/quiz.ts';
import { ETATS_DES_DEGRES, motDeLaRaison, MOTS_DES_DEGRES, type Etat } from '../../domaine/quiz/degres.ts';

/** Ce que reçoit la vue d’un type d’item. */
export interface ProprietesDeVue<I extends Item, R extends Reponse> {
  item: I;
  reponse: R;
  /** La réponse est arrêtée : les commandes ne répondent plus. */
  fige: boolean;
  /** Les retours se montrent. */
  revele: boolean;
  repondre: (reponse: R) => void;
}

/** Signe de chaque état : la couleur n’est jamais seule à le dire. */
export const SIGNES: Record<Etat, string> = { juste: '✓', defendable: '≈', faux: '✕' };

/** Le verdict d’une réponse : son état, un signe et un mot. */
export interface Verdict {
  etat: Etat;
  signe: string;
  mot: string;
}

const ISSUES_MONTREES: Record<Issue, Verdict> = {
  juste: { etat: 'juste', signe: '✓', mot: 'Réponse juste' },
  partielle: { etat: 'defendable', signe: '≈', mot: 'Réponse en partie juste' },
  fausse: { etat: 'faux', signe: '✕', mot: 'Réponse à revoir' },
  'sans-reponse': { etat: 'defendable', signe: '○', mot: 'Sans réponse' },
};

/**
 * Ce qu’une réponse arrêtée vaut. Une décision se dit par son degré, comme dans la correction qui la précède ; un verdict juste dit s’il
 * l’est pour la bonne raison : « en partie juste » ne distinguerait pas une réponse défendable d’une réponse juste mal fondée.
 */
export function verdictDe(item: Item, reponse: Reponse, issue: Issue): Verdict {
  switch (item.type) {
    case 'decision':
      return verdictDeLaDecision(item, reponse as Reponses['decision']) ?? ISSUES_MONTREES[issue];
    case 'vrai-faux':
      return verdictDuVraiFaux(item, reponse as Reponses['vrai-faux']) ?? ISSUES_MONTREES[issue];
    default:
      return ISSUES_MONTREES[issue];
  }
}

function verdictDeLaDecision(
  item: ItemDe<'decision'>,
  { decision, raison }: Reponses['decision'],
): Verdict | undefined {
  const prise = decision === null ? undefined : item.decisions[decision];
  if (!prise) return undefined;
  const mot = MOTS_DES_DEGRES[prise.degre];
  const donnee = raison === null ? undefined : item.raisons[raison];
  const suite = donnee ? motDeLaRaison(prise.degre, donnee.juste) : 'sans raison donnée';
  const fondee = prise.degre !== 'fautive' && donnee?.juste;
  const etat = ETATS_DES_DEGRES[prise.degre];
  // Une décision juste mal fondée n’est pas à cocher comme acquise.
  const montre = etat === 'juste' && !fondee ? 'defendable' : etat;
  return { etat: montre, signe: SIGNES[montre], mot: fondee ? mot : `${mot}, ${suite}` };
}

function verdictDuVraiFaux(
  item: ItemDe<'vrai-faux'>,
  { verdict, raison }: Reponses['vrai-faux'],
): Verdict | undefined {
  if (verdict !== item.vrai) return undefined;
  const donnee = raison === null ? undefined : item.raisons[raison];
  const mot = donnee
    ? donnee.juste
      ? 'Juste, et pour la bonne raison'
      : 'Juste, mais pas pour cette raison'
    : 'Juste, sans raison donnée';
  const etat = donnee?.juste ? 'juste' : 'defendable';
  return { etat, signe: SIGNES[etat], mot };
}

/** Ce qu’il faut dire d’une proposition une fois la réponse arrêtée ; rien d’une fausse que le lecteur a laissée. */
export function etatDuChoix(juste: boolean, coche: boolean): { etat: Etat; mot: string } | undefined {
  if (juste) return { etat: 'juste', mot: coche ? 'Votre réponse, juste' : 'Réponse juste' };
  return coche ? { etat: 'faux', mot: 'Votre réponse, fausse' } : undefined;
}

/** Ajoute un rang à ceux qui sont cochés, ou l’en retire. */
export function basculerRang(coches: readonly number[], rang: number): number[] {
  return coches.includes(rang) ? coches.filter((r) => r !== rang) : [...coches, rang];
}
