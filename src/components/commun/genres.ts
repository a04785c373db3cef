import type { GenreDeCarte } from '../../domaine/progression/etat-de-carte.ts';

/** Ce qu’est une entrée de liste : un mot, et l’icône qui l’accompagne toujours. */
export const GENRES = {
  module: { nom: 'Module', pluriel: 'Modules', icone: 'module' },
  parcours: { nom: 'Parcours', pluriel: 'Parcours', icone: 'parcours' },
  cas: { nom: 'Cas', pluriel: 'Cas', icone: 'cas' },
  entretien: { nom: 'Entretien', pluriel: 'Entretiens', icone: 'entretien' },
  examen: { nom: 'Examen', pluriel: 'Examens', icone: 'examen' },
  serie: { nom: 'Questions', pluriel: 'Questions', icone: 'serie' },
} as const satisfies Record<GenreDeCarte, { nom: string; pluriel: string; icone: string }>;
