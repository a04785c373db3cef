import tokens from './tokens.css?raw';

/** Couleur du fond dans chaque thème, lue là où les couleurs s’écrivent : ce qui habille le navigateur la reprend. */
export function couleursDuFond(): { clair: string; sombre: string } {
  const { clair, sombre } =
    /--papier: light-dark\((?<clair>[^,]+), (?<sombre>[^)]+)\)/.exec(tokens)?.groups ?? {};
  if (!clair || !sombre)
    throw new Error('tokens.css ne dit plus «\u00a0--papier: light-dark(clair, sombre)\u00a0».');
  return { clair, sombre };
}
