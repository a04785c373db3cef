/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** Ce qui lit tout le contenu : les tests de `tests/contenu/`, et ceux du domaine qui éprouvent le corpus lui-même. */
const SUR_LE_CONTENU = [
  'tests/contenu/**/*.test.ts',
  'tests/unit/domaine/{calculateurs,cas,dessins}/**/*.test.ts',
];

/** Ce qui tient un état d’un appel à l’autre (données déjà lues, base ouverte, réseau) : chaque fichier y a son processus à lui. */
const SUR_L_APPAREIL = ['tests/unit/{components,hors-ligne,moyens,stockage}/**/*.test.ts'];

export default getViteConfig({
  test: {
    // Une règle se juge à son résultat, non à la lenteur d’une machine partagée : la mesure du temps est dans `npm run bench`.
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        // Rien n’y garde d’état : reprendre pour chaque fichier les mêmes modules triplerait le temps.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: [...SUR_LE_CONTENU, ...SUR_L_APPAREIL],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'appareil', include: SUR_L_APPAREIL } },
      {
        extends: true,
        // Lire et contrôler le contenu tient des secondes : les fichiers d’un même processus se partagent l’analyse.
        test: { name: 'contenu', include: SUR_LE_CONTENU, isolate: false },
      },
      { extends: true, test: { name: 'construit', include: ['tests/construit/**/*.test.ts'] } },
    ],
  },
});
