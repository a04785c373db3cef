import { writeFileSync } from 'node:fs';
import { chargerContenu } from '../src/chargement.ts';
import { construireRecherche } from '../src/recherche/construire.ts';
import { moteurPlein } from '../src/recherche/plein.ts';
import { apprendreLesPoids, exemplesDe } from './apprentissage.ts';
import { estTenueALEcart, lireLesRequetes } from './jugement.ts';

/**
 * Apprend les poids de la recherche, des deux tiers de la table de bureau que l’on a le droit de lire et de la table de silence, et les
 * écrit dans `src/recherche/poids.ts`.
 */
const fichiers = construireRecherche(
  chargerContenu(process.cwd()).corpus,
  new Date().toISOString().slice(0, 10),
);
const exemples = exemplesDe(moteurPlein(fichiers), [
  ...lireLesRequetes('bureau').filter((r) => !estTenueALEcart(r)),
  ...lireLesRequetes('silence'),
]);
console.log(`${exemples.length} requêtes`);
const { classement, tenue, seuilDeTenue, justesse, seuilDeJustesse } = apprendreLesPoids(
  exemples,
  console.log,
);

const arrondir = (x: number) => Math.round(1000 * x) / 1000;
const liste = (w: readonly number[]) => `[\n${w.map((x) => `    ${arrondir(x)},`).join('\n')}\n  ]`;
writeFileSync(
  'src/recherche/poids.ts',
  `import type { Poids } from './confiance.ts';

// Écrit par \`npm run apprendre\`, d’après les tables de requêtes.
export const POIDS: Poids = {
  classement: {
${Object.entries(classement)
  .map(([s, x]) => `    ${s}: ${arrondir(x)},`)
  .join('\n')}
  },
  tenue: ${liste(tenue)},
  seuilDeTenue: ${seuilDeTenue},
  justesse: ${liste(justesse)},
  seuilDeJustesse: ${seuilDeJustesse},
};
`,
);
