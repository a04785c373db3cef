import paquet from '../package.json' with { type: 'json' };

/**
 * Les plus anciens navigateurs pour lesquels le site se construit, tels que `package.json` les déclare (`browserslist`), dans la
 * forme qu’attendent Vite et esbuild : « firefox >= 128 » devient « firefox128 ».
 */
export const PLANCHER: string[] = paquet.browserslist.map((ligne) => ligne.replace(' >= ', ''));
