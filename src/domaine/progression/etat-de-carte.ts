import * as adresses from '../commun/adresses.ts';
import { dernieresReponses } from '../journal/dernieres-reponses.ts';
import { tracesDuGenre } from '../journal/genres.ts';
import { banqueDeLItem } from '../quiz/banques.ts';
import { issueRetenue } from '../revision/modele.ts';
import { avancementDuModule } from './avancement.ts';
import type { Journal } from '../../schemas/journal.ts';

/** Ce qu’une liste d’apprentissage range : chaque entrée dit son genre, et le journal dit où l’on en est. */
export type GenreDeCarte = 'module' | 'parcours' | 'cas' | 'entretien' | 'examen' | 'serie';

/** Une entrée de liste, réduite à ce qu’il faut pour dire son état. */
export interface CarteASituer {
  genre: Exclude<GenreDeCarte, 'parcours'>;
  id: string;
  /** Sections d’un module, dans l’ordre. */
  sections: readonly string[];
  /** Étapes d’un cas, questions d’une banque. */
  total: number;
}

/** Où en est une entrée : un mot, ce qu’il en est, et les bandes à montrer quand elle est commencée. */
export type EtatDeCarte =
  | { mot: 'nouveau' }
  | { mot: 'commence'; faites: number; sur: number; unite: 'section' | 'étape' | 'question' }
  | { mot: 'a-reprendre'; nombre: number }
  | { mot: 'fait'; quand: string | undefined; part: number | undefined };

function dernier(instants: readonly string[]): string | undefined {
  return [...instants].sort().at(-1);
}

function situerLaBanque(journal: Journal, { id, total }: CarteASituer): EtatDeCarte {
  const reponses = [...dernieresReponses(journal).values()].filter((t) => banqueDeLItem(t.item) === id);
  if (reponses.length === 0) return { mot: 'nouveau' };
  const manquees = reponses.filter((t) => issueRetenue(t) !== 'juste').length;
  if (reponses.length < total) {
    return { mot: 'commence', faites: reponses.length, sur: total, unite: 'question' };
  }
  return manquees > 0
    ? { mot: 'a-reprendre', nombre: manquees }
    : { mot: 'fait', quand: dernier(reponses.map((t) => t.instant)), part: undefined };
}

function situerLeModule(journal: Journal, { id, sections }: CarteASituer): EtatDeCarte {
  const { lues, valide, meilleur } = avancementDuModule(journal, id, sections);
  if (valide) return { mot: 'fait', quand: undefined, part: meilleur };
  const ouverte = journal.reprises.some((r) => r.serie.startsWith(`final:${id}`));
  if (lues.length === 0 && !ouverte && meilleur === undefined) return { mot: 'nouveau' };
  return { mot: 'commence', faites: lues.length, sur: sections.length, unite: 'section' };
}

function situerLeCas(journal: Journal, { id, total }: CarteASituer): EtatDeCarte {
  const menes = tracesDuGenre(journal, 'cas').filter((t) => t.cas === id);
  if (menes.length > 0) return { mot: 'fait', quand: dernier(menes.map((t) => t.instant)), part: undefined };
  const reprise = journal.reprises.find((r) => r.serie === `cas:${id}`);
  if (!reprise) return { mot: 'nouveau' };
  return { mot: 'commence', faites: Math.min(reprise.items.length, total), sur: total, unite: 'étape' };
}

function situerLExamen(journal: Journal, { id, total }: CarteASituer): EtatDeCarte {
  const reprise = journal.reprises.find((r) => r.serie === `examen:${id}` && !r.arretees.every(Boolean));
  if (reprise) {
    const faites = reprise.reponses.filter((_, i) => reprise.arretees[i]).length;
    return { mot: 'commence', faites, sur: reprise.items.length || total, unite: 'question' };
  }
  const copies = tracesDuGenre(journal, 'examen').filter((t) => t.examen === id);
  const meilleure = copies
    .map((t) => t.points.reduce<number>((n, p) => n + (p ?? 0), 0) / Math.max(1, t.points.length))
    .sort((a, b) => b - a)[0];
  return meilleure === undefined
    ? { mot: 'nouveau' }
    : { mot: 'fait', quand: dernier(copies.map((t) => t.instant)), part: meilleure };
}

/** Où en est une entrée, d’après le journal seul : aucune donnée de plus à charger. */
export function situerLaCarte(journal: Journal, carte: CarteASituer): EtatDeCarte {
  switch (carte.genre) {
    case 'module':
      return situerLeModule(journal, carte);
    case 'cas':
    case 'entretien':
      return situerLeCas(journal, carte);
    case 'examen':
      return situerLExamen(journal, carte);
    case 'serie':
      return situerLaBanque(journal, carte);
  }
}

/** Page d’une entrée. */
export function adresseDeCarte(genre: GenreDeCarte, id: string): string {
  return {
    module: adresses.module,
    parcours: adresses.carte,
    cas: adresses.unCas,
    entretien: adresses.unCas,
    examen: adresses.examen,
    serie: adresses.banque,
  }[genre](id);
}
