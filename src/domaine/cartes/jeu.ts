/** Les quatre réponses d’une carte, dans l’ordre où ses côtés se lisent en tournant à droite. */
export const LETTRES = ['A', 'B', 'C', 'D'] as const;

/** Une réponse. */
export type Lettre = (typeof LETTRES)[number];

/** Nombre de modules d’un côté du carré noir, cadre compris. */
export const MODULES = 8;

/**
 * Les soixante cartes, la carte 1 en tête : trente-six bits, ligne par ligne, un bit par module blanc. Ce sont des codes du
 * dictionnaire ARUCO_MIP_36h12, choisis pour que vus dans un miroir ils restent à huit bits au moins de toute carte : une image
 * inversée ne vote pas. Une carte imprimée reste bonne : on n’en change ni l’ordre ni le contenu.
 * @see S. Garrido-Jurado et al., « Generation of fiducial marker dictionaries using mixed integer linear programming », 2016
 */
export const CODES: readonly number[] = [
  0xd2b63a09d, 0x1206fbe72, 0xff8ad6cb4, 0x85da9bc49, 0xb461afe9c, 0x6db51fe13, 0x5248c541f, 0x8ea462ece,
  0xeac2be76d, 0x1af615c44, 0xb48a49f27, 0x2e4e1283b, 0x78b1f2fa8, 0x27d34f57e, 0x89222fff1, 0xbf49b3511,
  0xdc191cd5d, 0x11d7c3f85, 0x16a130e35, 0x428d8ae0c, 0x90d548477, 0x2319cbc93, 0xc3b0c3dfc, 0x0424bccc9,
  0x762743d96, 0xd0645bf19, 0xf38d7fd60, 0xc6cbf9a10, 0x3c1be7c65, 0x276f75e63, 0x4490a3f63, 0xda60acd52,
  0x3cc68df59, 0xab46f9dae, 0x88d533d78, 0xb6d62ec21, 0xb3c02b646, 0x22e56d408, 0xac5f5770a, 0xaaa993f66,
  0x4caa07c8d, 0x5c9b4f7b0, 0xaa9ef0e05, 0x0705c5750, 0xac81f545e, 0x735b91e74, 0x8cc35cee4, 0xe44694d04,
  0x261017d0f, 0xf1d439eb5, 0xa1a33ac96, 0x1ee27f716, 0x8b1c5ece9, 0x6a05b0c6a, 0x0d0568dfc, 0x192d25e5f,
  0x1adbeccc8, 0xcfec87f00, 0xd0b9dde7a, 0x88dcef81e,
];

/** Nombre de cartes du jeu. */
export const JEU = CODES.length;

/**
 * Les modules d’une carte, ligne par ligne, cadre noir compris : vrai d’un module blanc. Le côté A est en haut.
 * @param numero de 1 à `JEU`
 */
export function damierDe(numero: number): boolean[][] {
  const bits = (CODES[numero - 1] ?? 0).toString(2).padStart(36, '0');
  return Array.from({ length: MODULES }, (_, y) =>
    Array.from(
      { length: MODULES },
      (_, x) => x > 0 && y > 0 && x < 7 && y < 7 && bits[(y - 1) * 6 + x - 1] === '1',
    ),
  );
}

/**
 * Le tracé des modules blancs d’une carte, en unités d’un module. Une suite de modules se trace d’un seul rectangle, qui déborde
 * d’un centième : des carrés séparés laisseraient dans un PDF des filets noirs, qu’une caméra lirait.
 */
export function traceDe(numero: number): string {
  const bord = 0.01;
  return damierDe(numero)
    .flatMap((ligne, y) => {
      const suites: string[] = [];
      for (let x = 0; x < MODULES; x++) {
        if (!ligne[x]) continue;
        const debut = x;
        while (ligne[x + 1]) x++;
        const large = (x - debut + 1 + 2 * bord).toFixed(2);
        const haut = (1 + 2 * bord).toFixed(2);
        suites.push(`M${(debut - bord).toFixed(2)} ${(y - bord).toFixed(2)}h${large}v${haut}h-${large}z`);
      }
      return suites;
    })
    .join('');
}
