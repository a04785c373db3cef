import type { TypeItem } from '../../../schemas/quiz.ts';
import { regle as appariement } from './appariement.ts';
import { regle as choixMultiple } from './choix-multiple.ts';
import { regle as choixUnique } from './choix-unique.ts';
import { regle as classement } from './classement.ts';
import { regle as courte } from './courte.ts';
import { regle as decision } from './decision.ts';
import { regle as duree } from './duree.ts';
import { regle as frise } from './frise.ts';
import { regle as nombre } from './nombre.ts';
import { regle as ordre } from './ordre.ts';
import { regle as reperage } from './reperage.ts';
import { regle as trous } from './trous.ts';
import { regle as vraiFaux } from './vrai-faux.ts';
import type { RegleDuType, ItemDe } from './type-d-item.ts';

/** Un type sans règle ne compile pas. */
const REGLES: { [T in TypeItem]: RegleDuType<T> } = {
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

/** Ce que cet item doit tenir. */
export function regleDe<T extends TypeItem>(item: ItemDe<T>): RegleDuType<T> {
  return REGLES[item.type] as RegleDuType<T>;
}
