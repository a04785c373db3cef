/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    // Une règle se juge à son résultat, non à la lenteur d’une machine partagée : la mesure du temps est dans `npm run bench`.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/contenu/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'construit', include: ['tests/construit/**/*.test.ts'] } },
    ],
  },
});
