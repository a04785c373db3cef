import type { Conseil } from './vote.ts';

/** Ce que le formateur lit d’un vote clos, et que la salle ne voit pas. Les bornes sont d’usage : une tradition, non une loi. */
export const CONSEILS: Record<Conseil, { titre: string; texte: string }> = {
  repere: {
    titre: 'L’idée manque, ou la question est mal lue.',
    texte:
      'Ne pas faire discuter deux par deux\u00a0: le faux circulerait. Relire à voix haute, donner un seul repère, puis revoter (V).',
  },
  discuter: {
    titre: 'C’est là que la discussion rapporte.',
    texte: 'Trois minutes deux par deux (D), puis revoter (V). Ne rien montrer avant.',
  },
  'deux-camps': {
    titre: 'La salle sait, et quelques-uns ont une raison de se tromper.',
    texte: 'Une phrase de chaque camp, chercher la raison du dernier leurre, puis révéler (R).',
  },
  passer: {
    titre: 'Presque tous.',
    texte: 'Révéler (R), dire la règle et l’article, passer. Garder une question plus dure en réserve.',
  },
  'erreur-commune': {
    titre: 'Tous la même réponse, et ce n’est pas la bonne.',
    texte:
      'Le moment le plus utile\u00a0: «\u00a0c’est ce que nous croyions\u00a0». Révéler (R), montrer l’ancien texte, noter la date de la reprise.',
  },
  partage: {
    titre: 'Deux réponses à égalité.',
    texte:
      'La question est ambiguë, ou le point est discuté. Faire dire les deux lectures avant de révéler (R).',
  },
  'trop-peu': {
    titre: 'Trop peu de voix pour en conclure.',
    texte: 'Faire dire une raison pour chaque réponse, puis révéler (R).',
  },
};
