/** Un outil tel que les listes et les adresses le connaissent ; son calcul est dans le fichier de même nom. */
export interface Outil {
  id: 'situer' | 'mesures' | 'delais' | 'probation' | 'tig';
  titre: string;
  chapo: string;
}

/** Les calculateurs, dans l’ordre où on les propose. */
export const OUTILS: readonly Outil[] = [
  {
    id: 'mesures',
    titre: 'Quelles mesures sont ouvertes\u202f?',
    chapo: 'Ce qui s’impose, ce qui est possible, ce qui est exclu, et le texte qui le dit.',
  },
  {
    id: 'situer',
    titre: 'Situer une peine',
    chapo: 'La prochaine date d’abord, puis toutes, sur une ligne.',
  },
  {
    id: 'delais',
    titre: 'Compter un délai',
    chapo: 'Recours, convocations, rapports, débat\u00a0: le dernier jour, et pourquoi celui-là.',
  },
  {
    id: 'probation',
    titre: 'Suivre un sursis probatoire',
    chapo: 'Fin du délai de probation, suspensions comprises, et ce qu’un manquement peut entraîner.',
  },
  {
    id: 'tig',
    titre: 'Suivre un TIG',
    chapo: 'Les heures qui restent, et le jour où le délai s’achève.',
  },
];
