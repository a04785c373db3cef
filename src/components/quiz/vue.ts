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

const ISSUES_MONTREES: Record<Issue, { signe: string; mot: string }> = {
  juste: { signe: '✓', mot: 'Réponse juste' },
  partielle: { signe: '◐', mot: 'Réponse en partie juste' },
  fausse: { signe: '✕', mot: 'Réponse à revoir' },
  'sans-reponse': { signe: '◐', mot: 'Sans réponse' },
};

/**
 * Ce que le bilan dit d’une réponse arrêtée. Une décision se dit par son degré, comme dans la correction qui la précède : « en
 * partie juste » ne distinguerait pas une décision défendable d’une décision juste mal fondée.
 */
export function verdictDe(item: Item, reponse: Reponse, issue: Issue): { signe: string; mot: string } {
  if (item.type !== 'decision') return ISSUES_MONTREES[issue];
  return verdictDeLaDecision(item, reponse as Reponses['decision']) ?? ISSUES_MONTREES[issue];
}

function verdictDeLaDecision(item: ItemDe<'decision'>, { decision, raison }: Reponses['decision']) {
  const prise = decision === null ? undefined : item.decisions[decision];
  if (!prise) return undefined;
  const mot = MOTS_DES_DEGRES[prise.degre];
  const donnee = raison === null ? undefined : item.raisons[raison];
  const suite = donnee ? motDeLaRaison(prise.degre, donnee.juste) : 'sans raison donnée';
  const fondee = prise.degre !== 'fautive' && donnee?.juste;
  return { signe: SIGNES[ETATS_DES_DEGRES[prise.degre]], mot: fondee ? mot : `${mot}, ${suite}` };
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
