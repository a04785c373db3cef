import type { Plugin } from 'vite';

/**
 * js-aruco2 est écrit pour Node : ses deux fichiers se lient par `this` et `require`, que l’assembleur ne prend pas pour un module. On les
 * lui donne en module, sans toucher à leur code.
 */
export function arucoEnModule(): Plugin {
  return {
    name: 'jalons-aruco-en-module',
    enforce: 'pre',
    transform: {
      filter: { id: /js-aruco2\/src\/(?:aruco|cv)\.js/ },
      handler(code, id) {
        const ceLuiCi = id.includes('/cv.js') ? 'CV' : 'AR';
        const tete = ceLuiCi === 'AR' ? "import outils from './cv.js';\n" : '';
        const donne = ceLuiCi === 'AR' ? '{ CV: outils.CV }' : '{}';
        const corps = code.replace("|| require('./cv').CV", '');
        return {
          code: `${tete}const exportes = ${donne};\n(function () {\n${corps}\n}).call(exportes);\nexport default exportes;\n`,
          map: null,
        };
      },
    },
  };
}
