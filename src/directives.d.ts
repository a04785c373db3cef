import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Vivante au premier geste du lecteur ou une fois la page au repos, s’il en est près : `src/layouts/au-geste.ts`. */
    'client:geste'?: boolean;
  }
}
