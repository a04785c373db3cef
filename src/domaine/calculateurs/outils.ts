/** Un outil tel que les listes et les adresses le connaissent ; son calcul est dans le fichier de même nom. */
export interface Outil {
  id: 'situer' | 'mesures' | 'delais' | 'probation' | 'tig';
  titre: string;
  chapo: string;
}

/** Les calculateurs, dans l’ordre où on les propose. */
export const OUTILS: readonly Outil[] = [
  {
    id: 'situer',
    titre: 'Situer une peine',
    chapo: 'La prochaine date d’abord, puis toutes, sur une ligne.',
  },
];
