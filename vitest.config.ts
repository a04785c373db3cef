/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** Ce qui lit tout le contenu : les tests de `tests/contenu/`, et ceux du domaine qui éprouvent le corpus lui-même. */
const SUR_LE_CONTENU = [
  'tests/contenu/**/*.test.ts',
  'tests/unit/domaine/{calculateurs,cas,dessins}/**/*.test.ts',
];

export default getViteConfig({
  test: {
    // Une règle se juge à son résultat, non à la lenteur d’une machine partagée : la mesure du temps est dans `npm run bench`.
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], exclude: SUR_LE_CONTENU },
      },
      {
        extends: true,
        // Lire et contrôler le contenu tient des secondes : les fichiers d’un même processus se partagent l’analyse.
        test: { name: 'contenu', include: SUR_LE_CONTENU, isolate: false },
      },
      { extends: true, test: { name: 'construit', include: ['tests/construit/**/*.test.ts'] } },
    ],
  },
});
