import { replier, replierReponse } from '../../commun/texte.ts';
import type { Terme } from '../../../schemas/pages.ts';

/** Ce qu’une entrée de glossaire dit de ses formes. */
export type FormesDUnTerme = Pick<Terme, 'terme' | 'sigle' | 'aussi'>;

function formesDe({ terme, sigle, aussi }: FormesDUnTerme): string[] {
  return [terme, ...(sigle === undefined ? [] : [sigle]), ...aussi];
}

/** La forme se lit-elle dans ce texte, en mots entiers ? */
function figureDans(forme: string, texte: string): boolean {
  return ` ${replier(texte)} `.includes(` ${replier(forme)} `);
}

/**
 * Ajoute aux réponses admises les autres formes de l’entrée de glossaire qu’elles désignent : « DDSE » admet « détention à
 * domicile sous surveillance électronique ». Une forme que plusieurs entrées se partagent (« AP ») n’en désigne aucune, et
 * une forme qui se lit dans la question ne peut pas en être la réponse : sans cela, « Quel est le nouveau nom du PSE ? »
 * admettrait « PSE ».
 */
export function formesAdmises(
  reponses: readonly string[],
  termes: readonly FormesDUnTerme[],
  question: string,
): string[] {
  const entrees = termes.map(formesDe);
  const designe = (formes: readonly string[], nue: string) => formes.some((f) => replierReponse(f) === nue);
  const admises = new Map(reponses.map((r) => [replierReponse(r), r]));
  const designees = new Set(
    [...admises.keys()].flatMap((nue) => {
      const candidates = entrees.filter((formes) => designe(formes, nue));
      return candidates.length === 1 ? candidates : [];
    }),
  );
  for (const forme of [...designees].flat()) {
    const nue = replierReponse(forme);
    if (!admises.has(nue) && !figureDans(forme, question)) admises.set(nue, forme);
  }
  return [...admises.values()];
}
