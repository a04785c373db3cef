import type { AstroIntegration } from 'astro';

/** Ajoute aux îles la directive `client:geste` : vivantes au premier geste du lecteur ou une fois la page au repos, s’il en est près. */
export function ilesAuGeste(): AstroIntegration {
  return {
    name: 'jalons-iles-au-geste',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) =>
        addClientDirective({ name: 'geste', entrypoint: './src/layouts/au-geste.ts' }),
    },
  };
}
