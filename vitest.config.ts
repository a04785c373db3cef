/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/contenu/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'construit', include: ['tests/construit/**/*.test.ts'] } },
    ],
  },
});
