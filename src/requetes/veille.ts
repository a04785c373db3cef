import { formaterDate } from '../domaine/commun/date-civile.ts';
import { lireCorpus } from './corpus.ts';

/** Jusqu’où le site connaît le droit : le jour du dernier contrôle, et celui des dernières lois vues. */
export function etatDeLaVeille() {
  const { changementsReluLe, loisConnuesAu } = lireCorpus();
  return { controle: formaterDate(changementsReluLe), loisConnues: formaterDate(loisConnuesAu) };
}
