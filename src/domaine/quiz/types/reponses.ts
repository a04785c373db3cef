import type { TypeItem } from '../../../schemas/quiz.ts';
import { reponse as appariement } from './appariement.ts';
import { reponse as choixMultiple } from './choix-multiple.ts';
import { reponse as choixUnique } from './choix-unique.ts';
import { reponse as classement } from './classement.ts';
import { reponse as courte } from './courte.ts';
import { reponse as decision } from './decision.ts';
import { reponse as duree } from './duree.ts';
import { reponse as frise } from './frise.ts';
import { reponse as nombre } from './nombre.ts';
import { reponse as ordre } from './ordre.ts';
import { reponse as reperage } from './reperage.ts';
import { reponse as trous } from './trous.ts';
import { reponse as vraiFaux } from './vrai-faux.ts';
import type { ReponseDuType, ItemDe } from './type-d-item.ts';

/** Un type sans lecture de sa réponse ne compile pas. */
const REPONSES: { [T in TypeItem]: ReponseDuType<T> } = {
  appariement,
  'choix-multiple': choixMultiple,
  'choix-unique': choixUnique,
  classement,
  courte,
  decision,
  duree,
  frise,
  nombre,
  ordre,
  reperage,
  trous,
  'vrai-faux': vraiFaux,
};

/** Comment se lit et se note une réponse à cet item. */
export function reponsesDe<T extends TypeItem>(item: ItemDe<T>): ReponseDuType<T> {
  return REPONSES[item.type] as ReponseDuType<T>;
}
