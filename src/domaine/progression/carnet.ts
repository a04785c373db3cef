import { dernieresReponses, type Journal } from './journal.ts';

/** Ce que le carnet dit d’une banque : combien d’items vus, sus et à revoir, d’après la dernière réponse à chacun. */
export interface EtatDeBanque {
  vus: number;
  sus: number;
  aRevoir: number;
}

/** État d’une banque dans un journal ; un item jamais vu ne compte nulle part. */
export function etatDeBanque(journal: Journal, items: readonly string[]): EtatDeBanque {
  const dernieres = dernieresReponses(journal);
  const issues = items.flatMap((id) => dernieres.get(id)?.issue ?? []);
  const sus = issues.filter((i) => i === 'juste').length;
  return { vus: issues.length, sus, aRevoir: issues.length - sus };
}

/** Nombre de fois qu’un cas a été mené à son terme. */
export function passagesDuCas(journal: Journal, cas: string): number {
  return journal.traces.filter((t) => t.genre === 'cas' && t.cas === cas).length;
}
