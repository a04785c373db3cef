import { replierReponse } from '../../commun/texte.ts';
import { formesAdmises } from './formes.ts';
import { ligne } from './lignes.ts';
import { note, SANS_REPONSE } from './note.ts';
import { contientLaForme, correspond, SAISIE } from './saisie.ts';
import type { CorrigeDuType, ItemDe, RegleDuType, ReponseDuType } from './type-d-item.ts';

/** Tout ou rien. */
export const reponse: ReponseDuType<'courte'> = {
  ...SAISIE,
  noter(item, saisie) {
    if (replierReponse(saisie) === '') return SANS_REPONSE;
    return note(correspond(saisie, item.reponses) ? 1 : 0);
  },
};

/** La réponse attendue, écrite. */
export const ecrire = (item: ItemDe<'courte'>) => item.reponses[0] as string;

export const corrige: CorrigeDuType<'courte'> = {
  solution: (item) => [ligne(ecrire(item), true)],
};

export const regle: RegleDuType<'courte'> = {
  defauts: () => [],
  propositions: () => [],
  donneLaReponse: (item, texte) => contientLaForme(texte, item.reponses),
  admettreLesFormes: (item, termes) => ({
    ...item,
    reponses: formesAdmises(item.reponses, termes, `${item.contexte ?? ''} ${item.enonce}`),
  }),
};
