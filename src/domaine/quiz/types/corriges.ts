import type { TypeItem } from '../../../schemas/quiz.ts';
import { corrige as appariement } from './appariement.ts';
import { corrige as choixMultiple } from './choix-multiple.ts';
import { corrige as choixUnique } from './choix-unique.ts';
import { corrige as classement } from './classement.ts';
import { corrige as courte } from './courte.ts';
import { corrige as decision } from './decision.ts';
import { corrige as duree } from './duree.ts';
import { corrige as frise } from './frise.ts';
import { corrige as nombre } from './nombre.ts';
import { corrige as ordre } from './ordre.ts';
import { corrige as reperage } from './reperage.ts';
import { corrige as trous } from './trous.ts';
import { corrige as vraiFaux } from './vrai-faux.ts';
import type { CorrigeDuType, ItemDe } from './type-d-item.ts';

/** Un type sans corrigé ne compile pas. */
const CORRIGES: { [T in TypeItem]: CorrigeDuType<T> } = {
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

/** Comment se montre la solution de cet item. */
export function corrigeDe<T extends TypeItem>(item: ItemDe<T>): CorrigeDuType<T> {
  return CORRIGES[item.type] as CorrigeDuType<T>;
}
