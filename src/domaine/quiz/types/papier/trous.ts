import { lettre } from '../../disposition.ts';
import { consigne, numero, poser } from './blocs.ts';
import type { PapierDuType } from '../type-d-item.ts';

export const papier: PapierDuType<'trous'> = {
  surPapier(item, graine) {
    const rangDe = (cle: string) => item.trous.findIndex((t) => t.cle === cle);
    const corps = item.texte.replace(
      /\[\[([a-z0-9]+)\]\]/g,
      (_, cle: string) => `(${numero(rangDe(cle))}) ………………`,
    );
    const listes = item.trous.flatMap((t, rang) => {
      if (!t.distracteurs) return [];
      const proposes = poser([t.juste, ...t.distracteurs], `${graine}-${t.cle}`, lettre);
      return [consigne(`(${numero(rang)}) ${proposes.map((p) => p.chose).join(' · ')}`)];
    });
    return {
      blocs: [{ genre: 'document', titre: '', corps }, ...listes],
      cle: item.trous.map((t, rang) => `${numero(rang)}\u00a0: ${t.juste}`).join('\u202f; '),
    };
  },
};
