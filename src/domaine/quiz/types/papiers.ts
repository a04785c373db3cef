import type { TypeItem } from '../../../schemas/quiz.ts';
import { papier as appariement } from './papier/appariement.ts';
import { papier as choixMultiple } from './papier/choix-multiple.ts';
import { papier as choixUnique } from './papier/choix-unique.ts';
import { papier as classement } from './papier/classement.ts';
import { papier as courte } from './papier/courte.ts';
import { papier as decision } from './papier/decision.ts';
import { papier as duree } from './papier/duree.ts';
import { papier as frise } from './papier/frise.ts';
import { papier as nombre } from './papier/nombre.ts';
import { papier as ordre } from './papier/ordre.ts';
import { papier as reperage } from './papier/reperage.ts';
import { papier as trous } from './papier/trous.ts';
import { papier as vraiFaux } from './papier/vrai-faux.ts';
import type { PapierDuType, ItemDe } from './type-d-item.ts';

/** Un type sans forme sur le papier ne compile pas. */
const PAPIERS: { [T in TypeItem]: PapierDuType<T> } = {
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

/** Comment cet item se pose sur le papier. */
export function papierDe<T extends TypeItem>(item: ItemDe<T>): PapierDuType<T> {
  return PAPIERS[item.type] as PapierDuType<T>;
}
