import type { Journal, Reprise } from '../../../src/schemas/journal.ts';
import { lireExport, type MotifDeRefus } from '../../../src/stockage/fichier.ts';
import type { Stockage } from '../../../src/stockage/port.ts';
import { INSTANT } from '../domaine/fabriques.ts';

/** Reprise d’une série d’une seule question, sans réponse. */
export function repriseDe(champs: Partial<Reprise> = {}): Reprise {
  return {
    serie: 'banque:ddse-peine',
    instant: INSTANT,
    items: ['item-001@1'],
    reponses: [null],
    arretees: [false],
    courant: 0,
    ...champs,
  };
}

function ranger<T>(liste: readonly T[], cle: (e: T) => string): T[] {
  return liste.toSorted((a, b) => (cle(a) < cle(b) ? -1 : 1));
}

/** Le journal gardé, rangé par identifiant : aucun stockage ne promet d’ordre de lecture. */
export async function contenu(stockage: Stockage): Promise<Journal> {
  const { traces, reprises, annotations, reglages } = await stockage.lireJournal();
  return {
    traces: ranger(traces, (t) => t.id),
    reprises: ranger(reprises, (r) => r.serie),
    annotations: ranger(annotations, (a) => a.id),
    reglages: ranger(reglages, (r) => r.cle),
  };
}

/** Importe un fichier comme le carnet le fait : réunit s’il est sûr, sinon dit pourquoi il est refusé. */
export async function importer(stockage: Stockage, texte: string): Promise<MotifDeRefus | 'reuni'> {
  const lu = lireExport(texte);
  if ('refus' in lu) return lu.refus;
  await stockage.reunir(lu.journal);
  return 'reuni';
}
