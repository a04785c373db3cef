import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import {
  expliquerSchema,
  lpjSchema,
  mesureSchema,
  metierSchema,
  moduleSchema,
  sectionSchema,
} from './schemas/pages.ts';

const pages = (dossier: string, pattern = '*.mdx') => glob({ base: `./src/content/${dossier}`, pattern });

/** Les collections ne servent qu’à rendre le corps des pages ; leurs données viennent de `requetes/`. */
export const collections = {
  mesures: defineCollection({ loader: pages('mesures'), schema: mesureSchema }),
  expliquer: defineCollection({ loader: pages('expliquer'), schema: expliquerSchema }),
  metier: defineCollection({ loader: pages('metier'), schema: metierSchema }),
  lpj: defineCollection({ loader: pages('lpj'), schema: lpjSchema }),
  modules: defineCollection({ loader: pages('modules', '*/index.mdx'), schema: moduleSchema }),
  sections: defineCollection({
    loader: pages('modules', '*/!(index).mdx'),
    schema: sectionSchema,
  }),
};
